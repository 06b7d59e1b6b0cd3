using System.Text.RegularExpressions;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Testing;
using PrivacyRequests.Web.House;
using PrivacyRequests.Web.Tests.Staff;

namespace PrivacyRequests.Web.Tests.House;

/// <summary>
/// Where an answer could tell whether somebody or something is known here, the known and the unknown get the same: status, headers, fields,
/// length. Asking for the status: <c>StatusPageTests</c>.
/// </summary>
public sealed partial class UniformAnswerTests : IDisposable
{
    private readonly AskedOffice office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task A_wrong_code_for_a_known_reference_and_for_none_is_one_answer_however_often()
    {
        var known = (await office.Receive(Asked.For(Right.Delete))).Reference;
        string[] references = [known, Reference.New()];
        foreach (var (page, prefix, button) in new[] { (Links.EnterCode, "Form", "Confirm my address"), (SiteLinks.Status, "Paper", (string?)null) })
        {
            for (var tries = 0; tries < 7; tries++)
            {
                var answers = new List<string>();
                foreach (var reference in references)
                {
                    var form = (await office.Browser().OpenAsync(page)).Fill($"{prefix}.Reference", reference).Fill($"{prefix}.Code", "BBBB-BBBB");
                    answers.Add(await AnswerAsync(form.Submission(button ?? Button(form, prefix)), reference));
                }

                Assert.Equal(answers[0], answers[1]);
                office.Clock.Pass(TimeSpan.FromMinutes(1));
            }
        }
    }

    [Fact]
    public async Task A_fresh_code_is_promised_to_everybody_alike()
    {
        var known = (await office.Receive(Asked.For(Right.Delete))).Reference;
        var answers = new List<string>();
        foreach (var reference in new[] { known, Reference.New() })
        {
            var form = (await office.Browser().OpenAsync(Links.EnterCode)).Fill("Form.Reference", reference);
            answers.Add(await AnswerAsync(form.Submission("Send me a new code"), reference));
        }

        Assert.Equal(answers[0], answers[1]);
    }

    [Fact]
    public async Task Who_works_here_is_told_neither_by_signing_in_nor_by_a_forgotten_password()
    {
        var member = await office.AddOfficerAsync(password: StaffStories.Password);
        string[] addresses = [member.Email!, "n" + member.Email![1..]];
        foreach (var page in new[] { Links.SignIn, Links.ForgotPassword })
        {
            // The sixth finds the account at rest.
            for (var tries = 0; tries < 6; tries++)
            {
                var answers = new List<string>();
                foreach (var address in addresses)
                {
                    var form = (await office.Browser().OpenAsync(page)).Fill("Form.Email", address);
                    if (page == Links.SignIn) form.Fill("Form.Password", "not the right one");
                    answers.Add(await AnswerAsync(form.Submission(), address));
                }

                Assert.Equal(answers[0], answers[1]);
            }
        }
    }

    private static string Button(Page form, string prefix) => form.Document.QuerySelector($"form:has([name='{prefix}.Code']) button:not([type=button])")!.TextContent.Trim();

    /// <summary>All that a stranger can compare; what they typed and what is drawn for each answer anew is left out.</summary>
    private async Task<string> AnswerAsync(HttpRequestMessage sent, string typed)
    {
        using var browser = office.Browser();
        using (sent)
        {
            using var page = await browser.GetAsync(sent.RequestUri);
            var token = Token().Match(await page.Content.ReadAsStringAsync()).Groups[1].Value;
            var form = System.Web.HttpUtility.ParseQueryString(await sent.Content!.ReadAsStringAsync());
            var fields = form.AllKeys.OfType<string>().Select(k => KeyValuePair.Create(k, k == "__RequestVerificationToken" ? token : form[k]!));
            using var answer = await browser.PostAsync(sent.RequestUri, new FormUrlEncodedContent(fields));
            var headers = answer.Headers.Concat(answer.Content.Headers).Select(h => $"{h.Key}: {string.Join(", ", h.Value.Select(v => Drawn().Replace(v, "$1…")))}");
            var body = (await answer.Content.ReadAsStringAsync()).Replace(typed, "typed", StringComparison.Ordinal);
            return $"{(int)answer.StatusCode}\n{string.Join('\n', headers)}\n{Token().Replace(body, "token")}";
        }
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]*)\"")]
    private static partial Regex Token();

    /// <summary>The sealed value of a cookie.</summary>
    [GeneratedRegex("(__Host-[a-z-]+=)[^;]+")]
    private static partial Regex Drawn();
}
