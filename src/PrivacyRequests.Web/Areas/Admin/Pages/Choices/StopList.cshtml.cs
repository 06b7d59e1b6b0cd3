using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Office;
using PrivacyRequests.OptOut;
using PrivacyRequests.Requests;
using PrivacyRequests.Web.House;
using PrivacyRequests.Web.House.Pages;

namespace PrivacyRequests.Web.Areas.Admin.Pages.Choices;

/// <summary>Has somebody opted out? Yes or no, asked by e-mail, posted and logged; nothing of the list can be taken out.</summary>
[Authorize(Policy = OfficeAct.ReadCase)]
public sealed partial class StopListModel(IsSuppressed list, ILogger<StopListModel> log, Words t) : PageModel
{
    /// <summary>Null before somebody asked.</summary>
    public IReadOnlyList<StopEntry>? Found { get; private set; }

    [BindProperty]
    public FormModel Form { get; set; } = new();

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        this.MustBeRight(new Validator(t), Form);
        Found = await list.ByEmailAsync(Form.Email!, cancellation);
        var (number, found) = (User.Actor().Number, Found.Count > 0);
        Asked(log, number, found);
        return Page();
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Staff member {Number} asked the stop list about somebody; on it: {Found}.")]
    private static partial void Asked(ILogger log, int number, bool found);

    public sealed class FormModel
    {
        public string? Email { get; set; }
    }

    private sealed class Validator : AbstractValidator<FormModel>
    {
        public Validator(Words t) => RuleFor(f => f.Email).Must(e => e is { Length: <= FilingPeople.EmailMaxLength } && EmailShape.IsRight(e.Trim())).WithMessage(t["ChoiceOffice.StopList.Email.Wrong"]);
    }
}
