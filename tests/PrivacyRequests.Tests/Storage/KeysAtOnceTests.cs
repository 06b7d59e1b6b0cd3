using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using PrivacyRequests.Storage;
using PrivacyRequests.Testing;

namespace PrivacyRequests.Tests.Storage;

/// <summary>Two instances that start together on an empty database have one set of keys: with two, each writes what the other can't find.</summary>
public sealed class KeysAtOnceTests : IDisposable
{
    private readonly TestOffice office = new();

    public void Dispose() => office.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Whenever_the_other_one_makes_its_keys_there_is_one_of_each(int question)
    {
        await office.Db(db => db.DataKeys.ExecuteDeleteAsync());
        using var gate = new WriteGate(oneWriter: true);
        var ring = new KeyRing();
        var between = new Between(question, () => office.With<OpenKeyRing>(act => act.HandleAsync(default)));
        await using var late = new SqliteRequestsDb(new DbContextOptionsBuilder<SqliteRequestsDb>()
            .UseSqlite($"Data Source={Path.Combine(office.Folder, "requests.db")};Pooling=False").AddInterceptors(between).WithoutHost().Options, ring, gate);

        await new OpenKeyRing(late, office.Masters(), ring, office.Clock).HandleAsync(default);
        // Where it asked less often the other one starts after it.
        await office.With<OpenKeyRing>(act => act.HandleAsync(default));

        var keys = await office.Db(db => db.DataKeys.AsNoTracking().ToListAsync());
        Assert.Equal(keys.Count, keys.Select(k => k.Purpose).Distinct().Count());
        Assert.Equal(((KeyRing)office.Services.GetService(typeof(KeyRing))!).Chain, ring.Chain);
    }

    /// <summary>Lets the other one go before the so manieth question about the keys.</summary>
    private sealed class Between(int question, Func<Task> other) : DbCommandInterceptor
    {
        private int asked;

        public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            if (command.CommandText.StartsWith("SELECT", StringComparison.Ordinal) && command.CommandText.Contains("\"DataKeys\"", StringComparison.Ordinal) && ++asked == question) await other();
            return result;
        }
    }
}
