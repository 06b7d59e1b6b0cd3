using System.Net;
using PrivacyRequests.Requests;
using PrivacyRequests.Testing;
using PrivacyRequests.Web.House;

namespace PrivacyRequests.Web.Tests.Office;

/// <summary>All requests of one person, from the case file and back.</summary>
public sealed class PersonPageTests : IDisposable
{
    private readonly TestOffice office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task The_case_file_leads_to_all_requests_of_a_confirmed_person_and_says_where_one_bears_on_another()
    {
        var mine = (await office.Receive(Asked.For(Right.Delete).By("Casey Real", "casey@example.org"))).Reference;
        var other = (await office.Receive(Asked.For(Right.SpecificPieces).By("Casey Real", "casey@example.org"))).Reference;
        var officer = await office.OfficerAsync();
        var file = await officer.OpenAsync(Links.Case($"{mine}-1"));
        Assert.Contains("Perhaps the same person", file.Text, StringComparison.Ordinal);
        Assert.Contains("Answer it first, and delete once that answer has left", file.Text, StringComparison.Ordinal);
        Assert.Empty(file.Document.QuerySelectorAll("a[href^='/admin/persons/']"));
        await (await officer.OpenAsync(Links.Act($"{mine}-1", CaseAct.ConfirmMatch))).SubmitAsync($"It is the same person {other}");

        var person = await (await officer.OpenAsync(Links.Case($"{mine}-1"))).FollowAsync("All requests of this person");

        Assert.Equal("All requests of one person", person.Heading);
        Assert.Contains($"{mine}-1", person.Text, StringComparison.Ordinal);
        Assert.Contains($"{other}-1", person.Text, StringComparison.Ordinal);
        Assert.Contains("18 Feb 2026", person.Text, StringComparison.Ordinal);
        Assert.Contains("Answered and counted today: 0.", person.Text, StringComparison.Ordinal);
        Assert.Contains("beyond two in 12 months may be declined", person.Text, StringComparison.Ordinal);
        Assert.Contains("Casey Real", person.Text, StringComparison.Ordinal);
        Assert.Contains("confirm receipt by", (await officer.OpenAsync(Links.Queue)).Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_person_of_whom_staff_may_read_nothing_is_nobody_for_them()
    {
        var told = await office.Receive(Asked.For(Right.Delete).By("Emma Employee", "emma@example.org") with { About = Subject.Job });
        var url = Links.Person((await office.Case($"{told.Reference}-1")).Filing.PersonNumber);

        Assert.Equal(HttpStatusCode.OK, (await (await office.OfficerAsync()).OpenAsync(url)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await office.StaffAsync()).OpenAsync(url)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await office.OfficerAsync()).OpenAsync(Links.Person(Guid.NewGuid()))).Status);
    }
}
