using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrivacyRequests.Deadlines;
using PrivacyRequests.Mailbox;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Responses;
using PrivacyRequests.Web.House;

namespace PrivacyRequests.Web.Areas.Admin.Pages;

/// <summary>The queue: open cases, late first, and what the office has to put in order.</summary>
[Authorize(Policy = OfficeAct.ReadCase)]
public sealed class IndexModel(RequestQueue queue, OpenDisputes disputes, OfficeNotices notices, OfficeClock clock) : PageModel
{
    public QueuePage Shown { get; private set; } = null!;

    /// <summary>Denials that are looked at again, with due dates of their own.</summary>
    public IReadOnlyList<DisputeRow> Disputes { get; private set; } = [];

    public IReadOnlyList<OfficeWarning> Warnings { get; private set; } = [];

    /// <summary>Names of staff whose training is due.</summary>
    public IReadOnlyList<string> TrainingDue { get; private set; } = [];

    /// <summary>Messages that nobody has read yet; their clocks may run.</summary>
    public MailWaiting Mail { get; private set; } = new(0, null, 0, 0);

    /// <summary>By when the figures of the last calendar year are posted.</summary>
    public DateOnly FiguresDue { get; } = DeadlineRules.MetricsDue(clock.Now().Day.Year - 1);

    public QueueFilter Show { get; private set; }

    /// <summary>Not the first page.</summary>
    public bool Later { get; private set; }

    /// <summary>The filters that are shown: those that would find something, what is pressing even when it would not, and the one chosen.</summary>
    public IEnumerable<QueueFilter> Offered => Enum.GetValues<QueueFilter>()
        .Where(f => f != QueueFilter.All && (f <= QueueFilter.LetterNotOut || f == Show || Shown.Counts[f] > 0));

    public async Task OnGetAsync(QueueFilter show, string? after, CancellationToken cancellation)
    {
        ModelState.Clear(); // a filter that there is not is none
        var today = clock.Now().Day;
        var key = Links.ReadKey(after);
        (Show, Later) = (Enum.IsDefined(show) ? show : QueueFilter.All, key is not null);
        Shown = await queue.PageAsync(Show, key, User.Actor().Number, User.MayReadRestricted(), today, cancellation);
        Disputes = await disputes.ListAsync(User.MayReadRestricted(), today, cancellation);
        (Warnings, TrainingDue, Mail) = await notices.OnAsync(today, User.MayReadRestricted(), cancellation);
    }
}
