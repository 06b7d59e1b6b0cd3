using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Office;
using PrivacyRequests.Web.House;
using PrivacyRequests.Web.House.Pages;

namespace PrivacyRequests.Web.Areas.Admin.Pages;

/// <summary>The settings in force, with their source; saving makes a new version, and what is saved here wins over the configuration.</summary>
[Authorize(Policy = OfficeAct.Configure)]
public sealed class SettingsModel(OfficeSettingsReader settings, SaveOfficeSettings save, Words t) : PageModel
{
    public OfficeNow Now { get; private set; } = null!;

    [BindProperty]
    public SettingsForm Form { get; set; } = new();

    /// <summary>Whether a value was saved here; else it comes from the configuration.</summary>
    public bool IsFromBrowser(string name) => Now.SetInBrowser.Contains(name);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Now = await settings.CurrentAsync(cancellation);
        Form = SettingsForm.Of(Now);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        Now = await settings.CurrentAsync(cancellation);
        this.MustBeRight(new Validator(t), Form);
        if (await save.HandleAsync(Form.Version, Form.Onto(Now.Settings), User.Actor(), cancellation) is { } refusal)
        {
            ModelState.Clear();
            Form = SettingsForm.Of(Now);
            return this.Refused(refusal, t);
        }

        TempData.Flash(t["SettingsPage.Done"]);
        return Redirect(Links.Settings);
    }

    private sealed class Validator : AbstractValidator<SettingsForm>
    {
        public Validator(Words t)
        {
            RuleFor(f => f.Name).NotEmpty().WithMessage(t["SettingsPage.Name.Missing"]);
            RuleFor(f => f.Email).Must(e => EmailShape.IsRight(e?.Trim() ?? "")).WithMessage(t["SettingsPage.Email.Wrong"]);
            RuleFor(f => f.PostalAddress).Must(a => SettingsForm.Lines(a).Count is >= 2 and <= 6).WithMessage(t["SettingsPage.PostalAddress.Wrong"]);
            RuleFor(f => f.TollFreeNumber).Must(n => string.IsNullOrWhiteSpace(n) || SettingsForm.IsTollFree(n)).WithMessage(t["SettingsPage.TollFreeNumber.Wrong"]);
            RuleFor(f => f.MedicalRecordsDoor).Must(d => SettingsForm.Lines(d).Count is >= 1 and <= 5).WithMessage(t["SettingsPage.MedicalRecordsDoor.Wrong"]);
            RuleFor(f => f.SiteAddress).Must(SettingsForm.IsSite).WithMessage(t["SettingsPage.SiteAddress.Wrong"]);
            RuleFor(f => f.PolicyAddress).Must(SettingsForm.IsWeb).WithMessage(t["SettingsPage.PolicyAddress.Wrong"]);
            RuleFor(f => f.BrandColor).Must(SettingsForm.IsColour).WithMessage(t["SettingsPage.BrandColor.Wrong"]);
            RuleFor(f => f.RetentionMonths).Must(m => SettingsForm.Months(m) is not null).WithMessage(t["Records.Months.Wrong"]);
            RuleFor(f => f.MailKeptDays).Must(d => SettingsForm.MailDays(d) is not null).WithMessage(t["Records.MailDays.Wrong"]);
            RuleFor(f => f.Disclosed).Must(SettingsForm.AreRecipients).WithMessage(t["SettingsPage.Recipients.Wrong"]);
            RuleFor(f => f.SoldOrShared).Must(SettingsForm.AreRecipients).WithMessage(t["SettingsPage.Recipients.Wrong"]);
        }
    }
}
