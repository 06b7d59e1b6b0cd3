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
        var mineUntil = DateTime.MinValue;
        while (!stop.IsCancellationRequested)
        {
            try
            {
                mineUntil = await RunAsync(job, mineUntil, stop);
                if (job.OnNewLetter) await bell.WaitAsync(job.Every, stop);
                else await Task.Delay(job.Every, time, stop);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
        }
    }

    /// <returns>Until when the job is this instance's; a lease is renewed at half its time, not at every round.</returns>
    private async Task<DateTime> RunAsync(OfficeJob job, DateTime mineUntil, CancellationToken stop)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var now = time.GetUtcNow().UtcDateTime;
            if (mineUntil < now + (LeaseTime / 2))
            {
                var leases = scope.ServiceProvider.GetRequiredService<JobLeases>();
                mineUntil = await leases.TakeAsync(job.Name, owner, now, LeaseTime, stop) ? now + LeaseTime : DateTime.MinValue;
            }

            if (mineUntil > now) await job.Work(scope.ServiceProvider, stop);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !stop.IsCancellationRequested)
        {
            // The next round tries again; a job that fails must not stop the others.
            Failed(log, failure, job.Name);
        }

        return mineUntil;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Job {Job} failed.")]
    private static partial void Failed(ILogger log, Exception failure, string job);
}
