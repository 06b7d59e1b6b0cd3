using PrivacyRequests.Correction;
using PrivacyRequests.Deadlines;
using PrivacyRequests.Deletion;
using PrivacyRequests.Requests;
using PrivacyRequests.Responses;
using PrivacyRequests.Web.Demo.Stories;

namespace PrivacyRequests.Web.Demo;

/// <summary>Which filings the demo office has, how many days ago each came in, and which story it lives.</summary>
internal sealed partial class DemoPlan(DemoOffice office, DemoTimeline timeline, DemoStaff staff)
{
    /// <summary>The first filing came about 26 months ago.</summary>
    public const int FirstDaysAgo = 790;

    private static readonly TimeOnly PostedAt = new(16, 30);
    private readonly DemoPeople people = new();
    private readonly List<Func<Task>> stories = [];

    public IReadOnlyList<Func<Task>> Stories()
    {
        stories.Add(MailRoom);
        stories.Add(MailServer);
        EarlierYears();
        OtherDoors();
        Denied();
        Corrections();
        UnderWay();
        LateAndSoon();
        OtherWaysToShow();
        Choices();
        Others();
        Trouble();
        return stories;
    }

    private void EarlierYears()
    {
        foreach (var ago in new[] { 788, 741, 655, 540, 402, 260 }) Add(ago, people.Asks(Subject.Website, Right.KnowCategories), AnsweredStories.CategoriesByLink);
        foreach (var ago in new[] { 702, 433, 150 }) Add(ago, people.Asks(Subject.BookingRequest, Right.SpecificPieces), AnsweredStories.CopyExtendedOnDay40AnsweredOnDay80);
        foreach (var ago in new[] { 765, 611, 505, 338 }) Add(ago, people.Asks(Subject.Purchase, Right.Delete), AnsweredStories.DeletionAnsweredOnDay30);
        foreach (var ago in new[] { 580, 201 }) Add(ago, people.Asks(Subject.Newsletter, Right.Delete), AnsweredStories.DeletionOfLittleWeight);
        foreach (var ago in new[] { 489, 222 }) Add(ago, people.Asks(Subject.Other, Right.SpecificPieces, Right.Delete), AnsweredStories.CopyThenDeletion);
        Add(365, people.Asks(null, Right.KnowCategories, Right.SpecificPieces, Right.Delete), AnsweredStories.AllThreeRights);
        Add(310, people.Asks(Subject.Job, Right.SpecificPieces), AnsweredStories.IntoAnAccount);
        Add(180, people.Asks(Subject.BookingRequest, Right.SpecificPieces), AnsweredStories.CopyInPart);
        Add(131, people.Asks(Subject.Purchase, Right.Delete), AnsweredStories.DeletionInPart);
        Add(285, people.Asks(Subject.Job, Right.Delete), AnsweredStories.AnsweredLate);
        Add(240, people.Asks(Subject.Other, Right.Delete), RefusedStories.SuspiciousThenCleared);
    }

    private void OtherDoors()
    {
        Add(450, people.Writes(Subject.BookingRequest, Right.SpecificPieces), OtherDoorStories.WhollyOnPaper);
        Add(190, people.Writes(Subject.BookingRequest, Right.KnowCategories), OtherDoorStories.PaperExtended);
        Add(520, people.Asks(Subject.BookingRequest, Right.KnowCategories) with { Door = Door.Phone, ToldOnTheSpot = true }, OtherDoorStories.LoggedByStaff);
        Add(275, people.Asks(Subject.Website, Right.KnowCategories) with { Door = Door.Desk, ToldOnTheSpot = true }, OtherDoorStories.LoggedByStaff);
        Add(118, people.Asks(Subject.Newsletter, Right.KnowCategories) with { Door = Door.Email }, OtherDoorStories.LoggedByStaff);
        Add(325, people.AsksByAgent(Subject.Website, Right.KnowCategories), FilerStories.AgentGetsTheAnswer);
        Add(171, people.AsksByAgent(Subject.Purchase, Right.Delete), FilerStories.AgentWithoutAuthority);
        Add(395, people.AsksAsParent(AgeBand.Under13, Subject.Website, Right.KnowCategories), FilerStories.ParentOfAChild);
        Add(266, people.AsksByAgent(Subject.BookingRequest, Right.SpecificPieces), FilerStories.AgentConfirmed);
        Add(144, people.AsksByAgent(Subject.Website, Right.Delete), FilerStories.AgentRefused);
        Add(231, people.AsksByAgent(Subject.Newsletter, Right.KnowCategories), FilerStories.PowerOfAttorney);
        Add(204, people.AsksAsParent(AgeBand.From13To15, Subject.BookingRequest, Right.SpecificPieces), FilerStories.ParentOfATeenager);
        Add(184, people.AsksAsConservator(Subject.BookingRequest, Right.KnowCategories), FilerStories.Conservator);
        Add(13, people.Writes(Subject.Purchase, Right.Delete), OtherDoorStories.ReceiptDateCorrected);
    }

