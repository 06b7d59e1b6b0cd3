using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PrivacyRequests.Agents;
using PrivacyRequests.Correction;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Office;
using PrivacyRequests.OptOut;
using PrivacyRequests.Records;
using PrivacyRequests.Requests;
using PrivacyRequests.Responses;
using PrivacyRequests.Storage;
using PrivacyRequests.Testing;
using PrivacyRequests.Verification;

namespace PrivacyRequests.Tests.Acts;

public static partial class ActTable
{
    private static readonly AuthorityPaper[] AllPapers =
    [
        Papers.Permission(), new AuthorityPaper.ToldByConsumer(TestOffice.FirstDay, AtAContactWeHold: true, AnswerToAgent: false),
        new AuthorityPaper.Parent(ParentMethod.InPerson, TestOffice.FirstDay), new AuthorityPaper.Conservatorship(TestOffice.FirstDay),
    ];

    private static DateOnly Day(CaseAtHand hand) => DateOnly.FromDateTime(hand.At.UtcDateTime);

    private static MemoryStream Bytes(string text) => new(Encoding.UTF8.GetBytes(text));

    private static async Task<string?> ExplainNewFileAsync(IServiceProvider services, CaseAtHand hand)
    {
        var came = await services.GetRequiredService<KeepFile>().HandleAsync(hand.Reference, new("orders.txt", Bytes("Order 512-44-1987")), Officer, default);
        if (came is not null) return came.Name;
        var file = (await services.GetRequiredService<KeptFiles>().OfCaseAsync(hand.RequestId, default)).Single(f => f.Name == "orders.txt");
        return (await services.GetRequiredService<ExplainFound>().HandleAsync(hand.Shown with { Version = hand.Version + 1 }, file.Id,
            new(NeverDisclose.SocialSecurityNumber, 1), "An order number", Officer, default))?.Name;
    }

