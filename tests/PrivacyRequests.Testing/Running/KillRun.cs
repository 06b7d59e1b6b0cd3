using System.Diagnostics;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Office;
using PrivacyRequests.Web.House;

namespace PrivacyRequests.Testing.Running;

/// <summary>What a run saw, and what it found wrong afterwards; nothing is what must be found.</summary>
public sealed record KillReport(int Seed, int Filed, int Decided, int Letters, int Copies, IReadOnlyList<string> Wrong)
{
    public override string ToString() => $"seed {Seed}: {Filed} filings and {Decided} decisions answered, {Letters} letters at the mail server, "
        + $"{Copies} of them a second time under the same Message-ID, {Wrong.Count} things wrong";
}

/// <summary>
/// Somebody files and an officer decides without pause while the site's process is killed after a random 50–500 ms and started again. Of
/// five lives three wait from the first filing or decision that was answered, one from the first answer of any kind, and one from the
/// start of the process, so that it also dies while it starts.
/// </summary>
public sealed class KillRun(OfficeProcess office, int kills, int seed, Action<string> say)
{
    private const int ShortestLife = 50;
    private const int LongestLife = 500;
    private static readonly TimeSpan LongestSilence = TimeSpan.FromMinutes(2);

    private readonly Random random = new(seed);

    public async Task<KillReport> RunAsync()
    {
        await using var sink = new MailSink();
        var site = office with { Settings = [.. office.Settings, .. sink.Settings] };
        var signIn = await SignInLinkAsync(site);
        var seen = new Seen(site.Address);
        await LiveAndDieAsync(site, seen, signIn);
        await DrainAsync(site, sink);
        await using var opened = new OpenedOffice(site.DataFolder, Now(), site.Settings);
        var wrong = await new KillCheck(opened, seen, sink.Taken).FindAsync();
        var letters = sink.Taken.Select(m => m.MessageId).Distinct().Count();
        return new KillReport(seed, seen.Filed.Count, seen.Decided.Count, letters, sink.Taken.Count - letters, wrong);
    }

    private static async Task<string> SignInLinkAsync(OfficeProcess site)
    {
        await using var opened = new OpenedOffice(site.DataFolder, Now(), site.Settings);
        var officer = await opened.With<AddStaffMember, AddedStaffMember>(act => act.HandleAsync(
            new("Olivia Officer", "Compliance Officer", "olivia@example.org", OfficeRole.Officer, TwoFactorLater: true), CancellationToken.None));
        var token = await opened.With<MakeDemoSignIn, string>(act => act.HandleAsync(officer.Member!.Number, CancellationToken.None));
        return Links.DemoSignIn(token);
    }

    private async Task LiveAndDieAsync(OfficeProcess site, Seen seen, string signIn)
    {
        using var over = new CancellationTokenSource();
        using var filer = new KillFiler(seen);
        using var decider = new KillDecider(seen);
        Task[] clients = [];
        for (var life = 0; life <= kills; life++)
        {
            var bornDying = life % 5 == 4;
            await using var running = bornDying || life > 0 ? RunningOffice.Begin(site) : await RunningOffice.StartAsync(site);
            if (life == 0)
            {
                await decider.SignInAsync(signIn);
                await filer.WalkAsync();
                clients = [filer.FileAsync(over.Token), decider.DecideAsync(over.Token)];
            }

            if (!bornDying) await AnsweredAsync(life % 5 == 3 ? () => seen.Answers : () => seen.Done, clients);
            if (life == kills) await over.CancelAsync();
            if (life == kills) await Task.WhenAll(clients);
            await Task.Delay(random.Next(ShortestLife, LongestLife + 1), CancellationToken.None);
            await running.KillAsync();
            if (life > 0 && life % 20 == 0) say($"{life} kills: {seen.Filed.Count} filings, {seen.Decided.Count} decisions answered");
        }
    }

    private static async Task AnsweredAsync(Func<int> counted, Task[] clients)
    {
        var (before, since) = (counted(), Stopwatch.StartNew());
        while (counted() == before)
        {
            if (clients.FirstOrDefault(c => c.IsFaulted) is { } failed) await failed;
            if (since.Elapsed > LongestSilence) throw new InvalidOperationException("The site was started and answered nobody.");
            await Task.Delay(2);
        }
    }

    /// <summary>What the last process had claimed and not recorded is claimed again when its lease is over; what waits for its hour comes with it.</summary>
    private static async Task DrainAsync(OfficeProcess site, MailSink sink)
    {
        var clock = Now();
        await using var opened = new OpenedOffice(site.DataFolder, clock, [.. site.Settings.Except(sink.Settings), .. sink.Settings]);
        for (var hour = 0; hour < 3; hour++)
        {
            clock.Pass(TimeSpan.FromHours(1));
            while (await opened.With<Outbox, int>(outbox => outbox.SendDueAsync(CancellationToken.None)) > 0)
            {
            }
        }
    }

    private static TestClock Now() => new(TimeProvider.System.GetUtcNow());
}