    private void Denied()
    {
        Add(670, people.Asks(Subject.Purchase, Right.Delete), RefusedStories.NobodyReplied);
        Add(351, people.Asks(Subject.Other, Right.Delete), RefusedStories.DeletionNotVerified);
        Add(418, people.Asks(Subject.BookingRequest, Right.SpecificPieces), RefusedStories.CopyAnsweredAsCategories);
        Add(299, people.Asks(Subject.BookingRequest, Right.KnowCategories, Right.SpecificPieces), RefusedStories.CopyMergedIntoCategories);
        Add(471, people.Asks(Subject.Other, Right.SpecificPieces), RefusedStories.MedicalRecords);
        Add(165, people.Asks(Subject.BookingRequest, Right.SpecificPieces), RefusedStories.MedicalRecordsInPart);
        Add(249, people.Asks(Subject.Newsletter, Right.Delete), RefusedStories.Withdrawn);
        Add(630, people.Asks(Subject.Job, Right.Delete), RefusedStories.DeniedFor(DenialReason.LegalConflict));
        Add(560, people.Asks(Subject.Other, Right.SpecificPieces), RefusedStories.DeniedFor(DenialReason.ExemptData));
        Add(378, people.Asks(Subject.Newsletter, Right.Delete), RefusedStories.DeniedFor(DenialReason.NoDataHeld));
        Add(140, people.Asks(Subject.Other, Right.SpecificPieces), RefusedStories.DeniedFor(DenialReason.ImpossibleDisproportionate));
        Add(213, people.Asks(Subject.Other, Right.Delete), RefusedStories.DeniedAtOnceFor(DenialReason.Fraud));
        Add(97, people.Asks(Subject.Other, Right.Delete), RefusedStories.DeniedAtOnceFor(DenialReason.UnfoundedExcessive));
        ThreeInTwelveMonths();
    }

    private void ThreeInTwelveMonths()
    {
        var asked = people.Asks(Subject.Website, Right.KnowCategories);
        var first = Add(318, asked, AnsweredStories.CategoriesByLink);
        var second = Add(196, people.Again(asked, Right.KnowCategories), AnsweredStories.CategoriesByLink);
        Add(72, people.Again(asked, Right.KnowCategories), RefusedStories.DeniedAsThird(() => [first.Reference, second.Reference]));
    }

