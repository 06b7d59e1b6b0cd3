using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using PrivacyRequests.Office;

namespace PrivacyRequests.Web.House.Pages;

/// <summary>
/// A page that was open for longer than its token lives: instead of a bare error, the same page with status 400, one sentence, a new token
/// and everything that was typed. Nothing is done before it is sent again.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class KeepTypedAttribute : Attribute, IAsyncPageFilter, IAntiforgeryPolicy, IOrderedFilter
{
    /// <summary>After the framework's own check, which the last policy replaces.</summary>
    public int Order => 1001;

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (HttpMethods.IsPost(http.Request.Method) && !await http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http))
        {
            var page = (PageModel)context.HandlerInstance;
            page.ModelState.AddModelError("", http.RequestServices.GetRequiredService<Words>()["Forms.OpenTooLong"]);
            if (page is IShowsAgain again) await again.PrepareAsync(http.RequestAborted);
            context.Result = page.AsInvalid();
            return;
        }

        await next();
    }
}

/// <summary>A page that has to load what it shows beside the form before it can be shown again.</summary>
public interface IShowsAgain
{
    Task PrepareAsync(CancellationToken cancellation);
}
