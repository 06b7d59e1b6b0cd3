using PrivacyRequests.Storage;

namespace PrivacyRequests.Web.House;

/// <summary>Runs every <see cref="OfficeJob"/> in its round, under a lease in the database. <c>Jobs:Run=false</c> lets them rest.</summary>
public sealed partial class JobRunner(
    IEnumerable<OfficeJob> jobs, IServiceScopeFactory scopes, HeldLeases leases, LetterBell bell, JobLog runs, TimeProvider time, IConfiguration configuration, ILogger<JobRunner> log) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => configuration.GetValue("Jobs:Run", defaultValue: true)
        ? Task.WhenAll(jobs.Select(job => RoundsAsync(job, stoppingToken)))
        : Task.CompletedTask;

    private async Task RoundsAsync(OfficeJob job, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            await RunAsync(job, stop);
            await (job.OnNewLetter ? bell.WaitAsync(job.Every, stop) : Task.Delay(job.Every, time, stop)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await leases.LetGoAsync(job.Name);
    }

    private async Task RunAsync(OfficeJob job, CancellationToken stop)
    {
        try
        {
            if (await leases.HoldAsync(job.Name, stop)) await leases.DuringAsync(job.Name, lost => WorkAsync(job, lost), stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested || !leases.Holds(job.Name))
        {
            // The office stops, or another instance has the job now.
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !stop.IsCancellationRequested)
        {
            // The next round tries again; a job that fails must not stop the others.
            Failed(log, failure, job.Name);
            await runs.FailedAsync(job.Name, stop);
        }
    }

    private async Task WorkAsync(OfficeJob job, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        await job.Work(scope.ServiceProvider, stop);
        await runs.RanAsync(job.Name, stop);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Job {Job} failed.")]
    private static partial void Failed(ILogger log, Exception failure, string job);
}
