using System.Reflection;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using PrivacyRequests.Requests;

namespace PrivacyRequests.Tests.House;

/// <summary>docs/events.md explains everything that can happen to a case; an auditor reads it beside the history.</summary>
public sealed partial class EventsDocumentTests
{
    [Fact]
    public void The_page_names_each_event_once_and_no_other()
    {
        var page = File.ReadAllText(Path.Combine(Tree.Root, "docs", "events.md"));
        var named = FirstCell().Matches(page).Select(m => m.Groups[1].Value).ToList();
        var events = typeof(CaseEvent).GetCustomAttributes<JsonDerivedTypeAttribute>().Select(a => (string)a.TypeDiscriminator!).ToList();

        Assert.Equal(events.Order(StringComparer.Ordinal), named.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_event_has_a_stored_name_that_is_its_own()
    {
        var types = typeof(CaseEvent).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(CaseEvent))).ToHashSet();
        var stored = typeof(CaseEvent).GetCustomAttributes<JsonDerivedTypeAttribute>().ToDictionary(a => a.DerivedType, a => (string)a.TypeDiscriminator!);

        Assert.Equal(types.Count, stored.Count);
        Assert.All(stored, s => Assert.Equal(s.Key.Name, s.Value));
    }

    [GeneratedRegex(@"^\| `(\w+)` \|", RegexOptions.Multiline)]
    private static partial Regex FirstCell();
}