    private static IEnumerable<ActCall> AboutThePerson() =>
    [
        On<AskForProof>((a, c) => a.HandleAsync(c.Shown, Officer, default)),
        On<CheckDataPoints>("matched", (a, c) => a.HandleAsync(c.Shown, new Dictionary<DataPoint, CheckResult> { [DataPoint.BookingMonth] = CheckResult.Matched }, Officer, default)),
        On<CheckDataPoints>("contested", (a, c) => a.HandleAsync(c.Shown, new Dictionary<DataPoint, CheckResult> { [DataPoint.PhoneOnFile] = CheckResult.Matched }, Officer, default)),
        On<CheckDataPoints>("unknown", (a, c) => a.HandleAsync(c.Shown, new Dictionary<DataPoint, CheckResult> { [new("Nowhere")] = CheckResult.NotHeld }, Officer, default)),
        .. Enum.GetValues<VerificationWay>().Select(way => On<VerifyIdentity>($"{way}", (a, c) => a.HandleAsync(c.Shown, way, "As I found", Officer, default))),
        .. Enum.GetValues<NotVerifiedBecause>().Select(why => On<FindNotVerified>($"{why}", (a, c) => a.HandleAsync(c.Shown, why, "As I found", Officer, default))),
        On<GradeDeletion>((a, c) => a.HandleAsync(c.Shown, DeletionRisk.Low, "Little harm", Officer, default)),
        On<StopAsSuspicious>((a, c) => a.HandleAsync(c.Shown, "Two voices", Officer, default)),
        On<ClearSuspicion>((a, c) => a.HandleAsync(c.Shown, "One voice", Officer, default)),
        On<FallBackToCategories>((a, c) => a.HandleAsync(c.Shown, Officer, default)),
        On<AskForDocument>((a, c) => a.HandleAsync(c.Shown, "Nothing else tells", Officer, default)),
        On<RecordDocumentSeen>((a, c) => a.HandleAsync(c.Shown, Officer, default)),
        On<SendDocument>((a, c) => a.HandleAsync(c.Token("documents"), new("paper.pdf", Bytes("%PDF-1.7 paper")), default)),
        On<SendDocument>("empty", (a, c) => a.HandleAsync(c.Token("documents"), new("paper.pdf", Bytes("")), default)),
        On<SendPapers>((a, c) => a.HandleAsync(c.RequestId, new("bill.pdf", Bytes("%PDF-1.7 a bill")), Actor.ByLink(c.Filer), default)),
        On<SendPapers>("empty", (a, c) => a.HandleAsync(c.RequestId, new("bill.pdf", Bytes("")), Actor.ByLink(c.Filer), default)),
        On<SendDeclaration>("by e-mail", (a, c) => a.HandleAsync(c.Shown, Channel.Email, Officer, default)),
        On<SendDeclaration>("by post", (a, c) => a.HandleAsync(c.Shown, Channel.Post, Officer, default)),
        On<SignDeclaration>((a, c) => a.HandleAsync(c.Token("declarations"), "Casey Consumer", "San Jose, California", default)),
        On<RecordPaperDeclaration>("right code", (a, c) => a.HandleAsync(c.Shown, c.PrintedCode ?? "AAAA-AAAA", "Casey", Day(c), "San Jose", Officer, default)),
        On<RecordPaperDeclaration>("wrong code", (a, c) => a.HandleAsync(c.Shown, "AAAA-AAAA", "Casey", Day(c), "San Jose", Officer, default)),
        Other<OfferDeclaration>("", async (a, c) => await a.HandleAsync(c.FilingId, default) is null ? "Nothing to sign" : null),
        On<RecordAccountSignIn>((a, c) => a.HandleAsync(c.Shown, c.At.UtcDateTime.AddHours(-1), "Patient portal, seen on the screen", Officer, default)),
        .. AllPapers.Select(paper => On<RecordAuthority>(paper.GetType().Name, (a, c) => a.HandleAsync(c.Shown, paper, "Seen at the desk", Officer, default))),
        On<RecordPowerOfAttorney>((a, c) => a.HandleAsync(c.Shown, Papers.GoodPower, false, "Four pages", Officer, default)),
        On<AskForPapers>((a, c) => a.HandleAsync(c.Shown, Officer, default)),
        On<AskToConfirmPermission>("by e-mail", (a, c) => a.HandleAsync(c.Shown, Channel.Email, new("Casey", $"held{c.RequestId:N}@example.org"), "Booking system", Officer, default)),
        On<AskToConfirmPermission>("by post", (a, c) => a.HandleAsync(c.Shown, Channel.Post, new("Casey", "1 Held Street\nSan Jose, CA 95112"), "Booking system", Officer, default)),
        On<AnswerPermission>("given", (a, c) => a.HandleAsync(c.Token("permissions"), true, default)),
        On<AnswerPermission>("not given", (a, c) => a.HandleAsync(c.Token("permissions"), false, default)),
        On<RecordPaperPermission>("right code", (a, c) => a.HandleAsync(c.Shown, c.PrintedCode ?? "AAAA-AAAA", true, Officer, default)),
        On<RecordPaperPermission>("wrong code", (a, c) => a.HandleAsync(c.Shown, "AAAA-AAAA", false, Officer, default)),
        On<ClearLegalReview>((a, c) => a.HandleAsync(c.Shown, "Counsel agrees", Officer, default)),
        On<ConfirmMatch>((a, c) => a.HandleAsync(c.Shown, c.OtherFiling, Officer, default)),
        On<ConfirmMatch>("itself", (a, c) => a.HandleAsync(c.Shown, c.FilingReference, Officer, default)),
        On<TakeBackMatch>((a, c) => a.HandleAsync(c.Shown, c.OtherFiling, Officer, default)),
        new(typeof(StopManyMailboxes), "", StopManyAsync),
        Other<RemoveEvidence>("", async (a, _) => { await a.HandleAsync(default); return null; }),
    ];

