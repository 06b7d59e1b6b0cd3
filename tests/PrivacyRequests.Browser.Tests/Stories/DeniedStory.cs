using PrivacyRequests.Browser.Tests.House;
using PrivacyRequests.Browser.Tests.Pages;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Office;
using PrivacyRequests.Responses;
using PrivacyRequests.Testing;

namespace PrivacyRequests.Browser.Tests.Stories;

/// <summary>Nobody could find out who is asking: a copy becomes categories, and these are denied.</summary>
public sealed class DeniedStory(BrowserOffice office, Chromium chromium) : IClassFixture<BrowserOffice>
{
    private static readonly DateOnly Filed = TestOffice.FirstDay;

    [Fact]
    public async Task A_request_that_nobody_can_verify_ends_in_a_denial_that_says_nothing_of_what_is_held()
    {
        await using var consumer = await chromium.PersonAsync(office.Site);
        await using var officer = await chromium.PersonAsync(office.Site);
        await NewRequestWalk.SendAsync(consumer);
        var reference = await consumer.Page.Locator("#reference").InnerTextAsync();
        var copy = $"{reference}-1";
        await office.SendLettersAsync();

        await officer.SetUpAsync((await office.With<MakeSetUpLink, string?>(act => act.HandleAsync(CancellationToken.None)))!);
        office.Clock.MoveTo(Filed.AddDays(8));
        await officer.SignInAsync();
        await officer.AskForProofAsync(copy);
        await office.SendLettersAsync();
        Assert.Equal(Filed.AddDays(8), (await office.LetterAsync(reference, LetterKind.MoreProof)).Letter.LeftOn);

        office.Clock.MoveTo(Filed.AddDays(30));
        await officer.SignInAsync();
        await officer.NotVerifiedAsync(copy);
        await officer.GoAsync(Web.House.Links.Act(copy, Web.House.CaseAct.FallBackToCategories));
        await officer.PressAsync("FallBackToCategoriesPage.Do");
        await officer.NotVerifiedAsync(copy);
        await officer.DenyAsync(copy, nameof(DenialReason.Unverified));
        Assert.True((await office.Case(copy)).IsOpen); // its letter has not left
        await office.SendLettersAsync();

        var (letter, text) = await office.LetterAsync(reference, LetterKind.Denial);
        var closed = await office.Case(copy);
        Assert.Equal((Outcome.Denied, new DateOnly(2026, 2, 4)), (closed.Outcome, closed.ClosedOn));
        Assert.Equal(new DateOnly(2026, 2, 4), letter.LeftOn);
        Assert.DoesNotContain("Walker", text); // the address was never confirmed: not one character that was typed
        Assert.DoesNotContain("You can send a new request at any time.", text.Replace("\n", " ").Replace("and tell us more", ""));
        Assert.Contains("We do not say which one it was", string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        Assert.Empty(office.Log.Warnings);
    }
}
