using System.Collections;
using System.Collections.Concurrent;
using System.Data;
using System.Data.Common;
using System.Diagnostics;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;
using PrivacyRequests.SqlServer;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Testing;

/// <summary>
/// Whatever a test asks SQLite for the first time is asked of SQL Server too, whose connection never opens: the question is compiled,
/// written and then answered with nothing. What SQL Server can't say, or would sort otherwise, fails the test that asked.
/// </summary>
public sealed class SqlServerTwin : IQueryExpressionInterceptor
{
    /// <summary>One for all offices, so that they share what was compiled.</summary>
    public static readonly SqlServerTwin One = new();

    private static readonly Unconnected Wire = new();
    private static readonly DbContextOptions<SqlServerRequestsDb> Options = (DbContextOptions<SqlServerRequestsDb>)
        new DbContextOptionsBuilder<SqlServerRequestsDb>().UseOfficeServer("Server=never").WithoutHost().AddInterceptors(Wire).Options;

    private static readonly KeyRing Keys = KeyRing.New();
    private static readonly WriteGate Gate = new(oneWriter: false);

    /// <summary>The classes of the product that asked, by the call stack, each with what SQL Server would have been told.</summary>
    public static ConcurrentDictionary<string, ConcurrentBag<string>> Told { get; } = new(StringComparer.Ordinal);

    public static SqlServerRequestsDb Db() => new(Options, Keys, Gate);

    private SqlServerTwin()
    {
    }

    public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData)
    {
        if (eventData.Context is not SqliteRequestsDb) return queryExpression;
        var text = Ask(queryExpression);
        foreach (var type in new StackTrace().GetFrames().Select(f => Outermost(f.GetMethod()?.DeclaringType)).OfType<Type>()
            .Where(t => t.Assembly == typeof(RequestsDb).Assembly && t != typeof(RequestsDb)).Distinct()) Told.GetOrAdd(type.Name, _ => []).Add(text);
        return queryExpression;
    }

    /// <returns>What SQL Server is told.</returns>
    public static string Ask(Expression question)
    {
        using var db = Db();
        OrderGuard.Check(question, db.GetService<IDesignTimeModel>().Model);
        var asked = new Rerooted(db).Visit(question);
        Wire.Last.Value = null;
        try
        {
            var provider = db.GetService<IAsyncQueryProvider>();
            if (!typeof(IQueryable).IsAssignableFrom(asked.Type)) provider.Execute(asked);
            else foreach (var _ in (IEnumerable)provider.CreateQuery(asked)) break;
        }
        catch (Exception failure) when (Wire.Last.Value is not null && failure is not OutOfMemoryException)
        {
            // It was compiled and written; that nothing comes back is as it has to be.
        }

        return Wire.Last.Value ?? throw new InvalidOperationException($"SQL Server was told nothing: {question}");
    }

    private static Type? Outermost(Type? type)
    {
        while (type?.DeclaringType is { } outer) type = outer;
        return type;
    }

    /// <summary>The same question, of the other model and with values of its own in place of the parameters.</summary>
    private sealed class Rerooted(DbContext db) : ExpressionVisitor
    {
        protected override Expression VisitExtension(Expression node) => node switch
        {
            QueryParameterExpression parameter => Expression.Property(Expression.Constant(Box(parameter.Type)), nameof(Box<int>.Value)),
            EntityQueryRootExpression root => ((EntityQueryRootExpression)base.VisitExtension(root)).UpdateEntityType(db.Model.FindEntityType(root.EntityType.Name)!),
            _ => base.VisitExtension(node),
        };

        private static object Box(Type type) => Activator.CreateInstance(typeof(Box<>).MakeGenericType(type), Sample(type))!;

        private static object? Sample(Type type)
        {
            var plain = Nullable.GetUnderlyingType(type) ?? type;
            if (plain == typeof(string)) return "text";
            if (plain == typeof(byte[])) return new byte[4];
            if (plain == typeof(object[])) return new object[] { new byte[4] };
            if (plain.IsValueType) return plain.IsEnum ? Enum.GetValues(plain).GetValue(0) : Activator.CreateInstance(plain);
            var element = plain.IsArray ? plain.GetElementType() : plain.GetInterfaces().Append(plain)
                .FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>))?.GetGenericArguments()[0];
            if (element is null) return null;
            var two = Array.CreateInstance(element, 2);
            for (var i = 0; i < two.Length; i++) two.SetValue(Sample(element), i);
            return plain.IsInstanceOfType(two) ? two : Activator.CreateInstance(plain, two);
        }
    }

    private sealed record Box<T>(T Value);

    private sealed class Unconnected : DbCommandInterceptor, IDbConnectionInterceptor
    {
        public AsyncLocal<string?> Last { get; } = new();

        public InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) => InterceptionResult.Suppress();

        public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
        {
            Last.Value = command.CommandText;
            return InterceptionResult<DbDataReader>.SuppressWithResult(new DataTable { Locale = System.Globalization.CultureInfo.InvariantCulture }.CreateDataReader());
        }

        public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
        {
            Last.Value = command.CommandText;
            return InterceptionResult<int>.SuppressWithResult(0);
        }
    }
}
