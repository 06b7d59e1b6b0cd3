using PrivacyRequests.Requests;
using PrivacyRequests.Testing;

namespace PrivacyRequests.Tests.Requests;

/// <summary>A match is a proposal until an officer confirms it, and can be taken back.</summary>
public sealed class MatchTests : IDisposable
{
    private readonly TestOffice office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task Equal_email_phone_or_whole_name_with_postal_code_proposes()
    {
        var first = await File("Ana Perez", "ana@example.org", "1 First Street, San Jose, CA 95112");
        var email = await File("A. Other", "ANA@example.org", null);
        var name = await File("Perez, Ana", "other@example.org", "9 Last Street, San Jose, CA 95112");
        await File("Luis Perez", "luis@example.org", "1 First Street, San Jose, CA 95112");

        var proposed = await Likely(first);

        Assert.Equal(new[] { email, name }.Order(), proposed.Select(p => p.FilingReference).Order());
        Assert.All(proposed, p => Assert.False(p.Confirmed));
    }

    [Fact]
    public async Task Confirmed_and_taken_back_by_an_officer_and_both_sides_tell_it()
    {
        var (one, two) = (await File("Ana Perez", "ana@example.org", null), await File("Ana Perez", "ana@example.org", null));
        var before = (await office.Case($"{two}-1")).Filing.PersonNumber;

        Assert.Null(await Confirm(one, two));
        Assert.Equal((await office.Case($"{one}-1")).Filing.PersonNumber, (await office.Case($"{two}-1")).Filing.PersonNumber);
        Assert.Contains(new MatchConfirmed(two), await office.History($"{one}-1"));
        Assert.Contains(new MatchConfirmed(one), await office.History($"{two}-1"));
        Assert.Equal(Refusals.SamePersonAlready, await Confirm(one, two));

        Assert.Null(await TakeBack(one, two));
        var after = (await office.Case($"{two}-1")).Filing.PersonNumber;
        Assert.NotEqual((await office.Case($"{one}-1")).Filing.PersonNumber, after);
        Assert.NotEqual(before, after);
        Assert.Contains(new MatchTakenBack(two), await office.History($"{one}-1"));
        Assert.Equal(Refusals.NotMatched, await TakeBack(one, two));
    }

    [Fact]
    public async Task Who_was_matched_with_the_other_comes_along()
    {
        var one = await File("Ana Perez", "ana@example.org", null);
        var two = await File("Ana Perez", "ana@example.org", "1 First Street, San Jose, CA 95112");
        var three = await File("Ana Perez", "third@example.org", "1 First Street, San Jose, CA 95112");
        await Confirm(two, three);

        await Confirm(one, two);

        Assert.Equal((await office.Case($"{one}-1")).Filing.PersonNumber, (await office.Case($"{three}-1")).Filing.PersonNumber);
    }

    [Fact]
    public async Task What_has_nothing_in_common_can_not_be_confirmed()
    {
        var (one, two) = (await File("Ana Perez", "ana@example.org", null), await File("Ben Smith", "ben@example.org", null));

        Assert.Equal(Refusals.NotProposed, await Confirm(one, two));
    }

    private async Task<string> File(string name, string email, string? postal) => (await office.Receive(Asked.For(Right.KnowCategories).By(name, email, postal))).Reference;

    private async Task<IReadOnlyList<OtherCase>> Likely(string filing)
    {
        var request = await office.Case($"{filing}-1");
        return await office.With<LikelySamePerson, IReadOnlyList<OtherCase>>(q => q.OfAsync(request, true, default));
    }

    private Task<Refusal?> Confirm(string one, string two) => office.Act<ConfirmMatch>($"{one}-1", (a, s) => a.HandleAsync(s, two, Checks.Officer, default));

    private Task<Refusal?> TakeBack(string one, string two) => office.Act<TakeBackMatch>($"{one}-1", (a, s) => a.HandleAsync(s, two, Checks.Officer, default));
}
