using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrivacyRequests.Correspondence;

namespace PrivacyRequests.Web.Pages.Dev;

/// <summary>The latest letters of the outbox, as a mailbox. In Development only.</summary>
[AllowAnonymous]
public sealed class MailModel(LetterOnFile letters, IWebHostEnvironment environment) : PageModel
{
    private const int Most = 200;

    public IReadOnlyList<(OutboxLetter Letter, LetterAddress To, string Subject)> Letters { get; private set; } = [];

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (!environment.IsDevelopment()) context.Result = NotFound();
    }

    public async Task OnGetAsync(CancellationToken cancellation) => Letters = await letters.LatestAsync(Most, cancellation);
}
