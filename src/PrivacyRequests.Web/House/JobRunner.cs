using System.Security.Cryptography;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Web.House;

/// <summary>Runs every <see cref="OfficeJob"/> in its round, under a lease in the database. <c>Jobs:Run=false</c> lets them rest.</summary>
public sealed partial class JobRunner(
    IEnumerable<OfficeJob> jobs, IServiceScopeFactory scopes, LetterBell bell, TimeProvider time, IConfiguration configuration, ILogger<JobRunner> log) : BackgroundService
{
    /// <summary>When the instance that ran a job is gone, another takes over after this.</summary>
    private static readonly TimeSpan LeaseTime = TimeSpan.FromMinutes(2);

    private readonly string owner = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => configuration.GetValue("Jobs:Run", defaultValue: true)
        ? Task.WhenAll(jobs.Select(job => RoundsAsync(job, stoppingToken)))
        : Task.CompletedTask;

    private async Task RoundsAsync(OfficeJob job, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await RunAsync(job, stop);
                if (job.OnNewLetter) await bell.WaitAsync(job.Every, stop);
                else await Task.Delay(job.Every, time, stop);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
        }
    }

    private async Task RunAsync(OfficeJob job, CancellationToken stop)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var leases = scope.ServiceProvider.GetRequiredService<JobLeases>();
            var now = time.GetUtcNow().UtcDateTime;
            if (await leases.TakeAsync(job.Name, owner, now, LeaseTime, stop)) await job.Work(scope.ServiceProvider, stop);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !stop.IsCancellationRequested)
        {
            // The next round tries again; a job that fails must not stop the others.
            Failed(log, failure, job.Name);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Job {Job} failed.")]
    private static partial void Failed(ILogger log, Exception failure, string job);
}
