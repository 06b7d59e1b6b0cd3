using PrivacyRequests.Browser.Tests.House;

namespace PrivacyRequests.Browser.Tests.Pages;

/// <summary>One page as it is looked at: by name, in which file it stands, how one comes there.</summary>
/// <param name="File">Its path under the web project: several looks may share one.</param>
/// <param name="Name">Names the picture.</param>
/// <param name="Go">Goes there from a fresh window.</param>
/// <param name="InOffice">Behind sign-in.</param>
public sealed record SitePage(string File, string Name, Func<DemoSite, Person, Task> Go, bool InOffice)
{
    public override string ToString() => Name;
}
