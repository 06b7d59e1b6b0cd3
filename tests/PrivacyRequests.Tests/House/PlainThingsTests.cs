using System.Reflection;
using PrivacyRequests.Office;
using PrivacyRequests.Storage;

namespace PrivacyRequests.Tests.House;

/// <summary>Only acts and queries touch the database; things and rules are plain: no EF type, no clock, no log.</summary>
public sealed class PlainThingsTests
{
    [Fact]
    public void Things_and_rules_know_no_database_clock_or_log()
    {
        var plain = typeof(RequestsDb).Assembly.GetTypes().Where(t => t.Namespace is { } home && home.StartsWith("PrivacyRequests", StringComparison.Ordinal)
            && !home.StartsWith("PrivacyRequests.Storage", StringComparison.Ordinal) && !home.EndsWith("Migrations", StringComparison.Ordinal)
            && !t.Name.Contains('<', StringComparison.Ordinal) && t.DeclaringType is null && t != typeof(OfficeClock) && !IsActOrQuery(t));

        var breaches = plain.SelectMany(t => Mentioned(t).Where(IsMachinery).Select(m => $"{t.FullName} knows {m.FullName}")).ToList();

        Assert.Empty(breaches);
    }

    [Fact]
    public void The_guard_sees_a_breach() => Assert.Contains(Mentioned(typeof(Breach)), IsMachinery);

    /// <summary>A static class of query methods takes the database, a set or a query as its first word.</summary>
    private static bool IsActOrQuery(Type type) =>
        (type is { IsAbstract: true, IsSealed: true } && type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
            .Any(m => m.GetParameters() is [var first, ..] && (first.ParameterType == typeof(RequestsDb) || typeof(IQueryable).IsAssignableFrom(first.ParameterType))))
        || type.GetConstructors().Any(c => c.GetParameters().Any(p => p.ParameterType == typeof(RequestsDb) || IsActOrQueryOf(p.ParameterType)));

    private static bool IsActOrQueryOf(Type type) =>
        type.GetConstructors().Any(c => c.GetParameters().Any(p => p.ParameterType == typeof(RequestsDb)));

    private static IEnumerable<Type> Mentioned(Type type)
    {
        const BindingFlags all = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        return type.GetFields(all).Select(f => f.FieldType)
            .Concat(type.GetMethods(all).SelectMany(m => m.GetParameters().Select(p => p.ParameterType).Append(m.ReturnType)))
            .Concat(type.GetConstructors(all).SelectMany(c => c.GetParameters().Select(p => p.ParameterType)));
    }

    private static bool IsMachinery(Type type) => type == typeof(TimeProvider)
        || (type.Namespace is { } home && (home.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal) || home.StartsWith("Microsoft.Extensions.Logging", StringComparison.Ordinal)));

    private sealed class Breach(TimeProvider time)
    {
        public TimeProvider Time => time;
    }
}
