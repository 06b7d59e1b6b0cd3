using PrivacyRequests.Agents;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Responses;
using PrivacyRequests.Verification;

namespace PrivacyRequests.Web.Demo.Stories;

/// <summary>Requests for somebody else: by an agent, a parent, a conservator; and those of colleagues and applicants.</summary>
internal static class FilerStories
{
    /// <summary>The permission comes later than the request and says that the answer goes to the agent.</summary>
    public static async Task AgentGetsTheAnswer(DemoFiling f)
    {
        await f.ConfirmSoonAsync();
        await f.OnDayAsync(3);
        await f.AskForPapersAsync(1);
        await f.OnDayAsync(7);
        await f.RecordPermissionAsync(1, answerToAgent: true);
        await f.CheckAsync(1, matched: 2);
        await f.VerifyAsync(1);
        await f.FindAddressOwnAsync(1, basis: OwnAddressBasis.NamedInPermission);
        await f.OnDayAsync(20);
        await f.AnswerAsync(1);
    }

    /// <summary>The person confirms the permission instead of verifying, and gets the answer.</summary>
    public static async Task AgentConfirmed(DemoFiling f)
    {
        await f.ConfirmSoonAsync();
        await AskedToConfirm(f);
        await f.SomeHoursLaterAsync();
        await f.AnswerPermissionAsync(gaveIt: true);
        await f.OnDayAsync(8);
        await f.VerifyAsync(1, VerificationWay.PermissionConfirmed);
        await f.OnDayAsync(18);
        await f.AnswerAsync(1);
    }

    /// <summary>The person knows nothing of the agent.</summary>
    public static async Task AgentRefused(DemoFiling f)
    {
        await f.ConfirmSoonAsync();
        await AskedToConfirm(f);
        await f.SomeHoursLaterAsync();
        await f.AnswerPermissionAsync(gaveIt: false);
        await f.OnDayAsync(9);
        await f.DenyAsync(1, DenialReason.NoAuthority);
    }

    /// <summary>The question is with the person.</summary>
    public static async Task WaitingForTheConsumer(DemoFiling f)
    {
        await f.ConfirmSoonAsync();
        await AskedToConfirm(f);
    }

    /// <summary>The first power of attorney had no witnesses; the second had.</summary>
    public static async Task PowerOfAttorney(DemoFiling f)
    {
        await f.ConfirmSoonAsync();
        await f.OnDayAsync(4);
        await f.CheckPowerOfAttorneyAsync(1, PowerWitnessed.Neither);
        await f.OnDayAsync(12);
        await f.CheckPowerOfAttorneyAsync(1, PowerWitnessed.ByTwoAdults);
        await f.VerifyAsync(1, VerificationWay.PowerOfAttorney);
        await f.FindAddressOwnAsync(1, party: Party.Consumer);
        await f.OnDayAsync(25);
        await f.AnswerAsync(1);
    }

    public static async Task AgentWithoutAuthority(DemoFiling f)
    {
        await f.ConfirmSoonAsync();
        await f.OnDayAsync(6);
        await f.AskForPapersAsync(1);
        await f.OnDayAsync(37);
        await f.DenyAsync(1, DenialReason.NoAuthority);
    }

    public static async Task ParentOfAChild(DemoFiling f)
    {
        await f.ConfirmSoonAsync();
        await f.OnDayAsync(5);
        await f.RecordParentAsync(1, ParentMethod.InPerson);
        await f.CheckAsync(1, matched: 2);
        await f.VerifyAsync(1);
        await f.FindAddressOwnAsync(1);
        await f.OnDayAsync(17);
        await f.AnswerAsync(1);
    }

    /// <summary>A copy for the parent of a teenager: it leaves after the legal review.</summary>
    public static async Task ParentOfATeenager(DemoFiling f)
    {
        await TeenagersCopyWaits(f);
        await f.OnDayAsync(24);
        await f.ClearLegalReviewAsync(1);
        await f.OnDayAsync(28);
        await f.AnswerAsync(1);
    }

    /// <summary>Everything is there but the legal review.</summary>
    public static async Task TeenagersCopyWaits(DemoFiling f)
    {
        await f.ConfirmSoonAsync();
        await f.OnDayAsync(5);
        await f.RecordParentAsync(1);
        await f.SendDeclarationAsync(1);
        await f.SomeHoursLaterAsync();
        await f.SignAsync();
        await f.OnDayAsync(9);
        await f.CheckAsync(1, matched: 3);
        await f.VerifyAsync(1);
        await f.FindAddressOwnAsync(1);
    }

    public static async Task Conservator(DemoFiling f)
    {
        await f.ConfirmSoonAsync();
        await f.OnDayAsync(4);
        await f.RecordConservatorAsync(1);
        await f.CheckAsync(1, matched: 2);
        await f.VerifyAsync(1);
        await f.FindAddressOwnAsync(1);
        await f.OnDayAsync(19);
        await f.AnswerAsync(1);
    }

    /// <summary>An applicant's request, restricted from receipt: the front desk is named for it; the mail room was for a day.</summary>
    public static async Task Applicant(DemoFiling f)
    {
        await f.ConfirmSoonAsync();
        await f.OnDayAsync(1);
        await f.NameAsync(1, f.Staff.Desk);
        await f.NameAsync(1, f.Staff.Mailroom);
        await f.AssignAsync(1, f.Staff.Desk);
        await f.OnDayAsync(2);
        await f.NameAsync(1, f.Staff.Mailroom, named: false);
    }

    private static async Task AskedToConfirm(DemoFiling f)
    {
        await f.OnDayAsync(4);
        await f.RecordPermissionAsync(1);
        await f.FindAddressOwnAsync(1, party: Party.Consumer);
        await f.AskToConfirmAsync(1);
    }
}
