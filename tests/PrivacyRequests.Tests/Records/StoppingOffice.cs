using System.Data.Common;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using PrivacyRequests.Storage;
using PrivacyRequests.Testing;

namespace PrivacyRequests.Tests.Records;

/// <summary>An office whose process stops at a write that a test names.</summary>
internal sealed class StoppingOffice : TestOffice
{
    private readonly Stop stop = new();

    public Sealer Sealer => Services.GetRequiredService<Sealer>();

    /// <param name="at">Part of the statement; null: it runs again.</param>
    public void StopAt(string? at) => stop.At = at;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services.ConfigureDbContext<SqliteRequestsDb>(options => options.AddInterceptors(stop)));
    }

    private sealed class Stop : DbCommandInterceptor
    {
        public string? At { get; set; }

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
            Meets(command) ? throw new IOException("The process stops here.") : ValueTask.FromResult(result);

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
            Meets(command) ? throw new IOException("The process stops here.") : ValueTask.FromResult(result);

        private bool Meets(DbCommand command) => At is not null && command.CommandText.Contains(At, StringComparison.Ordinal);
    }
}
