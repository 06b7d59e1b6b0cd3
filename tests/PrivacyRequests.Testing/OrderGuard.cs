using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using PrivacyRequests.SqlServer;

namespace PrivacyRequests.Testing;

/// <summary>
/// What the two databases would put in another order: words of no binary collation (SQL Server looks past case and hyphens), and keys made
/// as Guid, unless a query walks a whole table by them and so asks only that the order stays the same.
/// </summary>
public sealed class OrderGuard : ExpressionVisitor
{
    private readonly IModel model;
    private readonly List<Expression> keys = [];
    private bool walks;

    private OrderGuard(IModel model) => this.model = model;

    public static void Check(Expression question, IModel model)
    {
        var guard = new OrderGuard(model);
        guard.Visit(question);
        foreach (var key in guard.keys) guard.Check(key);
    }

    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        if (node.Method.Name is "OrderBy" or "OrderByDescending" or "ThenBy" or "ThenByDescending") keys.Add(KeyOf(node.Arguments[1]));
        if (node.Method.Name == nameof(string.Compare) && node.Method.DeclaringType == typeof(string)) keys.Add(node.Arguments[0]);
        if (node.Method.Name == nameof(Guid.CompareTo) && node.Object is { } compared)
        {
            if (compared.Type == typeof(Guid)) walks = true;
            else keys.Add(compared);
        }

        return base.VisitMethodCall(node);
    }

    private static Expression KeyOf(Expression selector) => ((LambdaExpression)(selector is UnaryExpression { NodeType: ExpressionType.Quote } quoted ? quoted.Operand : selector)).Body;

    private void Check(Expression key)
    {
        var type = Nullable.GetUnderlyingType(key.Type) ?? key.Type;
        if (type == typeof(Guid) && !walks) throw new InvalidOperationException($"Guids have no order that both databases share: {key}");
        if (type != typeof(string) && !type.IsEnum) return;
        var columns = key is MemberExpression { Member: var member } ? Columns(member) : [];
        if (columns.Count == 0) throw new InvalidOperationException($"It can't be said how SQL Server would sort {key}");
        if (columns.Exists(c => c.GetCollation() != SqlServerRequestsDb.Binary)) throw new InvalidOperationException($"{key} would be sorted by the rules of a language.");
    }

    /// <summary>The column; of a row that a query put together, every column of that name.</summary>
    private List<IProperty> Columns(MemberInfo member) => model.FindEntityType(member.DeclaringType!) is { } entity
        ? [.. new[] { entity.FindProperty(member.Name) }.OfType<IProperty>()]
        : [.. model.GetEntityTypes().Select(e => e.FindProperty(member.Name)).OfType<IProperty>()];
}