    private static IEnumerable<ActCall> AboutTheDecision() =>
    [
        .. Enum.GetValues<Delivery>().Select(way => On<AnswerRequest>($"{way}", (a, c) => a.HandleAsync(c.Shown, Answer(c, way), Officer, default))),
        On<AnswerRequest>("in part", (a, c) => a.HandleAsync(c.Shown, Answer(c, Delivery.Link, DenialReason.OtherPerson), Officer, default)),
        On<AnswerRequest>("empty", (a, c) => a.HandleAsync(c.Shown, new(Delivery.Link, new(null, ""), []), Officer, default)),
        .. Enum.GetValues<DenialReason>().Select(why => On<DenyRequest>($"{why}", (a, c) => a.HandleAsync(c.Shown, new([why], "The facts.", "Seen by two."), Officer, default))),
        On<DenyRequest>("no reason", (a, c) => a.HandleAsync(c.Shown, new([], "The facts.", null), Officer, default)),
        On<ExtendDeadline>((a, c) => a.HandleAsync(c.Shown, new(ExtensionReason.Complexity, "An archive.", false), Officer, default)),
        On<ExtendDeadline>("warned", (a, c) => a.HandleAsync(c.Shown, new(ExtensionReason.SlowVerification, "An archive.", true), Officer, default)),
        On<HandOverToMedicalRecords>("whole", (a, c) => a.HandleAsync(c.Shown, true, Officer, default)),
        On<HandOverToMedicalRecords>("part", (a, c) => a.HandleAsync(c.Shown, false, Officer, default)),
        On<AskFee>((a, c) => a.HandleAsync(c.Shown, new(2500, "Forty requests.", "The list."), Officer, default)),
        On<AskFee>("too much", (a, c) => a.HandleAsync(c.Shown, new(FeeChoice.MostCents + 1, "Forty requests.", "The list."), Officer, default)),
        On<AnswerFee>("accepted", (a, c) => a.HandleAsync(c.RequestId, true, Actor.ByLink(c.Filer), default)),
        On<AnswerFee>("declined", (a, c) => a.HandleAsync(c.RequestId, false, Actor.ByLink(c.Filer), default)),
        On<OpenDispute>((a, c) => a.HandleAsync(c.RequestId, "It is wrong", null, Actor.ByLink(c.Filer), default)),
        On<OpenDispute>("long ago", (a, c) => a.HandleAsync(c.RequestId, "It is wrong", new DateOnly(1999, 2, 28), Officer, default)),
        On<DecideDispute>((a, c) => a.HandleAsync(c.Shown, new(DisputeOutcome.Changed, "You are right."), new Actor.Staff(2), default)),
        On<WithdrawRequest>((a, c) => a.HandleAsync(c.RequestId, Actor.ByLink(c.Filer), default)),
        On<KeepFile>((a, c) => a.HandleAsync(c.Reference, new("more.txt", Bytes("more")), Officer, default)),
        On<KeepFile>("empty", (a, c) => a.HandleAsync(c.Reference, new("more.txt", Bytes("")), Officer, default)),
        new(typeof(ExplainFound), "of a file that just came", ExplainNewFileAsync),
        On<RemoveFile>((a, c) => a.HandleAsync(c.Reference, c.File, Officer, default)),
        On<RecordPapers>((a, c) => a.HandleAsync(c.Shown, "A bill with the number", Officer, default)),
        On<CompareHeldValue>((a, c) => a.HandleAsync(c.Shown, NeverDisclose.SocialSecurityNumber, true, Officer, default)),
        On<AddStatement>((a, c) => a.HandleAsync(c.FilingId, c.Item, "I see it otherwise.", Actor.ByLink(c.Filer), default)),
        On<ConfirmStopped>("first", (a, c) => a.HandleAsync(c.Shown, 1, new(Day(c), RecipientsTold.NobodyReceived, null), Officer, default)),
        On<ConfirmStopped>("second", (a, c) => a.HandleAsync(c.Shown, 2, new(Day(c), RecipientsTold.Told, Day(c)), Officer, default)),
        On<ConfirmStopped>("none such", (a, c) => a.HandleAsync(c.Shown, 99, new(Day(c), RecipientsTold.NobodyReceived, null), Officer, default)),
        On<ConfirmStopped>("before receipt", (a, c) => a.HandleAsync(c.Shown, 1, new(new(2019, 1, 1), RecipientsTold.NobodyReceived, null), Officer, default)),
        Other<ConfirmOptIn>("", async (a, c) => (await a.HandleAsync(c.Token("back/confirm"), default))?.ToString()),
        Other<ConfirmOptIn>("wrong code", async (a, c) => (await a.HandleCodeAsync(c.FilingReference, "AAAA-AAAA", default))?.ToString()),
    ];

