using System.Globalization;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrivacyRequests.Office;
using PrivacyRequests.Records;
using PrivacyRequests.Web.House;
using PrivacyRequests.Web.House.Pages;
using PrivacyRequests.Web.TagHelpers;

namespace PrivacyRequests.Web.Areas.Admin.Pages.Staff;

/// <summary>The training register: who was trained, when, in what, and who says so.</summary>
[Authorize(Policy = OfficeAct.Configure)]
public sealed class TrainingModel(TrainingRegister register, RecordTraining record, StaffDirectory staff, OfficeClock clock) : PageModel
{
    public IReadOnlyList<TrainingLine> Lines { get; private set; } = [];

    public IReadOnlyList<string> Due { get; private set; } = [];

    public IReadOnlyList<Choice> Staff { get; private set; } = [];

    [BindProperty]
    public FormModel Form { get; set; } = new();

    private Words T => HttpContext.RequestServices.GetRequiredService<Words>();

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        Form.HeldOn = clock.Now().Day;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        this.MustBeRight(new Validator(T, [.. Staff.Select(c => c.Value)]), Form);
        var who = int.Parse(Form.Who!, CultureInfo.InvariantCulture);
        if (await record.HandleAsync(who, Form.HeldOn!.Value, Form.Subject!.Trim(), User.Actor(), cancellation) is { } refusal) return this.Refused(refusal, T);
        TempData.Flash(T["Records.Training.Done", Staff.Single(c => c.Value == Form.Who).Label]);
        return Redirect(Links.Training);
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        Staff = [.. (await staff.ActiveAsync(cancellation)).Select(m => new Choice(m.Number.ToString(CultureInfo.InvariantCulture), m.Name))];
        Lines = await register.AllAsync(cancellation);
        Due = await register.DueAsync(clock.Now().Day, cancellation);
    }

    public sealed class FormModel
    {
        public string? Who { get; set; }
        public DateOnly? HeldOn { get; set; }
        public string? Subject { get; set; }
    }

    private sealed class Validator : AbstractValidator<FormModel>
    {
        private static readonly DateOnly Earliest = new(2020, 1, 1);

        public Validator(Words t, IReadOnlyList<string> staff)
        {
            RuleFor(f => f.Who).Must(w => w is not null && staff.Contains(w)).WithMessage(t["Records.Training.Who.Missing"]);
            RuleFor(f => f.HeldOn).Must(d => d >= Earliest).WithMessage(t["Records.Training.HeldOn.Wrong"]);
            RuleFor(f => f.Subject).NotEmpty().WithMessage(t["Records.Training.Subject.Missing"]);
            RuleFor(f => f.Subject).MaximumLength(TrainingRecord.SubjectMaxLength).WithMessage(t["Records.Training.Subject.TooLong", TrainingRecord.SubjectMaxLength]);
        }
    }
}
