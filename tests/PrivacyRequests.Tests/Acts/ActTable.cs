using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using PrivacyRequests.Agents;
using PrivacyRequests.Correction;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Deletion;
using PrivacyRequests.Mailbox;
using PrivacyRequests.Office;
using PrivacyRequests.Records;
using PrivacyRequests.Requests;
using PrivacyRequests.Responses;
using PrivacyRequests.Storage;
using PrivacyRequests.Storage.Exports;
using PrivacyRequests.Testing;
using PrivacyRequests.Verification;

namespace PrivacyRequests.Tests.Acts;

/// <summary>One way to call an act on a case: the act's class, which way, and the call. It answers with the name of the refusal, or null when it was done.</summary>
public sealed record ActCall(Type Act, string Way, Func<IServiceProvider, CaseAtHand, Task<string?>> Call)
{
    public override string ToString() => Way.Length == 0 ? Act.Name : $"{Act.Name} ({Way})";
}

/// <summary>How every act that is about a case is called. A new act without a line here fails the test.</summary>
public static partial class ActTable
{
    private static readonly Actor.Staff Officer = Checks.Officer;

    /// <summary>Acts that are about no case, and whose they are.</summary>
    public static readonly IReadOnlyDictionary<string, string> AboutNoCase = new Dictionary<string, string>
    {
        [nameof(AddStaffMember)] = "staff",
        [nameof(ChangeStaffRole)] = "staff",
        [nameof(ClearSecondFactor)] = "staff",
        [nameof(SetStaffActive)] = "staff",
        [nameof(RecordTraining)] = "staff",
        [nameof(TellTroubles)] = "the site's health",
        [nameof(MakeDemoSignIn)] = "signing in",
        [nameof(UseDemoSignIn)] = "signing in",
        [nameof(MakeSetUpLink)] = "setting up the office",
        [nameof(SetUpOffice)] = "setting up the office",
        [nameof(SaveOfficeSettings)] = "settings",
        [nameof(AddDataPoint)] = "the table of data points",
        [nameof(ChangeDataPoint)] = "the table of data points",
        [nameof(ShipDataPoints)] = "the table of data points",
        [nameof(FetchMail)] = "the mailbox",
        [nameof(StoreMail)] = "a message, before anybody knows what it is about",
        [nameof(SortMail)] = "a message; a line for the case where it is part of one",
        [nameof(ReceiveMailedRequest)] = "a message that becomes a new filing",
        [nameof(CloseAsNoRequest)] = "a message of no case",
        [nameof(MarkMailAsSpam)] = "a message of no case",
        [nameof(PutMailBack)] = "a message; a line for the case that it seemed to belong to",
        [nameof(OpenKeyRing)] = "keys",
        [nameof(RotateKeys)] = "keys",
        [nameof(MakeBackup)] = "the whole office",
        [nameof(RestoreBackup)] = "the whole office",
        [nameof(CopyOffice)] = "the whole office",
        [nameof(MigrateDatabase)] = "the tables",
        [nameof(HoldLetters)] = "letters after the office was put back; a line for their cases",
        [nameof(Reseal)] = "keys: what values say stays the same",
        [nameof(Rehash)] = "keys: what hashes are of stays the same",
    };

    /// <summary>Acts that may be done and leave no line in the history, each with why.</summary>
    public static readonly IReadOnlyDictionary<string, string> DoneWithoutALine = new Dictionary<string, string>
    {
        [nameof(AskForStatus)] = "keeps the question; it looks no case up, so that known and unknown are alike, and a job answers",
        [nameof(SendFreshCode)] = "answers nothing, so that known and unknown references are alike; over its limit it sends nothing",
        [nameof(OpenStatusLink)] = "opens a page; only the first opening confirms an address",
        [nameof(ConfirmAddress)] = "a code that was used once more; the address is confirmed already",
        [nameof(OpenAnswer)] = "opens a page; the history tells the first time alone",
        [nameof(OfferDeclaration)] = "makes the link of a page; the signature is the event",
        [nameof(RenewAnswerLink)] = "asked again within the hour it sends none besides",
        [nameof(CheckDataPoints)] = "a result that has not changed is not recorded again",
        [nameof(RemoveEvidence)] = "a job: nothing was old enough",
        [nameof(SweepArrivingFiles)] = "a job: takes away files that never arrived whole",
        [nameof(StopManyMailboxes)] = "a rule after receipt: it found nothing",
    };

