using PrivacyRequests.Requests;
using PrivacyRequests.Testing;

namespace PrivacyRequests.Tests.Requests;

public sealed class RequestSearchTests : IDisposable
{
    private readonly TestOffice office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task A_case_is_found_by_everything_that_somebody_on_the_phone_may_say()
    {
        var asked = Asked.For(Right.Delete).By("José Ångström-Smith", "Jose@Example.org");
        var told = await office.Receive(asked with { People = asked.People with { Phone = "(408) 555-0123" } });
        await office.Receive(Asked.For(Right.Delete).By("José Other", "other@example.org"));
        var reference = $"{told.Reference}-1";
        var plain = told.Reference.Replace("-", "", StringComparison.Ordinal);

        foreach (var typed in new[]
        {
            told.Reference, reference, plain.ToLowerInvariant(), plain[..5], $" {plain[..4]} ", "jose@example.org ", "408 555 0123", "+1 408-555-0123",
            "smith", "Angstrom", "jose smith", "SMITH, José",
        })
        {
            Assert.Equal(typed + reference, typed + Assert.Single(await office.SearchAsync(typed)));
        }
    }

    [Theory]
    [InlineData("Jos")]
    [InlineData("Casey Nobody")]
    [InlineData("nobody@example.org")]
    [InlineData("BCDF-GHJK-L")]
    [InlineData("%")]
    [InlineData("' OR 1=1 --")]
    public async Task Half_a_word_one_wrong_word_or_a_trick_finds_nothing(string typed)
    {
        await office.Receive(Asked.For(Right.Delete).By("José Casey", "jose@example.org"));

        Assert.Empty(await office.SearchAsync(typed));
    }
}
