using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrivacyRequests.Office;
using PrivacyRequests.Web.House;
using PrivacyRequests.Web.House.Pages;

namespace PrivacyRequests.Web.Areas.Admin.Pages.Choices;

/// <summary>The office's systems, and whether it sells or shares: saving makes a new version of the settings.</summary>
[Authorize(Policy = OfficeAct.Configure)]
public sealed class SystemsModel(OfficeSettingsReader settings, SaveOfficeSettings save, Words t) : PageModel
{
    private const int Empty = 2;

    [BindProperty]
    public FormModel Form { get; set; } = new();

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var now = await settings.CurrentAsync(cancellation);
        Form = new() { Version = now.Version, SellsOrShares = now.Settings.SellsOrShares, Systems = [.. now.Settings.Systems.Select(Row.Of), .. Enumerable.Range(0, Empty).Select(_ => new Row())] };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        this.MustBeRight(new Validator(t), Form);
        var now = await settings.CurrentAsync(cancellation);
        var changed = now.Settings with { SellsOrShares = Form.SellsOrShares, Systems = [.. Form.Named.Select(r => r.System)] };
        if (await save.HandleAsync(Form.Version, changed, User.Actor(), cancellation) is { } refusal) return this.Refused(refusal, t);
        TempData.Flash(t["ChoiceOffice.Systems.Done"]);
        return Redirect(Links.Systems);
    }

    public sealed class FormModel
    {
        public int Version { get; set; }
        public bool SellsOrShares { get; set; }
        public List<Row> Systems { get; set; } = [];

        internal IEnumerable<Row> Named => Systems.Where(r => !string.IsNullOrWhiteSpace(r.Name));
    }

    public sealed class Row
    {
        public string? Name { get; set; }
        public bool Sold { get; set; }
        public bool Shared { get; set; }
        public bool Marketing { get; set; }
        public string? Recipients { get; set; }

        internal OfficeSystem System => new() { Name = Name!.Trim(), Sold = Sold, Shared = Shared, Marketing = Marketing, Recipients = Recipients?.Trim() ?? "" };

        internal static Row Of(OfficeSystem s) => new() { Name = s.Name, Sold = s.Sold, Shared = s.Shared, Marketing = s.Marketing, Recipients = s.Recipients };
    }

    private sealed class Validator : AbstractValidator<FormModel>
    {
        public Validator(Words t)
        {
            RuleFor(f => f.Systems).Must((f, rows) => rows.Count <= OfficeSystem.Most && f.Named.Select(r => r.Name!.Trim()).Distinct(StringComparer.OrdinalIgnoreCase).Count() == f.Named.Count()
                && rows.TrueForAll(r => !string.IsNullOrWhiteSpace(r.Name) || !(r.Sold || r.Shared || r.Marketing))).WithMessage(t["ChoiceOffice.Systems.Wrong"]);
            RuleFor(f => f.Systems).Must(rows => rows.TrueForAll(r => r.Name is not { Length: > OfficeSystem.NameMaxLength } && r.Recipients is not { Length: > OfficeSystem.RecipientsMaxLength }))
                .WithMessage(t["ChoiceOffice.Systems.TooLong"]);
        }
    }
}