    private static IEnumerable<ActCall> AboutTheLetters() =>
    [
        Other<ConfirmAddress>("link", async (a, c) => (await a.HandleAsync(new FilingKey.ByToken(c.Token("requests/confirm")), null, default)).Failure?.ToString()),
        Other<ConfirmAddress>("wrong code", async (a, c) => (await a.HandleAsync(new FilingKey.ByReference(c.FilingReference), "AAAA-AAAA", default)).Failure?.ToString()),
        Other<SendFreshCode>("", async (a, c) => { await a.HandleAsync(new FilingKey.ByReference(c.FilingReference), default); return null; }),
        Other<AskForStatus>("", async (a, c) => { await a.HandleAsync(c.FilingReference, "casey@example.org", default); return null; }),
        Other<OpenStatusLink>("", async (a, c) => await a.HandleAsync(c.Token("status"), default) is null ? "Not open" : null),
        Other<OpenAnswer>("", async (a, c) => (await a.HandleAsync(c.Token("answers"), default)).Failure?.ToString()),
        On<RenewAnswerLink>((a, c) => a.HandleAsync(c.Token("answers"), default)),
        .. Parties().Select(to => On<ChangeAddress>($"{to.Party}, {to.Channel}", (a, c) =>
            a.HandleAsync(c.Shown, to.Party, to.Channel, to.Channel == Channel.Email ? $"new{c.RequestId:N}@example.org" : "9 New Street\nSan Jose, CA 95112", "By phone", Officer, default))),
        .. Enum.GetValues<OwnAddressBasis>().SelectMany(basis => Parties().Select(to =>
            On<FindAddressOwn>($"{basis}, {to.Party}, {to.Channel}", (a, c) => a.HandleAsync(c.Shown, to.Party, to.Channel, basis, true, "Booking system", Officer, default)))),
        On<TellOtherContact>("by e-mail", (a, c) => a.HandleAsync(c.Shown, Channel.Email, new("Casey", $"old{c.RequestId:N}@example.org"), Officer, default)),
        On<TellOtherContact>("by post", (a, c) => a.HandleAsync(c.Shown, Channel.Post, new("Casey", "1 Held Street\nSan Jose, CA 95112"), Officer, default)),
        On<WriteStatusUpdate>((a, c) => a.HandleAsync(c.Shown, new OfficeMail("We are at it."), Officer, default)),
        .. Enum.GetValues<LetterState>().Select(state => On<PostLetter>($"{state}", (a, c) => a.HandleAsync(c.Letter(state), Day(c), Officer, default))),
        On<PostLetter>("before it was written", (a, c) => a.HandleAsync(c.Letter(LetterState.ToPost), new(2019, 12, 31), Officer, default)),
        .. Enum.GetValues<LetterState>().Select(state => On<PlaceLetterInAccount>($"{state}", (a, c) => a.HandleAsync(c.Letter(state), Officer, default))),
        .. Enum.GetValues<LetterState>().Select(state => On<SendLetterAgain>($"{state}", (a, c) => a.HandleAsync(c.Letter(state), Officer, default))),
        .. Enum.GetValues<LetterState>().Select(state => Other<PrintInstead>($"{state}", async (a, c) => (await a.HandleAsync(c.Letter(state), Officer, default)).Refusal?.Name)),
    ];

