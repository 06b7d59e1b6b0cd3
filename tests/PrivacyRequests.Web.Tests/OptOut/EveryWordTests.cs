using System.Reflection;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Deadlines;
using PrivacyRequests.Mailbox;
using PrivacyRequests.Office;
using PrivacyRequests.OptOut;
using PrivacyRequests.Requests;
using PrivacyRequests.Responses;
using PrivacyRequests.Testing;
using PrivacyRequests.Verification;
using PrivacyRequests.Web.House;

namespace PrivacyRequests.Web.Tests.OptOut;

/// <summary>Whatever a right, a case or a letter can be, each page that speaks of it has its words.</summary>
public sealed class EveryWordTests : IDisposable
{
    private readonly TestOffice office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public void Every_value_that_a_page_can_show_has_its_words()
    {
        _ = office.Services; // the host brings the words of the pages
        var words = Words.In("en");
        List<string> keys =
        [
            .. Of<Right>("CaseWords"), .. Of<Right>("Rights"), .. Enum.GetValues<Right>().Select(r => $"DenialLetter.No.{r}"),
            .. RightRules.WithProof.SelectMany(r => new[] { $"NewRequest.Rights.{r}", $"LogRequest.Rights.{r}" }),
            .. Of<Outcome>("CaseWords"), .. Of<Outcome>("ConfirmMatchPage"), .. Enum.GetValues<Outcome>().Select(o => $"StatusPages.Outcome.{o}"),
            .. Of<VerificationStatus>("CaseWords"), .. Of<VerificationStatus>("CheckHead"), .. Of<CaseStage>("CaseWords"),
            .. Of<LetterKind>("CaseWords"), .. Of<LetterKind>("LetterNames"), .. Of<LetterKind>("Timeline"), .. Of<LinkPurpose>("CaseWords"),
            .. Of<ClockKind>("Clocks"), .. Of<SuppressionKind>("CaseWords"), .. Of<RecipientsTold>("CaseWords"),
            .. Of<MailState>("MailboxPages"), .. Enum.GetValues<MailFilter>().SelectMany(f => new[] { $"MailboxPages.Filter.{f}", $"MailboxPages.Intro.{f}" }),
            .. Enum.GetValues<FilerKind>().Select(f => $"MailboxPages.Filer.{f}"), .. Enum.GetValues<NoRequestAnswer>().Select(a => $"MailboxPages.Answer.How.{a}"),
            .. Enum.GetValues<QueueFilter>().Where(f => f != QueueFilter.All).Select(f => $"Queue.Filter.{f}"),
            .. Enum.GetValues<CaseAct>().Select(a => $"CaseFile.Act.{a}"), .. Enum.GetValues<CaseFindingKind>().Select(f => $"CaseFile.Finding.{f}"),
            .. Enum.GetValues<OfficeWarning>().Select(w => $"OfficeWarnings.{w}"),
            .. typeof(Refusals).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => $"Refusals.{f.Name}"),
        ];

        Assert.DoesNotContain(keys, k => !words.Has(k));
    }

    [Fact]
    public async Task The_pages_that_an_agents_choice_and_a_check_share_open_for_it()
    {
        var reference = await office.Choose(Choices.ByAgent("ana@example.org", Right.OptOut));
        var officer = await office.OfficerAsync();

        foreach (var act in new[] { CaseAct.RecordAuthority, CaseAct.ConfirmMatch, CaseAct.AskTheConsumer, CaseAct.Deny, CaseAct.WriteStatusUpdate, CaseAct.AddNote, CaseAct.Assign, CaseAct.Restrict })
            Assert.Equal((act, System.Net.HttpStatusCode.OK), (act, (await officer.OpenAsync(Links.Act(reference, act))).Status));
        Assert.Empty(office.Log.Warnings);
    }

    private static IEnumerable<string> Of<T>(string file) where T : struct, Enum => Enum.GetValues<T>().Select(v => $"{file}.{typeof(T).Name}.{v}");
}
