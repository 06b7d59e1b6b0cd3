using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Requests;
using PrivacyRequests.Testing;
using PrivacyRequests.Web.House;

namespace PrivacyRequests.Web.Tests.Letters;

/// <summary>What an office shows of letters that people may have posted since its backup was made.</summary>
public sealed class RestoredLettersTests : IDisposable
{
    private readonly TestOffice office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task A_paper_letter_from_before_the_backup_says_in_the_list_and_on_its_page_that_it_may_be_done()
    {
        var before = await office.Receive(Asked.For(Right.Delete, Right.KnowCategories).OnPaper());
        var madeAt = office.Clock.GetUtcNow().UtcDateTime;
        office.Clock.Pass(TimeSpan.FromDays(1));
        Assert.Equal(1, await office.Db(db => new HoldLetters(db, new LetterLeaves(db)).HandleAsync(madeAt, office.Clock.GetUtcNow().UtcDateTime, default)));
        var after = await office.Receive(Asked.For(Right.Delete).OnPaper());
        using var staff = await office.StaffAsync();

        var list = await staff.OpenAsync(Links.Letters);
        var old = await staff.OpenAsync(Links.Letter(await TheLetter(before.FilingId)));
        var other = await staff.OpenAsync(Links.Letter(await TheLetter(after.FilingId)));

        Assert.Contains("May be done already", Row(list, before.Reference), StringComparison.Ordinal);
        Assert.DoesNotContain("May be done already", Row(list, after.Reference), StringComparison.Ordinal);
        Assert.Contains("This letter may have been done after the back-up was made", old.Text, StringComparison.Ordinal);
        Assert.Contains("Record as posted", old.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("after the back-up was made", other.Text, StringComparison.Ordinal);
    }

    private static string Row(Page list, string reference) => list.Document.QuerySelectorAll("tbody tr").Single(r => r.TextContent.Contains(reference, StringComparison.Ordinal)).TextContent;

    private Task<Guid> TheLetter(Guid filing) => office.Db(db => db.Letters.Where(l => l.FilingId == filing).Select(l => l.Id).SingleAsync());
}