    private void UnderWay()
    {
        Add(0, people.Asks(Subject.Website, Right.SpecificPieces, Right.Delete), OpenStories.JustReceived);
        Add(0, people.Asks(Subject.BookingRequest, Right.Delete), OpenStories.JustReceived);
        Add(1, people.Asks(null, Right.KnowCategories), OpenStories.JustReceived);
        Add(2, people.Asks(Subject.Newsletter, Right.Delete), OpenStories.Confirmed);
        Add(5, people.AsksAsParent(AgeBand.From13To15, Subject.BookingRequest, Right.Delete), OpenStories.Confirmed);
        Add(6, people.AsksByAgent(Subject.Purchase, Right.KnowCategories, Right.Delete), OpenStories.Confirmed);
        Add(8, people.Asks(Subject.BookingRequest, Right.SpecificPieces), OpenStories.Assigned);
        Add(8, people.Asks(Subject.Job, Right.SpecificPieces), FilerStories.Applicant);
        Add(13, people.AsksAsParent(AgeBand.From16To17, Subject.BookingRequest, Right.SpecificPieces), FilerStories.TeenagersCopyWaits);
        Add(10, people.AsksByAgent(Subject.Website, Right.SpecificPieces), FilerStories.WaitingForTheConsumer);
        Add(3, people.AsksAsConservator(Subject.Website, Right.Delete), OpenStories.Confirmed);
        Add(11, people.Asks(Subject.BookingRequest, Right.SpecificPieces), OpenStories.WaitingForProof);
        Add(17, people.Asks(Subject.Purchase, Right.Delete), OpenStories.WaitingForProof);
        Add(9, people.Asks(Subject.Other, Right.SpecificPieces), OpenStories.ProofCameBack);
        Add(12, people.Asks(Subject.Other, Right.Delete), OpenStories.QuestionAsked);
        Add(14, people.Asks(Subject.Website, Right.KnowCategories), OpenStories.QuestionAnswered);
        Add(19, people.Asks(Subject.BookingRequest, Right.Delete), OpenStories.PointsChecked);
        Add(21, people.Asks(Subject.Purchase, Right.SpecificPieces), OpenStories.DeclarationSigned);
        Add(23, people.Asks(Subject.BookingRequest, Right.SpecificPieces, Right.Delete), OpenStories.Verified);
        Add(16, people.Asks(Subject.Other, Right.Delete), OpenStories.Suspicious);
        Add(10, people.Asks(Subject.Website, Right.Delete), OpenStories.DeclarationSent);
        Add(27, people.Asks(Subject.BookingRequest, Right.KnowCategories), AnsweredStories.CategoriesByLink);
        Add(41, people.Asks(Subject.Purchase, Right.Delete), AnsweredStories.DeletionAnsweredOnDay30);
        Add(44, people.Asks(Subject.BookingRequest, Right.SpecificPieces), AnsweredStories.CopyInPart);
        Add(26, people.Asks(Subject.Purchase, Right.SpecificPieces), OpenStories.CopyNotVerified);
        Add(62, people.Asks(Subject.Other, Right.SpecificPieces), OpenStories.Extended);
        Add(70, people.Asks(Subject.BookingRequest, Right.Delete), OpenStories.Extended);
        Add(36, people.Writes(Subject.BookingRequest, Right.KnowCategories), OpenStories.ExtensionNotPosted(day: DaysUntilLastPost(36)));
        Add(20, people.Writes(Subject.Website, Right.KnowCategories), OpenStories.AnswerNotPosted(day: DaysUntilLastPost(20)));
        Add(7, people.Asks(Subject.BookingRequest, Right.SpecificPieces) with { Door = Door.Email }, OpenStories.ColleaguesOwn);
    }

    private void OtherWaysToShow()
    {
        Add(58, people.Asks(Subject.Purchase, Right.KnowCategories), CheckStories.SignedInAgain);
        Add(75, people.Asks(Subject.Newsletter, Right.KnowCategories), CheckStories.PaperWeighed);
        Add(15, people.Asks(Subject.Newsletter, Right.KnowCategories), CheckStories.PaperAsked);
        Add(5, people.Asks(Subject.Website, Right.Delete), CheckStories.StoppedByRule);
        Add(18, people.Asks(Subject.Purchase, Right.KnowCategories), CheckStories.AnotherAddress);
    }

    private void Choices()
    {
        Add(120, people.Chooses(Right.Limit), ChoiceStories.StoppedEverywhere);
        Add(90, people.AsksByAgent(null, Right.OptOut), ChoiceStories.ByAgentWithPermission);
        Add(60, people.Chooses(Right.OptOut), ChoiceStories.RefusedForFraud);
        Add(45, people.Chooses(Right.WithdrawConsent), ChoiceStories.StoppedEverywhere);
        Add(14, people.Chooses(Right.RestrictUse), ChoiceStories.HalfStopped);
        Add(7, people.AsksAsParent(AgeBand.Under13, null, Right.ChildData), ChoiceStories.HalfStopped);
        Add(3, people.Chooses(Right.OptOut, Right.StopMarketing), ChoiceStories.HalfStopped);
        var asked = people.Chooses(Right.OptOut);
        Add(410, asked, ChoiceStories.StoppedEverywhere);
        Add(20, people.Again(asked, Right.OptIn), ChoiceStories.BackIn);
    }

    private void LateAndSoon()
    {
        Add(49, people.Asks(Subject.Job, Right.SpecificPieces), OpenStories.LeftLying);
        Add(42, people.Asks(Subject.Purchase, Right.Delete), OpenStories.LeftLying);
        Add(40, people.Asks(Subject.Website, Right.KnowCategories), OpenStories.WaitingForProof);
        Add(86, people.Asks(Subject.Other, Right.SpecificPieces), OpenStories.Extended);

        // Only where the 45th or 90th day falls on a free day do target and statutory date lie apart.
        if (AtRisk(DeadlineRules.Respond) is { } ago) Add(ago, people.Asks(Subject.BookingRequest, Right.Delete), OpenStories.LeftLying);
        else if (AtRisk(DeadlineRules.Extended) is { } extended) Add(extended, people.Asks(Subject.BookingRequest, Right.Delete), OpenStories.Extended);
    }