    /// <summary>Acts that refuse and still leave something behind, each with why.</summary>
    public static readonly IReadOnlyDictionary<string, string> RefusedAndTold = new Dictionary<string, string>
    {
        [nameof(ConfirmAddress)] = "a wrong code is counted, and is a line of the history",
        [nameof(RecordPaperPermission)] = "a wrong code is a line of the history",
        [nameof(RecordPaperDeclaration)] = "a wrong code is a line of the history",
        [nameof(KeepFile)] = "a file arrives before it is looked at; what is not kept is swept",
        [nameof(SendDocument)] = "a file arrives before it is looked at; what is not kept is swept",
        [nameof(SendPapers)] = "a file arrives before it is looked at; what is not kept is taken away again",
        [nameof(ExplainFound)] = "here the file comes first",
        [nameof(JoinMail)] = "here the message comes first",
        [nameof(DecideMaybe)] = "here the message comes first, with its own line",
        [nameof(SettleReply)] = "here the message comes first, with its own line",
        ["ConfirmOptIn"] = "a wrong code is counted",
        [nameof(LetterComesBack)] = "the address is stopped, whatever became of the letter since",
        [nameof(LiftStop)] = "the report before it is kept",
        [nameof(SendElsewhere)] = "the new address and the report before it are kept",
    };

    public static IReadOnlyList<ActCall> Calls { get; } = [.. AboutThePerson(), .. AboutTheDecision(), .. AboutTheLetters(), .. AboutLettersThatCameBack(), .. AboutTheRecord(), .. AboutItsMail()];

    /// <summary>Every act of the product: a class with a public <c>HandleAsync</c>.</summary>
    public static IReadOnlyList<Type> All { get; } =
        [.. typeof(PrivacyRequest).Assembly.GetTypes().Where(t => t.GetMethod("HandleAsync", BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly) is not null).OrderBy(t => t.Name, StringComparer.Ordinal)];

    /// <summary>An answer that is whole for its right.</summary>
    public static AnswerChoice Answer(CaseAtHand hand, Delivery delivery, params DenialReason[] partDenied)
    {
        var words = partDenied.Length > 0 ? "Another person's details stay out." : null;
        var place = delivery == Delivery.Account ? "Messages" : null;
        var content = hand.Right switch
        {
            Right.Delete => new AnswerContent(null, "All of it.", words, place, partDenied.Length == 0 ? DeletionReport.Whole
                : new DeletionReport([new KeptThing("A letter", null, partDenied[0], "It is another person's.")], ProvidersTold: true)),
            Right.Correct => new AnswerContent(null, "", words, place, Correction: new([.. Enumerable.Range(1, hand.Items).Select(n => Item(n, n > 1 ? partDenied : []))])),
            _ => new AnswerContent(Decisions.Blocks, "Here it is.", words, place),
        };
        return new AnswerChoice(delivery, content, hand.Right is Right.Delete or Right.Correct ? [] : partDenied, "Seen by two of us.");
    }

    private static ItemDecision Item(int number, DenialReason[] denied) =>
        denied.Length > 0 ? Decisions.Accurate(number) : new(number, ItemOutcome.Corrected, NowSays: "As you say");

    private static ActCall On<TAct>(Func<TAct, CaseAtHand, Task<Refusal?>> call) where TAct : notnull => On("", call);

    private static ActCall On<TAct>(string way, Func<TAct, CaseAtHand, Task<Refusal?>> call) where TAct : notnull =>
        new(typeof(TAct), way, async (services, hand) => (await call(services.GetRequiredService<TAct>(), hand))?.Name);

    private static ActCall Other<TAct>(string way, Func<TAct, CaseAtHand, Task<string?>> call) where TAct : notnull =>
        new(typeof(TAct), way, (services, hand) => call(services.GetRequiredService<TAct>(), hand));
}
