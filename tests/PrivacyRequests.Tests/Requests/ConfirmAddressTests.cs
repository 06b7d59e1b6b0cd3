using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Requests;
using PrivacyRequests.Testing;

namespace PrivacyRequests.Tests.Requests;

public sealed partial class ConfirmAddressTests : IDisposable
{
    private readonly TestOffice office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task The_link_confirms_the_mailbox_on_every_case_of_the_filing()
    {
        var told = await office.Receive(Asked.For(Right.KnowCategories, Right.Delete));

        var done = await ByLink(await Token(told));

        Assert.Equal(new Confirmation(null, told.FilingId), done);
        Assert.Equal(AddressStanding.Confirmed, (await office.Case($"{told.Reference}-1")).Filing.EmailStanding);
        foreach (var number in new[] { 1, 2 })
            Assert.Equal(new AddressConfirmed(Party.Filer, Channel.Email), (await office.History($"{told.Reference}-{number}"))[^1]);
    }

    [Fact]
    public async Task The_code_does_as_well_however_it_is_typed()
    {
        var told = await office.Receive(Asked.For(Right.Delete));
        var code = await Code(told);

        Assert.Null((await ByCode(told, $" {code.ToLowerInvariant().Replace("-", " ")}")).Failure);
    }

    [Fact]
    public async Task A_used_link_says_so_and_changes_nothing()
    {
        var told = await office.Receive(Asked.For(Right.Delete));
        var token = await Token(told);
        await ByLink(token);

        Assert.Equal(CodeFailure.Used, (await ByLink(token)).Failure);
        Assert.Single((await office.History($"{told.Reference}-1")).OfType<AddressConfirmed>());
        Assert.Contains(new CodeRefused(LinkPurpose.ConfirmAddress, CodeFailure.Used), await office.History($"{told.Reference}-1"));
    }

    [Fact]
    public async Task Two_clicks_at_once_confirm_once()
    {
        var told = await office.Receive(Asked.For(Right.Delete));
        var token = await Token(told);

        var both = await Task.WhenAll(ByLink(token), ByLink(token));

        Assert.Single(both, b => b.Failure is null);
        Assert.Single(both, b => b.Failure == CodeFailure.Used);
        Assert.Single((await office.History($"{told.Reference}-1")).OfType<AddressConfirmed>());
    }

    [Fact]
    public async Task After_a_week_link_and_code_have_expired_and_a_fresh_one_helps()
    {
        var told = await office.Receive(Asked.For(Right.Delete));
        var (token, code) = (await Token(told), await Code(told));
        office.Clock.Pass(TimeSpan.FromDays(7));

        Assert.Equal(CodeFailure.Expired, (await ByLink(token)).Failure);
        Assert.Equal(CodeFailure.Expired, (await ByCode(told, code)).Failure);
        await Fresh(new FilingKey.ByToken(token));
        Assert.Null((await ByCode(told, await Code(told))).Failure);
        Assert.Contains(new LinkRenewed(LinkPurpose.ConfirmAddress), await office.History($"{told.Reference}-1"));
    }

    [Fact]
    public async Task A_minute_before_the_week_is_over_it_works()
    {
        var told = await office.Receive(Asked.For(Right.Delete));
        var code = await Code(told);
        office.Clock.Pass(TimeSpan.FromDays(7) - TimeSpan.FromMinutes(1));

        Assert.Null((await ByCode(told, code)).Failure);
    }

    [Fact]
    public async Task Five_wrong_codes_close_it_even_to_the_right_one_until_a_fresh_one_comes()
    {
        var told = await office.Receive(Asked.For(Right.Delete));
        for (var i = 0; i < 5; i++) Assert.Equal(CodeFailure.Wrong, (await ByCode(told, "BBBB-BBBB")).Failure);

        Assert.Equal(CodeFailure.TooManyTries, (await ByCode(told, await Code(told))).Failure);
        Assert.Equal(5, (await office.History($"{told.Reference}-1")).OfType<CodeRefused>().Count());
        office.Clock.Pass(TimeSpan.FromMinutes(1));
        await Fresh(new FilingKey.ByReference(told.Reference));
        Assert.Null((await ByCode(told, await Code(told))).Failure);
    }

    [Fact]
    public async Task An_unknown_reference_looks_like_a_wrong_code()
    {
        Assert.Equal(new Confirmation(CodeFailure.Wrong, null), await By(new FilingKey.ByReference(Reference.New()), "BBBB-BBBB"));
        Assert.Equal(CodeFailure.Unknown, (await ByLink("0000")).Failure);
        await Fresh(new FilingKey.ByReference(Reference.New()));
        Assert.Equal(0, await office.Db(db => db.Letters.CountAsync()));
    }

    [Fact]
    public async Task One_mailbox_gets_ten_codes_a_day_at_most()
    {
        var told = await office.Receive(Asked.For(Right.Delete));
        for (var i = 0; i < 15; i++) await Fresh(new FilingKey.ByReference(told.Reference));

        Assert.Equal(10, (await office.Letters(told.Reference)).Count);
    }

    [Fact]
    public async Task On_paper_a_fresh_code_is_posted_once_a_day_and_lives_long_enough_for_the_mail()
    {
        var told = await office.Receive(Asked.For(Right.Delete).OnPaper());
        await Fresh(new FilingKey.ByReference(told.Reference));
        Assert.Single(await office.Letters(told.Reference));
        office.Clock.Pass(TimeSpan.FromDays(2));
        await Fresh(new FilingKey.ByReference(told.Reference));
        Assert.Equal(2, (await office.Letters(told.Reference)).Count);
        office.Clock.Pass(TimeSpan.FromDays(60));

        Assert.Null((await ByCode(told, await Code(told))).Failure);
        Assert.Equal(AddressStanding.Confirmed, (await office.Case($"{told.Reference}-1")).Filing.PostalStanding);
    }

    private Task<Confirmation> By(FilingKey key, string? code) =>
        office.With<ConfirmAddress, Confirmation>(act => act.HandleAsync(key, code, CancellationToken.None));

    private Task<Confirmation> ByLink(string token) => By(new FilingKey.ByToken(token), null);

    private Task<Confirmation> ByCode(ReceivedFiling told, string code) => By(new FilingKey.ByReference(told.Reference), code);

    private Task Fresh(FilingKey key) => office.With<SendFreshCode>(act => act.HandleAsync(key, CancellationToken.None));

    private async Task<string> Code(ReceivedFiling told) => CodeInLetter.Match(await LastLetter(told)).Value;

    private async Task<string> Token(ReceivedFiling told) => TokenInLetter.Match(await LastLetter(told)).Groups[1].Value;

    private async Task<string> LastLetter(ReceivedFiling told) => (await office.Letters(told.Reference))[^1].Body.Text;

    [GeneratedRegex(@"\b[B-DF-HJ-NP-TV-Z2-9]{4}-[B-DF-HJ-NP-TV-Z2-9]{4}\b(?!-)")]
    private static partial Regex CodeInLetter { get; }

    [GeneratedRegex("/requests/confirm/([0-9a-f]{64})")]
    private static partial Regex TokenInLetter { get; }
}
