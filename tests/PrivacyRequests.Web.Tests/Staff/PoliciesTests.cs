using System.Net;
using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PrivacyRequests.Office;
using PrivacyRequests.Testing;
using PrivacyRequests.Web.House;

namespace PrivacyRequests.Web.Tests.Staff;

/// <summary>Which page is open to whom.</summary>
public sealed class PoliciesTests : IDisposable
{
    private static readonly string[] Kept =
    [
        Links.SignIn, Links.SignInSecondFactor(null), Links.SignInRecoveryCode(null), Links.SignOut, Links.Lockout, Links.ForgotPassword, Links.ForgotPasswordSent,
        "/Identity/Account/ResetPassword", Links.ResetPasswordDone, Links.ChangePassword, Links.SecondFactor, Links.SetUpSecondFactor, Links.RecoveryCodes,
    ];

    private readonly TestOffice office = new();

    public void Dispose() => office.Dispose();

    [Fact]
    public void Every_office_page_names_its_act()
    {
        var pages = Pages().Where(p => p.Page.AreaName == "Admin").ToList();

        Assert.NotEmpty(pages);
        Assert.All(pages, p =>
        {
            var policies = p.Endpoint.Metadata.GetOrderedMetadata<AuthorizeAttribute>().Select(a => a.Policy).Where(name => !string.IsNullOrEmpty(name)).ToList();
            Assert.True(policies.Count > 0 && policies.All(name => OfficeAct.RolesOf.ContainsKey(name!)), $"{p.Page.ViewEnginePath} names no act.");
            Assert.Null(p.Endpoint.Metadata.GetMetadata<IAllowAnonymous>());
            Assert.StartsWith("admin", p.Endpoint.RoutePattern.RawText!.TrimStart('/'), StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Every_other_page_says_whether_it_is_open()
    {
        var silent = Pages().Where(p => p.Page.AreaName != "Admin"
            && p.Endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null && p.Endpoint.Metadata.GetMetadata<IAuthorizeData>() is null);

        Assert.Empty(silent.Select(p => p.Page.ViewEnginePath));
    }

    [Theory]
    [InlineData(Links.Staff)]
    [InlineData(Links.AddStaff)]
    public async Task What_is_for_officers_is_a_403_page_for_staff(string url)
    {
        var page = await (await office.StaffAsync()).OpenAsync(url);

        Assert.Equal((HttpStatusCode.Forbidden, "You do not have access to this page"), (page.Status, page.Heading));
    }

    [Fact]
    public async Task Of_the_account_pages_of_the_framework_only_the_listed_ones_answer()
    {
        var known = DefaultPages();
        var officer = await office.OfficerAsync(follow: false);

        Assert.InRange(known.Count, 25, 40);
        Assert.Empty(Kept.Except(known, StringComparer.Ordinal));
        foreach (var url in known)
        {
            var status = (await officer.OpenAsync(url)).Status;
            Assert.True(Kept.Contains(url) ? status is HttpStatusCode.OK or HttpStatusCode.Redirect : status == HttpStatusCode.NotFound, $"{url}: {status}");
        }
    }

    /// <summary>The addresses of every page in the framework's account pages, read from its assembly.</summary>
    private static List<string> DefaultPages() =>
    [
        .. Assembly.Load("Microsoft.AspNetCore.Identity.UI").GetExportedTypes()
            .Where(t => t.IsSubclassOf(typeof(PageModel)) && t.Namespace!.Contains(".V5.Pages.Account", StringComparison.Ordinal))
            .Select(t => $"/Identity/Account/{(t.Namespace!.Contains(".Manage", StringComparison.Ordinal) ? "Manage/" : "")}{(t.Name.EndsWith("Model", StringComparison.Ordinal) ? t.Name[..^"Model".Length] : t.Name)}")
            .Distinct(StringComparer.Ordinal),
    ];

    private IEnumerable<(RouteEndpoint Endpoint, PageActionDescriptor Page)> Pages() =>
        from endpoint in office.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        let page = endpoint.Metadata.GetMetadata<PageActionDescriptor>()
        where page is not null
        select (endpoint, page);
}
