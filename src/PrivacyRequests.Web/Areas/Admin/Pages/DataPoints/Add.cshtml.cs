using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrivacyRequests.Office;
using PrivacyRequests.Verification;
using PrivacyRequests.Web.House;
using PrivacyRequests.Web.House.Pages;

namespace PrivacyRequests.Web.Areas.Admin.Pages.DataPoints;

/// <summary>Adds a point to match people by.</summary>
[Authorize(Policy = OfficeAct.Configure)]
public sealed class AddModel(AddDataPoint add, Words t) : PageModel
{
    public static IReadOnlyList<PointSystem> Systems { get; } = [.. Enum.GetValues<PointSystem>().Where(s => s != PointSystem.Elsewhere)];

    [BindProperty]
    public FormModel Form { get; set; } = new();

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        this.MustBeRight(new Validator(t), Form);
        var written = new WrittenPoint(Form.Name!.Trim(), Form.Question!.Trim(), Form.System!.Value, Form.Strength!.Value);
        if (await add.HandleAsync(written, User.Actor(), cancellation) is { } refusal) return this.Refused(refusal, t);
        TempData.Flash(t["DataPointPages.Added", written.Name]);
        return Redirect(Links.DataPoints);
    }

    public sealed class FormModel
    {
        public string? Name { get; set; }
        public string? Question { get; set; }
        public PointSystem? System { get; set; }
        public PointStrength? Strength { get; set; }
    }

    private sealed class Validator : AbstractValidator<FormModel>
    {
        public Validator(Words t)
        {
            RuleFor(f => f.Name).PointName(t);
            RuleFor(f => f.Question).PointQuestion(t);
            RuleFor(f => f.System).Must(s => s is not null and not PointSystem.Elsewhere).WithMessage(t["DataPointPages.TheSystem.Missing"]);
            RuleFor(f => f.Strength).NotNull().WithMessage(t["DataPointPages.TheStrength.Missing"]);
        }
    }
}
