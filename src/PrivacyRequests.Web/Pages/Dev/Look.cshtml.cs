using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrivacyRequests.Web.House;

namespace PrivacyRequests.Web.Pages.Dev;

/// <summary>Every component in every state, for eyes and for tests. In Development only.</summary>
[AllowAnonymous]
public sealed class LookModel(IWebHostEnvironment environment) : PageModel
{
    public enum Kind { Know, Delete, Correct }

    public enum Stand { OnTrack, DueSoon, AtRisk, Late }

    public static DateOnly Day { get; } = new(2026, 2, 19);

    /// <summary><c>counter</c>, <c>office</c>, <c>paper</c>.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Room { get; set; }

    [BindProperty]
    public Sample Form { get; set; } = new();

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (!environment.IsDevelopment()) context.Result = NotFound();
    }

    public IActionResult OnGet(bool wrong, bool flash)
    {
        if (flash)
        {
            TempData.Flash("Extended request CSI-7K2M-94QX by 45 days and queued the letter to Ana Müller.", "/dev/look");
            return RedirectToPage(new { Room });
        }

        if (Room == "office") HttpContext.User = new(new ClaimsIdentity([new(ClaimTypes.Name, "jordan@example.com")], "gallery"));
        Form = new Sample { Name = "Ana Müller", Kinds = [Kind.Know], Kind = Kind.Delete, Born = new DateOnly(1980, 5, 1) };
        if (!wrong) return Page();
        ModelState.AddModelError("Form.Name", "Enter your full name.");
        ModelState.SetModelValue("Form.Email", "ana@", "ana@");
        ModelState.AddModelError("Form.Email", "Enter an e-mail address, like name@example.com.");
        ModelState.AddModelError("Form.Kind", "Choose what you want to ask for.");
        ModelState.AddModelError("Form.Agree", "Tick the box to say that this is true.");
        return Page();
    }

    public IActionResult OnPost() => Page();

    public sealed class Sample
    {
        public string? Name { get; set; }
        public string? Email { get; set; }
        public DateOnly? Born { get; set; }
        public string? Code { get; set; }
        public Kind? Kind { get; set; }
        public IReadOnlyList<Kind> Kinds { get; set; } = [];
        public string? YesNo { get; set; }
        public string? Details { get; set; }
        public bool Agree { get; set; }
        public string? Website { get; set; }
    }
}
