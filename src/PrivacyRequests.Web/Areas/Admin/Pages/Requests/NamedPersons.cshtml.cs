using System.Globalization;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Web.House;
using PrivacyRequests.Web.House.Pages;
using PrivacyRequests.Web.TagHelpers;

namespace PrivacyRequests.Web.Areas.Admin.Pages.Requests;

/// <summary>Who sees a restricted request besides the officers.</summary>
[Authorize(Policy = OfficeAct.ReadRestricted)]
public sealed class NamedPersonsModel(CaseFinder cases, NamePerson act, StaffList staff, Words t) : PageModel
{
    public PrivacyRequest Case { get; private set; } = null!;

    public IReadOnlyList<Choice> Named { get; private set; } = [];

    /// <summary>Who works here now, is no officer, and is not named yet.</summary>
    public IReadOnlyList<Choice> Others { get; private set; } = [];

    [BindProperty]
    public FormModel Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancellation) =>
        await LoadAsync(reference, cancellation) ? Page() : NotFound();

    public Task<IActionResult> OnPostAsync(string reference, CancellationToken cancellation) => ChangeAsync(reference, named: true, cancellation);

    public Task<IActionResult> OnPostTakeOffAsync(string reference, CancellationToken cancellation) => ChangeAsync(reference, named: false, cancellation);

    private async Task<IActionResult> ChangeAsync(string reference, bool named, CancellationToken cancellation)
    {
        if (!await LoadAsync(reference, cancellation)) return NotFound();
        this.MustBeRight(new Validator(t), Form);
        var who = Named.Concat(Others).FirstOrDefault(c => c.Value == Form.Person);
        if (who is null) return this.Refused(Refusals.NoSuchStaff, t);
        var number = int.Parse(who.Value, CultureInfo.InvariantCulture);
        if (await act.HandleAsync(this.Shown(reference, Form.Version), number, named, User.Actor(), cancellation) is { } refusal) return this.Refused(refusal, t);
        TempData.Flash(t[named ? "NamedPersonsPage.Done" : "NamedPersonsPage.TakenOff", who.Label, reference]);
        return Redirect(Links.NamedPersons(reference));
    }

    private async Task<bool> LoadAsync(string reference, CancellationToken cancellation)
    {
        if (await cases.FindAsync(reference, User.MayReadRestricted(), cancellation) is not { } found) return false;
        Case = found;
        var named = await act.OfAsync(found, cancellation);
        var members = await staff.AllAsync(cancellation);
        Named = [.. members.Where(m => named.Contains(m.Number)).Select(Row)];
        Others = [.. members.Where(m => !named.Contains(m.Number) && !m.Deactivated && m.Role != OfficeRole.Officer).Select(Row)];
        return true;

        static Choice Row(StaffLine m) => new(m.Number.ToString(CultureInfo.InvariantCulture), m.Name);
    }

    public sealed class FormModel
    {
        public int Version { get; set; }
        public string? Person { get; set; }
    }

    private sealed class Validator : AbstractValidator<FormModel>
    {
        public Validator(Words t) => RuleFor(f => f.Person).NotEmpty().WithMessage(t["NamedPersonsPage.Person.Missing"]);
    }
}
