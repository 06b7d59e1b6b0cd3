using PrivacyRequests.Correspondence;
using PrivacyRequests.Requests;
using PrivacyRequests.Testing;

namespace PrivacyRequests.Tests.Requests;

/// <summary>What is about work or business with the office: for officers and named persons; for everybody else it is nowhere.</summary>
public sealed class NamedPersonTests : IDisposable
{
    private readonly TestOffice office = new();

    public void Dispose() => office.Dispose();

    [Theory]
    [InlineData(Subject.Job, true)]
    [InlineData(Subject.Business, true)]
    [InlineData(Subject.BookingRequest, false)]
    [InlineData(null, false)]
    public async Task Requests_about_work_or_business_with_us_are_restricted_from_receipt_and_an_event_says_so(Subject? about, bool restricted)
    {
        var told = await office.Receive(Asked.For(Right.KnowCategories, Right.Delete) with { About = about });

        foreach (var number in new[] { 1, 2 })
        {
            Assert.Equal(restricted, (await office.Case($"{told.Reference}-{number}")).Restricted);
            Assert.Equal(restricted, (await office.History($"{told.Reference}-{number}")).Any(e => e is RestrictedAtReceipt r && r.About == about));
        }
    }

    [Fact]
    public async Task A_restricted_request_is_in_every_list_of_a_named_person_and_in_none_of_anybody_elses()
    {
        var (told, other) = await TwoOfOnePerson();
        var named = (await office.AddStaffAsync("Nora Named")).Number;
        var stranger = (await office.AddStaffAsync("Sam Staff")).Number;
        Assert.Empty(await SeenBy(named));

        Assert.Null(await Name(told, named));

        Assert.Equal(["queue", "count", "all", "search", "file", "letters", "letter", "same person"], await SeenBy(named));
        Assert.Empty(await SeenBy(stranger));
        Assert.Empty(await SeenBy(0));

        Assert.Null(await Name(told, named, take: false));
        Assert.Empty(await SeenBy(named));
        Assert.Contains(await office.History($"{told}-2"), e => e is NamedPersonTakenOff n && n.StaffNumber == named);

        async Task<IReadOnlyList<string>> SeenBy(int number)
        {
            var reader = new CaseReader(false, number);
            var seen = new List<string>();
            var page = await office.With<RequestQueue, QueuePage>(q => q.PageAsync(QueueFilter.All, null, number, reader, office.Today(), default));
            if (page.Rows.Any(r => IsIts(r.Reference))) seen.Add("queue");
            if (page.Counts[QueueFilter.All] > 1) seen.Add("count");
            if ((await office.With<AllRequests, RequestsPage>(q => q.PageAsync(null, reader, office.Today(), default))).Rows.Any(r => IsIts(r.Reference))) seen.Add("all");
            if (await Finds(told) && await Finds("408 555 0123") && await Finds("Rita Restricted")) seen.Add("search");
            if (await office.With<RequestFile, CaseFile?>(f => f.FindAsync($"{told}-1", reader, office.Today(), PrivacyRequests.Office.Words.In("en"), default)) is not null) seen.Add("file");
            if ((await office.With<LettersNotOut, IReadOnlyList<LetterNotOut>>(l => l.ListAsync(reader, default))).Any(l => l.Reference == told)) seen.Add("letters");
            var letter = (await office.Letters(told))[0].Letter.Id;
            if (await office.With<LetterOnFile, FiledLetter?>(l => l.FindAsync(letter, reader, default)) is not null) seen.Add("letter");
            var file = await office.With<RequestFile, CaseFile?>(f => f.FindAsync($"{other}-1", reader, office.Today(), PrivacyRequests.Office.Words.In("en"), default));
            if (file!.Findings.Any(f => f.References.Contains(told))) seen.Add("same person");
            return seen;

            async Task<bool> Finds(string typed) => (await office.With<RequestSearch, SearchResult>(s => s.FindAsync(typed, reader, office.Today(), default))).Rows.Any(r => IsIts(r.Reference));
        }

        bool IsIts(string reference) => reference.StartsWith(told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_history_of_another_request_does_not_name_a_restricted_one()
    {
        var (told, other) = await TwoOfOnePerson();
        Assert.Null(await office.Act<ConfirmMatch>($"{other}-1", (a, s) => a.HandleAsync(s, told, Checks.Officer, default)));
        var staff = (await office.AddStaffAsync()).Number;

        Assert.DoesNotContain(told, await HistoryFor(new CaseReader(false, staff)), StringComparison.Ordinal);
        Assert.Contains(told, await HistoryFor(true), StringComparison.Ordinal);

        async Task<string> HistoryFor(CaseReader reader)
        {
            var file = await office.With<RequestFile, CaseFile?>(f => f.FindAsync($"{other}-1", reader, office.Today(), PrivacyRequests.Office.Words.In("en"), default));
            Assert.True(file!.History.ChainHolds);
            return string.Join('\n', file.History.Lines.Select(l => l.Sentence));
        }
    }

    [Fact]
    public async Task Nobody_is_named_twice_or_for_what_everybody_sees_and_only_who_works_here()
    {
        var (told, other) = await TwoOfOnePerson();
        var number = (await office.AddStaffAsync()).Number;

        Assert.Equal(Refusals.NotRestricted, await Name(other, number));
        Assert.Equal(Refusals.NoSuchStaff, await Name(told, 999));
        Assert.Equal(Refusals.NotNamed, await Name(told, number, take: false));
        Assert.Null(await Name(told, number));
        Assert.Equal(Refusals.NamedAlready, await Name(told, number));
    }

    [Fact]
    public async Task A_restricted_request_is_given_only_to_whoever_sees_it()
    {
        var (told, _) = await TwoOfOnePerson();
        var (officer, staff) = ((await office.AddOfficerAsync()).Number, (await office.AddStaffAsync()).Number);

        Assert.Equal(Refusals.NotNamed, await Assign(staff));
        Assert.Null(await Assign(officer));
        await Name(told, staff);
        Assert.Null(await Assign(staff));

        Task<Refusal?> Assign(int to) => office.Act<AssignCase>($"{told}-1", (a, s) => a.HandleAsync(s, to, Checks.Officer, default));
    }

    private Task<Refusal?> Name(string filing, int number, bool take = true) =>
        office.Act<NamePerson>($"{filing}-1", (a, s) => a.HandleAsync(s, number, take, Checks.Officer, default));

    /// <summary>The first about work here, on paper, so that its letter waits to be posted; the second about a booking.</summary>
    private async Task<(string Restricted, string Other)> TwoOfOnePerson()
    {
        var people = new FilingPeople { ConsumerName = "Rita Restricted", ConsumerPostalAddress = "12 Example Street\nSan Jose, CA 95112", Phone = "408 555 0123" };
        var told = await office.Receive(Asked.For(Right.Delete, Right.KnowCategories).OnPaper() with { About = Subject.Job, People = people });
        var other = await office.Receive(Asked.For(Right.Delete).OnPaper() with { About = Subject.BookingRequest, People = people });
        return (told.Reference, other.Reference);
    }
}
