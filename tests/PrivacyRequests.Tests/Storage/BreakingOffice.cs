using System.Data.Common;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using PrivacyRequests.Storage;
using PrivacyRequests.Testing;

namespace PrivacyRequests.Tests.Storage;

/// <summary>Where in a save the connection breaks.</summary>
public enum Break
{
    Nowhere,
    BeforeTheFirstRow,
    BeforeTheCommit,
    AfterTheCommit,

    /// <summary>The server goes on committing: whoever looks at once finds the version before, and the next try meets the commit.</summary>
    DuringTheCommit,
}

/// <summary>An office whose connection to the database breaks when it is told to, and which tries again as it does on SQL Server.</summary>
public sealed class BreakingOffice : TestOffice
{
    public Wire Line { get; } = new();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services.ConfigureDbContext<SqliteRequestsDb>(options =>
            options.UseSqlite(sqlite => sqlite.ExecutionStrategy(parts => new AtOnce(parts))).AddInterceptors(Line)));
    }

    public sealed class BrokenException : Exception;

    /// <summary>As the strategy of SQL Server, without its waits.</summary>
    private sealed class AtOnce(ExecutionStrategyDependencies parts) : ExecutionStrategy(parts, maxRetryCount: 3, maxRetryDelay: TimeSpan.Zero)
    {
        protected override bool ShouldRetryOn(Exception exception) => exception is BrokenException;

        protected override TimeSpan? GetNextDelay(Exception lastException) => ExceptionsEncountered.Count > MaxRetryCount ? null : TimeSpan.Zero;
    }

    public sealed class Wire : DbCommandInterceptor, IDbTransactionInterceptor
    {
        private bool committing;

        public Break Next { get; set; }

        /// <summary>How often it broke.</summary>
        public int Broken { get; private set; }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            if (eventData.CommandSource == CommandSource.SaveChanges) BreakAt(Break.BeforeTheFirstRow);
            else if (committing)
            {
                committing = false;
#pragma warning disable CA2100 // The question as it is, answered with nothing.
                command.CommandText = $"SELECT * FROM ({command.CommandText}) WHERE 0";
#pragma warning restore CA2100
            }

            return ValueTask.FromResult(result);
        }

        /// <summary>One statement is its own transaction: its answer is lost after it was done.</summary>
        public override ValueTask<DbDataReader> ReaderExecutedAsync(
            DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
        {
            if (eventData.CommandSource == CommandSource.SaveChanges && command.Transaction is null) BreakAt(Break.AfterTheCommit);
            return ValueTask.FromResult(result);
        }

        public ValueTask<InterceptionResult> TransactionCommittingAsync(
            DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
        {
            BreakAt(Break.BeforeTheCommit);
            return ValueTask.FromResult(result);
        }

        public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            BreakAt(Break.AfterTheCommit);
            return Task.CompletedTask;
        }

        private void BreakAt(Break place)
        {
            if (place == Break.AfterTheCommit && Next == Break.DuringTheCommit) committing = true;
            else if (Next != place) return;
            Next = Break.Nowhere;
            Broken++;
            throw new BrokenException();
        }
    }
}
