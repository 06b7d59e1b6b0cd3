using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Testing;

/// <summary>A test office that remembers every question it puts to its database.</summary>
public sealed class WatchedOffice : TestOffice
{
    private readonly Watch watch = new();

    /// <summary>The commands that read, since <see cref="Forget"/>.</summary>
    public IReadOnlyList<Asked> Questions => [.. watch.Seen];

    public void Forget() => watch.Seen.Clear();

    /// <summary>How SQLite would go about each question: one list of steps per question.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<string>>> PlansAsync()
    {
        var asked = Questions;
        return await Db(async db =>
        {
            var connection = db.Database.GetDbConnection();
            await connection.OpenAsync();
            var plans = new List<IReadOnlyList<string>>();
            foreach (var question in asked)
            {
                await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The text is the product's own query, asked once more with EXPLAIN before it.
                command.CommandText = "EXPLAIN QUERY PLAN " + question.Text;
#pragma warning restore CA2100
                foreach (var (name, value) in question.Values)
                {
                    var parameter = command.CreateParameter();
                    (parameter.ParameterName, parameter.Value) = (name, value ?? DBNull.Value);
                    command.Parameters.Add(parameter);
                }

                var steps = new List<string>();
                await using var reader = await command.ExecuteReaderAsync();
                while (await reader.ReadAsync()) steps.Add(reader.GetString(3));
                plans.Add(steps);
            }

            return plans;
        });
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services.ConfigureDbContext<SqliteRequestsDb>(options => options.AddInterceptors(watch)));
    }

    public sealed record Asked(string Text, IReadOnlyList<(string Name, object? Value)> Values);

    private sealed class Watch : DbCommandInterceptor
    {
        public ConcurrentQueue<Asked> Seen { get; } = new();

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            if (command.CommandText.TrimStart().StartsWith("SELECT", StringComparison.OrdinalIgnoreCase))
                Seen.Enqueue(new Asked(command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(p => (p.ParameterName, p.Value))]));
            return ValueTask.FromResult(result);
        }
    }
}
