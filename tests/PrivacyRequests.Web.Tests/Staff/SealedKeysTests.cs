using Microsoft.EntityFrameworkCore;
using PrivacyRequests.Testing;
using PrivacyRequests.Web.House;

namespace PrivacyRequests.Web.Tests.Staff;

/// <summary>Whoever reads the database alone can't make a code of an authenticator app, nor use a recovery code.</summary>
public sealed class SealedKeysTests : IDisposable
{
    private readonly TestOffice office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public async Task Keys_and_recovery_codes_stand_sealed_in_their_rows_and_still_work()
    {
        var member = await office.AddOfficerAsync(password: StaffStories.Password);
        var browser = await office.SignInAsync(member);
        var (page, key) = await browser.AskForKeyAsync();
        var codes = await page.Fill("Form.Code", Totp.Code(key)).SubmitAsync();

        var rows = await office.Db(db => db.UserTokens.AsNoTracking().ToListAsync());

        // The key, the recovery codes, and the code that was used.
        Assert.Equal(3, rows.Count);
        var plain = key.Replace(" ", "", StringComparison.Ordinal);
        var recovery = codes.Document.QuerySelectorAll("main li, main code").Select(c => c.TextContent.Trim()).Where(c => c.Length >= 10).ToList();
        Assert.NotEmpty(recovery);
        Assert.All(rows, row =>
        {
            Assert.DoesNotContain(plain, row.Value!, StringComparison.OrdinalIgnoreCase);
            Assert.All(recovery, code => Assert.DoesNotContain(code, row.Value!, StringComparison.OrdinalIgnoreCase));
            Assert.True(Convert.FromBase64String(row.Value!).Length > 32);
        });
        var again = office.CreateClient();
        var second = await again.SignInAsync(member.Email!);
        Assert.Equal(Links.Queue, (await second.Fill("Form.Code", Totp.Code(key)).SubmitAsync()).Address);
    }

    [Fact]
    public async Task A_code_works_once_wherever_it_was_read()
    {
        var member = await office.AddOfficerAsync(password: StaffStories.Password);
        var (page, key) = await (await office.SignInAsync(member)).AskForKeyAsync();
        await page.Fill("Form.Code", Totp.Code(key, 0)).SubmitAsync();

        async Task<Page> Second(string code) => await (await office.CreateClient().SignInAsync(member.Email!)).Fill("Form.Code", code).SubmitAsync();

        Assert.NotEqual(Links.Queue, (await Second(Totp.Code(key, 0))).Address);
        Assert.Equal(Links.Queue, (await Second(Totp.Code(key, 1))).Address);
        var stolen = await Second(Totp.Code(key, 1));
        Assert.Equal("Enter the code from your authenticator app", stolen.Heading);
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, stolen.Status);
    }

    [Fact]
    public async Task A_key_that_was_moved_to_another_member_does_not_open()
    {
        var (one, other) = (await office.AddOfficerAsync(), await office.AddOfficerAsync("Otto Officer"));
        await (await office.SignInAsync(one)).AskForKeyAsync();
        await office.Db(async db =>
        {
            var row = await db.UserTokens.AsNoTracking().SingleAsync();
            db.UserTokens.Add(new() { UserId = other.Id, LoginProvider = row.LoginProvider, Name = row.Name, Value = row.Value });
            return await db.SaveChangesAsync();
        });

        await Assert.ThrowsAnyAsync<System.Security.Cryptography.CryptographicException>(() => office.With<Microsoft.AspNetCore.Identity.UserManager<PrivacyRequests.Office.StaffMember>>(
            async users => await users.GetAuthenticatorKeyAsync((await users.FindByIdAsync(other.Id))!)));
    }
}
