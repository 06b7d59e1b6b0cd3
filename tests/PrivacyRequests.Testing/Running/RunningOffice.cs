using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;

namespace PrivacyRequests.Testing.Running;

/// <summary>The site, running as a process of its own until it is killed. Nothing may depend on a gentle end; where one is tested it is asked for.</summary>
public sealed class RunningOffice : IAsyncDisposable
{
    private const int LinesKept = 200;
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(60);

    private readonly Process process;
    private readonly Stopwatch since = Stopwatch.StartNew();
    private readonly ConcurrentQueue<string> lines = new();

    private RunningOffice(OfficeProcess office)
    {
        process = office.Start();
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>From the start of the process to its first answer 200.</summary>
    public TimeSpan StartedIn { get; private set; }

    /// <summary>Memory in the machine's RAM now, in bytes.</summary>
    public long Resident
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    /// <summary>Processor time used so far; unlike a clock it says the same on a busy machine.</summary>
    public TimeSpan Cpu
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>Starts the site and comes back with the process alone: it does not answer yet.</summary>
    public static RunningOffice Begin(OfficeProcess office) => new(office);

    /// <summary>Starts the site and comes back when <paramref name="path"/> answers 200.</summary>
    /// <exception cref="InvalidOperationException">The process ended, or did not answer within a minute; its last lines are in the message.</exception>
    public static async Task<RunningOffice> StartAsync(OfficeProcess office, string path = "/health/live")
    {
        var running = new RunningOffice(office);
        try
        {
            await running.AnswersAsync(office, path);
            return running;
        }
        catch
        {
            await running.DisposeAsync();
            throw;
        }
    }

    public async Task KillAsync()
    {
        if (!process.HasExited) process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>Comes back when <paramref name="path"/> answers 200.</summary>
    public Task AnswersAsync(OfficeProcess office, string path = "/health/live") => FirstAnswerAsync(new Uri(new Uri(office.Address), path));

    /// <summary>As a container engine ends it: it is told, and goes by itself.</summary>
    /// <returns>Its exit code; null when it had not gone within <paramref name="most"/>.</returns>
    public async Task<int?> EndAsync(TimeSpan most)
    {
        await TellAsync("TERM");
        using var patience = new CancellationTokenSource(most);
        await process.WaitForExitAsync(patience.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return process.HasExited ? process.ExitCode : null;
    }

    /// <summary>It stands still, as under a debugger or on a machine that was put to sleep, and knows nothing of it.</summary>
    public Task PauseAsync() => TellAsync("STOP");

    public Task GoOnAsync() => TellAsync("CONT");

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        process.Dispose();
    }

    /// <summary>Signals by the shell's own command: the framework has none for them.</summary>
    private async Task TellAsync(string signal)
    {
        using var shell = Process.Start("/bin/sh", ["-c", $"kill -{signal} {process.Id}"]);
        await shell.WaitForExitAsync();
        if (shell.ExitCode != 0) throw new InvalidOperationException($"The process could not be told {signal}.");
    }

    private async Task FirstAnswerAsync(Uri address)
    {
        using var client = new HttpClient { Timeout = LongestStart };
        while (since.Elapsed < LongestStart && !process.HasExited)
        {
            try
            {
                using var answer = await client.GetAsync(address);
                if (answer.StatusCode == HttpStatusCode.OK)
                {
                    StartedIn = since.Elapsed;
                    return;
                }
            }
            catch (Exception broken) when (Seen.IsBrokenOff(broken))
            {
                // Nobody listens yet.
            }

            await Task.Delay(5);
        }

        throw new InvalidOperationException($"The site did not start at {address}:\n{string.Join('\n', lines)}");
    }

    private void Keep(string? line)
    {
        if (line is null) return;
        lines.Enqueue(line);
        if (lines.Count > LinesKept) lines.TryDequeue(out _);
    }
}
