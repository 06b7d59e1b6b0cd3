using Microsoft.Extensions.DependencyInjection;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Storage;
using PrivacyRequests.Testing;
using PrivacyRequests.Web.House;

namespace PrivacyRequests.Web.Tests.Running;

/// <summary>Whoever runs the office is written to when something stays wrong, once, and once more when it is over.</summary>
public sealed class AlertTests : IDisposable
{
    private const string Administrator = "administrator@example.org";

    private readonly TestOffice office = new();
    private readonly SmtpSink sink = new();

    public AlertTests()
    {
        foreach (var (key, value) in new Dictionary<string, string>
        {
            ["Mail:Transport"] = "Smtp",
            ["Mail:Smtp:Host"] = "127.0.0.1",
            ["Mail:Smtp:Port"] = $"{sink.Port}",
            ["Mail:Smtp:StartTls"] = "false",
            ["Health:TellTo"] = Administrator,
        }) office.Settings[key] = value;
    }

    public void Dispose()
    {
        office.Dispose();
        sink.Dispose();
    }

    [Fact]
    public async Task What_stays_wrong_is_told_once_and_once_more_when_it_is_over()
    {
        await RoundAsync();
        await PassAsync(TimeSpan.FromMinutes(59));
        Assert.Empty(sink.Messages);

        await PassAsync(TimeSpan.FromHours(30));
        Assert.Contains("No back-up is made.", Said(Assert.Single(sink.Messages)), StringComparison.Ordinal);
        Assert.Contains($"To: {Administrator}", sink.Messages[0], StringComparison.Ordinal);

        await office.With<OfficeMarks>(m => m.SetAsync(OfficeMarks.Backup, office.Clock.GetUtcNow().UtcDateTime, default));
        await PassAsync(TimeSpan.FromMinutes(5));
        Assert.Contains("Back-ups: well again. This needed attention from 5 Jan 2026, 12:00 PM", Said(sink.Messages[^1]), StringComparison.Ordinal);
        Assert.Equal(2, sink.Messages.Count);

        // Two days on nobody has made another.
        await PassAsync(TimeSpan.FromDays(3));
        Assert.Equal(3, sink.Messages.Count);
        Assert.Contains("The last good back-up is from", Said(sink.Messages[^1]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_soon_over_is_not_told_however_often_it_comes_back()
    {
        for (var i = 0; i < 5; i++)
        {
            await office.With<OfficeMarks>(m => m.RemoveAsync(OfficeMarks.Backup, default));
            await PassAsync(TimeSpan.FromMinutes(50));
            await office.With<OfficeMarks>(m => m.SetAsync(OfficeMarks.Backup, office.Clock.GetUtcNow().UtcDateTime, default));
            await PassAsync(TimeSpan.FromMinutes(2));
        }

        Assert.Empty(sink.Messages);
    }

    [Fact]
    public async Task While_mail_is_what_is_wrong_the_start_page_says_so_and_the_message_follows()
    {
        sink.Manner = SmtpManner.IsBusy;
        await office.With<OfficeMarks>(m => m.SetAsync(OfficeMarks.Backup, office.Clock.GetUtcNow().UtcDateTime, default));
        await office.Receive(Asked.For(Right.Delete).By("Quillonara Vexworth", "quillonara@example.org"));
        await office.LettersLeave();
        await PassAsync(TimeSpan.FromHours(2));

        Assert.Contains("Sending letters: this has needed attention for some time. The mail server has not been reached since 5 Jan 2026, 12:00 PM.", await StartPageAsync(officer: true), StringComparison.Ordinal);
        Assert.DoesNotContain("needed attention", await StartPageAsync(officer: false), StringComparison.Ordinal);
        Assert.Empty(sink.Messages);

        sink.Manner = SmtpManner.Accepts;
        await office.LettersLeave();
        await PassAsync(TimeSpan.FromMinutes(3));
        var told = Assert.Single(sink.Messages, m => m.Contains(Administrator, StringComparison.Ordinal));
        Assert.Contains("Sending letters: well again.", Said(told), StringComparison.Ordinal);
        Assert.DoesNotContain("quillonara", told + Said(told), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("needed attention", await StartPageAsync(officer: true), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_that_no_server_takes_is_tried_again()
    {
        sink.Manner = SmtpManner.Greylists;
        await PassAsync(TimeSpan.FromHours(2));
        Assert.Empty(sink.Messages);

        sink.Manner = SmtpManner.Accepts;
        await PassAsync(TimeSpan.FromMinutes(3));
        Assert.Single(sink.Messages);
    }

    [Fact]
    public async Task A_full_mailbox_of_one_consumer_is_no_trouble_of_the_office_and_silences_nothing()
    {
        sink.FullAddress = "quillonara@example.org";
        await office.Receive(Asked.For(Right.Delete).By("Quillonara Vexworth", "quillonara@example.org"));
        using var browser = office.CreateClient();

        for (var i = 0; i < 24; i++)
        {
            await office.LettersLeave();
            await RoundAsync();
            using var ready = await browser.GetAsync(new Uri("/health/ready", UriKind.Relative));
            Assert.Equal(System.Net.HttpStatusCode.OK, ready.StatusCode);
            office.Clock.Pass(TimeSpan.FromMinutes(10));
        }

        Assert.Contains("No back-up is made.", Said(Assert.Single(sink.Messages)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_puts_off_everybody_is_to_be_looked_at_until_a_letter_leaves()
    {
        sink.Manner = SmtpManner.Greylists;
        await office.Receive(Asked.For(Right.Delete).By("Quillonara Vexworth", "quillonara@example.org"));
        await office.Receive(Asked.For(Right.Delete).By("Ottoline Brackish", "ottoline@example.org"));
        await office.LettersLeave();
        office.Clock.Pass(TimeSpan.FromMinutes(14));
        await office.LettersLeave();
        Assert.Equal(HealthReason.MailNeverLeft, await MailAsync());

        office.Clock.Pass(TimeSpan.FromMinutes(2));
        Assert.Equal(HealthReason.MailPutOff, await MailAsync());
        using var browser = office.CreateClient();
        using var ready = await browser.GetAsync(new Uri("/health/ready", UriKind.Relative));
        Assert.Equal(System.Net.HttpStatusCode.OK, ready.StatusCode);

        sink.Manner = SmtpManner.Accepts;
        sink.FullAddress = "ottoline@example.org";
        office.Clock.Pass(TimeSpan.FromHours(1));
        await office.LettersLeave();
        Assert.Equal(HealthReason.MailLeaves, await MailAsync());

        async Task<HealthReason> MailAsync() =>
            (await office.Services.GetRequiredService<HealthBoard>().ReadAsync(default)).Figures.Single(f => f.Name == HealthName.Mail).Reason;
    }

    [Fact]
    public async Task A_letter_that_is_due_and_that_nobody_tries_is_told_by_mail()
    {
        await office.With<OfficeMarks>(m => m.SetAsync(OfficeMarks.Backup, office.Clock.GetUtcNow().UtcDateTime, default));
        await office.Receive(Asked.For(Right.Delete));

        await PassAsync(TimeSpan.FromHours(2));

        Assert.Contains("Sending letters: A letter that is due has not left.", Said(Assert.Single(sink.Messages)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_set_up_only_later_hears_what_was_wrong_before()
    {
        office.Settings["Health:TellTo"] = "";
        await PassAsync(TimeSpan.FromHours(5));
        Assert.Contains(office.Log.Warnings, line => line.Contains("there is nobody to tell", StringComparison.Ordinal));

        await office.AddOfficerAsync("Olivia Officer");
        await PassAsync(TimeSpan.FromMinutes(3));

        Assert.Contains("No back-up is made.", Said(Assert.Single(sink.Messages)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_is_refused_was_not_told_and_the_log_says_so_without_it()
    {
        sink.RefusedAddress = Administrator;
        await PassAsync(TimeSpan.FromHours(2));
        Assert.Contains(office.Log.Warnings, line => line.Contains("refused an address", StringComparison.Ordinal));
        Assert.DoesNotContain(office.Log.Lines, line => line.Contains(Administrator, StringComparison.OrdinalIgnoreCase));

        sink.RefusedAddress = null;
        await PassAsync(TimeSpan.FromMinutes(3));

        Assert.Contains("No back-up is made.", Said(Assert.Single(sink.Messages)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_officer_is_told_where_nobody_is_named()
    {
        office.Settings["Health:TellTo"] = "";
        var (one, two, staff) = (await office.AddOfficerAsync("Olivia Officer"), await office.AddOfficerAsync("Otto Officer"), await office.AddStaffAsync());

        await PassAsync(TimeSpan.FromHours(2));

        Assert.Equal(2, sink.Messages.Count);
        Assert.All(new[] { one, two }, officer => Assert.Contains(sink.Messages, m => m.Contains(officer.Email!, StringComparison.Ordinal)));
        Assert.DoesNotContain(sink.Messages, m => m.Contains(staff.Email!, StringComparison.Ordinal));
    }

    /// <summary>So much time with a round of the job every ten minutes.</summary>
    private async Task PassAsync(TimeSpan time)
    {
        var end = office.Clock.GetUtcNow() + time;
        while (office.Clock.GetUtcNow() < end)
        {
            await RoundAsync();
            office.Clock.Pass(TimeSpan.FromMinutes(Math.Min(10, (end - office.Clock.GetUtcNow()).TotalMinutes)));
        }

        await RoundAsync();
    }

    private async Task RoundAsync()
    {
        var reading = await office.Services.GetRequiredService<HealthBoard>().ReadAsync(default);
        await office.With<TellTroubles>(act => act.HandleAsync(reading.Figures, Links.Health, default));
    }

    private async Task<string> StartPageAsync(bool officer)
    {
        await office.Services.GetRequiredService<HealthBoard>().ReadAsync(default);
        return (await (officer ? await office.OfficerAsync() : await office.StaffAsync()).OpenAsync(Links.Queue)).Document.Body!.TextContent;
    }

    /// <summary>The words of a message, out of their transfer encoding.</summary>
    private static string Said(string message) => string.Join('\n', message.Split("\r\n\r\n").Select(Read));

    private static string Read(string part)
    {
        try
        {
            return System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(part.Split("\r\n--")[0].Replace("\r\n", "", StringComparison.Ordinal)));
        }
        catch (FormatException)
        {
            return part.Replace("=\r\n", "", StringComparison.Ordinal);
        }
    }
}
