using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Web.House;
using PrivacyRequests.Web.House.Pages;

namespace PrivacyRequests.Web.Areas.Admin.Pages.Staff;

/// <summary>One member of staff: role, password link, lost phone, leaving and coming back.</summary>
[Authorize(Policy = OfficeAct.Configure)]
public sealed class MemberModel(StaffList staff, StaffChanges changes, ILogger<MemberModel> log, Words words) : PageModel
{
    internal const string LinkKey = "Staff.Link";

    [BindProperty]
    public FormModel Form { get; set; } = new();

    public StaffLine Line { get; private set; } = null!;

    /// <summary>A fresh password link, shown once.</summary>
    public string? Link { get; private set; }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        var number = int.Parse((string)RouteData.Values["number"]!, CultureInfo.InvariantCulture);
        if (await staff.OneAsync(number, HttpContext.RequestAborted) is not { } line)
        {
            context.Result = NotFound();
            return;
        }

        Line = line;
        await next();
    }

    public void OnGet()
    {
        Link = TempData[LinkKey] as string;
        Form.Role = Line.Role;
    }

    public async Task<IActionResult> OnPostRoleAsync(CancellationToken cancellation) => Form.Role is OfficeRole.Officer or OfficeRole.Staff
        ? Done(await changes.Role.HandleAsync(Line.Number, Form.Role, cancellation), StaffChange.Role)
        : this.NotRight(words["StaffList.Role.Missing"], "Form.Role");

    public async Task<IActionResult> OnPostLeaveAsync(CancellationToken cancellation) =>
        Done(await changes.Active.HandleAsync(Line.Number, active: false, cancellation), StaffChange.Leave);

    public async Task<IActionResult> OnPostReturnAsync(CancellationToken cancellation) =>
        Done(await changes.Active.HandleAsync(Line.Number, active: true, cancellation), StaffChange.Return);

    public async Task<IActionResult> OnPostPhoneAsync(CancellationToken cancellation) =>
        Done(await changes.SecondFactor.HandleAsync(Line.Number, cancellation), StaffChange.Phone);

    public async Task<IActionResult> OnPostLinkAsync(CancellationToken cancellation)
    {
        TempData[LinkKey] = await changes.NewLinkAsync(Line.Email, Line.Invited, cancellation);
        return Done(null, StaffChange.Link);
    }

    private IActionResult Done(Refusal? refusal, StaffChange change)
    {
        if (refusal is not null) return this.Refused(refusal, words);
        var by = User.Actor().Number;
        StaffLog.Changed(log, by, Line.Number, change);
        TempData.Flash(words[$"StaffList.Done.{change}", Line.Name]);
        return LocalRedirect(Links.StaffMember(Line.Number));
    }

    public sealed class FormModel
    {
        public string? Role { get; set; }
    }
}