    private void Corrections()
    {
        Add(600, people.AsksToCorrect(ContestedDetail.Phone), CorrectionStories.Granted);
        Add(345, people.AsksToCorrect(ContestedDetail.Name, ContestedDetail.Phone, ContestedDetail.Other), CorrectionStories.InPart);
        var asked = people.AsksToCorrect(ContestedDetail.Other);
        var denied = Add(230, asked, CorrectionStories.DeniedWithStatement);
        Add(110, people.Again(asked, Right.Correct), CorrectionStories.DeniedAsRepeat(() => denied.Reference));
        Add(22, people.AsksToCorrect(ContestedDetail.PostalAddress), OpenStories.Verified);
        Add(145, people.Asks(Subject.Website, Right.Delete), CorrectionStories.DeletedBut(DeletionException.InternalUses));
        Add(410, people.Asks(Subject.Purchase, Right.Delete), CorrectionStories.DeletedBut(DeletionException.LegalObligation, nothing: true));
        Add(90, people.Asks(Subject.Website, Right.Delete), CorrectionStories.DisputedAndChanged);
        Add(60, people.Asks(Subject.BookingRequest, Right.SpecificPieces), CorrectionStories.DisputedNow(denied: 25, disputed: 40));
        Add(250, people.Asks(Subject.Newsletter, Right.Delete), CorrectionStories.FeeAccepted);
        Add(79, people.Asks(Subject.Newsletter, Right.Delete), CorrectionStories.FeeDeclined);
        Add(15, people.Asks(Subject.Newsletter, Right.Delete), CorrectionStories.FeeWaits);
        Add(18, people.Asks(Subject.Purchase, Right.Delete), CorrectionStories.OnHold);
        Add(204, people.Asks(Subject.Purchase, Right.Delete), CorrectionStories.HeldAndEnded);
    }

    /// <summary>For what is decided on the last day on which the mail room has been: it posts that on the next.</summary>
    private int DaysUntilLastPost(int daysAgo)
    {
        var day = office.Today;
        while (!IsWorkingDay(day) || office.At(day, PostedAt.Hour, PostedAt.Minute) > office.End) day = day.AddDays(-1);
        return day.DayNumber - office.Today.AddDays(-daysAgo).DayNumber;
    }

    private int? AtRisk(Func<DateOnly, Deadline> clock) => Enumerable.Range(40, 60).Select(n => (int?)n)
        .FirstOrDefault(n => clock(office.Today.AddDays(-n!.Value)) is var due && due.Target < office.Today && office.Today <= due.Statutory);

    private void Trouble()
    {
        var unreachable = people.Asks(Subject.Newsletter, Right.Delete);
        Add(6, unreachable with { People = unreachable.People with { ConsumerEmail = DemoTransport.FullMailbox } }, OpenStories.JustReceived);

        var gone = people.Asks(Subject.Newsletter, Right.KnowCategories);
        Add(3, gone with { People = gone.People with { ConsumerEmail = DemoTransport.GoneMailbox } }, OpenStories.JustReceived);
        Add(17, people.Asks(Subject.Website, Right.KnowCategories), LetterStories.DenialCameBack);

        // Seven filings from one network address in one hour: what comes after the fifth is set aside, its clock runs.
        foreach (var _ in Enumerable.Range(0, 7)) Add(0, people.Asks(null, Right.Delete) with { NetworkAddress = "203.0.113.7" }, OpenStories.JustReceived);
    }

    private DemoFiling Add(int daysAgo, NewRequest asked, Func<DemoFiling, Task> story)
    {
        var filing = new DemoFiling(office, timeline, staff, people, asked, office.Today.AddDays(-daysAgo));
        stories.Add(async () =>
        {
            await filing.ReceiveAsync();
            await story(filing);
        });
        return filing;
    }

    /// <summary>Every afternoon the mail room posts what was waiting.</summary>
    private async Task MailRoom()
    {
        for (var day = office.Today.AddDays(-FirstDaysAgo); day <= office.Today; day = day.AddDays(1))
        {
            if (!IsWorkingDay(day)) continue;
            await timeline.UntilAsync(office.At(day, PostedAt.Hour, PostedAt.Minute));
            await office.PostLettersAsync(staff.Mailroom.Actor);
        }
    }

    /// <summary>In the last week letters that were not taken are tried again every hour.</summary>
    private async Task MailServer()
    {
        for (var hour = office.End.AddDays(-7); hour < office.End; hour = hour.AddHours(1)) await timeline.UntilAsync(hour);
    }

    private static bool IsWorkingDay(DateOnly day) => day.DayOfWeek != DayOfWeek.Saturday && !Holidays.IsGovernmentCode6700(day);
}
