using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrivacyRequests.Office;
using PrivacyRequests.Verification;
using PrivacyRequests.Web.House;
using PrivacyRequests.Web.House.Pages;

namespace PrivacyRequests.Web.Areas.Admin.Pages.DataPoints;

/// <summary>Changes a point's words or worth, or retires it; below, which words it had when.</summary>
[Authorize(Policy = OfficeAct.Configure)]
public sealed class ChangeModel(DataPointReader reader, ChangeDataPoint change, OfficeClock clock, Words t) : PageModel
{
    public DataPointList Points { get; private set; } = ShippedDataPoints.List;

    public DataPointVersion Shown { get; private set; } = null!;

    public IReadOnlyList<DataPointVersion> Versions { get; private set; } = [];

    public TimeZoneInfo Zone => clock.Calendar.Zone;

    [BindProperty]
    public FormModel Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation)) return NotFound();
        var (name, question) = (Points.NameOf(Shown.Point, t), Points.QuestionOf(Shown.Point, t));
        Form = new() { Version = Shown.Version, Name = name, Question = question, Strength = Shown.Strength, Retired = Shown.Retired };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation)) return NotFound();
        this.MustBeRight(new Validator(t), Form);
        var asked = new PointChange(Other(Form.Name, Points.NameOf(Shown.Point, t)), Other(Form.Question, Points.QuestionOf(Shown.Point, t)), Form.Strength!.Value, Form.Retired);
        if (await change.HandleAsync(Shown.Point, Form.Version, asked, User.Actor(), cancellation) is { } refusal) return this.Refused(refusal, t);
        TempData.Flash(t["DataPointPages.Changed", Form.Name]);
        return Redirect(Links.DataPoints);
    }

    /// <summary>Words that nobody changed stay those of the product, in each reader's language.</summary>
    private static string? Other(string? typed, string shown) => typed!.Trim() == shown ? null : typed.Trim();

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellation)
    {
        if (await reader.FindAsync(id, cancellation) is not { } version) return false;
        Points = await reader.CurrentAsync(cancellation);
        (Shown, Versions) = (Points.Find(version.Point)!, await reader.VersionsOfAsync(version.Point, cancellation));
        return true;
    }

    public sealed class FormModel
    {
        public int Version { get; set; }
        public string? Name { get; set; }
        public string? Question { get; set; }
        public PointStrength? Strength { get; set; }
        public bool Retired { get; set; }
    }

    private sealed class Validator : AbstractValidator<FormModel>
    {
        public Validator(Words t)
        {
            RuleFor(f => f.Name).PointName(t);
            RuleFor(f => f.Question).PointQuestion(t);
            RuleFor(f => f.Strength).NotNull().WithMessage(t["DataPointPages.TheStrength.Missing"]);
        }
    }
}