    private static IEnumerable<ActCall> AboutTheRecord() =>
    [
        On<AddNote>((a, c) => a.HandleAsync(c.Shown, "A note", Officer, default)),
        On<AskTheConsumer>((a, c) => a.HandleAsync(c.Shown, "Which year?", Officer, default)),
        On<ReplyToQuestion>((a, c) => a.HandleAsync(c.FilingId, "2024", Actor.ByLink(c.Filer), default)),
        On<AssignCase>("to nobody there", (a, c) => a.HandleAsync(c.Shown, 999, Officer, default)),
        On<AssignCase>("put back", (a, c) => a.HandleAsync(c.Shown, null, Officer, default)),
        On<CorrectReceiptDate>("yesterday", (a, c) => a.HandleAsync(c.Reference, c.Version, Day(c).AddDays(-1), new("Misread", "Postmark"), true, Officer, default)),
        On<CorrectReceiptDate>("tomorrow", (a, c) => a.HandleAsync(c.Reference, c.Version, Day(c).AddDays(2), new("Misread", "Postmark"), true, Officer, default)),
        On<CorrectReceiptDate>("long ago", (a, c) => a.HandleAsync(c.Reference, c.Version, new(1999, 2, 28), new("Misread", "Postmark"), true, Officer, default)),
        On<RestrictCase>("restricted", (a, c) => a.HandleAsync(c.Shown, true, Officer, default)),
        On<RestrictCase>("not restricted", (a, c) => a.HandleAsync(c.Shown, false, Officer, default)),
        On<NamePerson>("named", (a, c) => a.HandleAsync(c.Shown, 1, true, Officer, default)),
        On<NamePerson>("taken off", (a, c) => a.HandleAsync(c.Shown, 1, false, Officer, default)),
        On<TakeFromSetAside>((a, c) => a.HandleAsync(c.Reference, c.Version, true, Officer, default)),
        .. Enum.GetValues<HoldGround>().Select(ground => On<PlaceHold>($"{ground}", (a, c) => a.HandleAsync(c.Shown, new(ground, "A claim", "Counsel", Day(c).AddDays(-1), null), Officer, default))),
        On<PlaceHold>("ends before it begins", (a, c) => a.HandleAsync(c.Shown, new(HoldGround.Other, "A claim", "Counsel", Day(c).AddDays(-1), new(2019, 1, 1)), Officer, default)),
        On<EndHold>((a, c) => a.HandleAsync(c.Shown, "Settled", Officer, default)),
        Other<ExportRecord>("", async (a, c) => await a.HandleAsync(c.Reference, true, Words.In("en"), Officer, default) is null ? "No such case" : null),
        On<ThinRecord>((a, c) => a.HandleAsync(c.RequestId, default)),
        On<RemoveRecord>((a, c) => a.HandleAsync(c.RequestId, default)),
        Other<SweepArrivingFiles>("", async (a, _) => { await a.HandleAsync(default); return null; }),
        Other<ReceiveRequest>("once more", async (a, c) => { await a.HandleAsync(Asked.For(c.Right), Actor.ByLink(c.Filer), default); return null; }),
    ];

    private static async Task<string?> StopManyAsync(IServiceProvider services, CaseAtHand hand)
    {
        var filing = await services.GetRequiredService<RequestsDb>().Filings.AsNoTracking().SingleOrDefaultAsync(f => f.Id == hand.FilingId);
        if (filing is null) return "No such filing";
        var known = FilingLookups.Of(filing.OpenPeople(services.GetRequiredService<Sealer>()), null, services.GetRequiredService<LookupHasher>());
        await services.GetRequiredService<StopManyMailboxes>().HandleAsync(filing, known, default);
        return null;
    }

    private static IEnumerable<(Party Party, Channel Channel)> Parties() =>
        from party in Enum.GetValues<Party>() from channel in Enum.GetValues<Channel>() select (party, channel);
}
