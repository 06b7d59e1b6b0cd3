using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Office;
using PrivacyRequests.Verification;
using PrivacyRequests.Web.House;
using PrivacyRequests.Web.House.Pages;
using PrivacyRequests.Web.TagHelpers;

namespace PrivacyRequests.Web.Areas.Admin.Pages.Requests;

/// <summary>Writes to the people of a case, by a text of the office or freely, with the letter shown before it leaves.</summary>
[Authorize(Policy = OfficeAct.WriteLetter)]
public sealed class WriteStatusUpdateModel(CheckDesk desk, WriteStatusUpdate act, Words t) : PageModel
{
    public CaseInCheck Case { get; private set; } = null!;

    public RenderedLetter Preview { get; private set; } = null!;

    [BindProperty]
    public FormModel Form { get; set; } = new();

    /// <summary>Each address with what is known of it.</summary>
    public IEnumerable<Choice> Addresses => Case.Addresses.Select((a, i) => new Choice($"{i}", $"{a.Address.ReplaceLineEndings(", ")} ({t.Of("CheckHead", a.Party)})", t[$"WritePage.Standing.{a.Standing}"]));

    public bool InLetter => Mail.MayCarryWords(Case.Request.Filing, Mail.Party);
    private FilingAddress? To => Form.To is { } place && place >= 0 && place < Case.Addresses.Count ? Case.Addresses[place] : null;
    private OfficeMail Mail => new(Form.Words?.Trim() ?? "", To?.Party ?? Party.Filer, To?.Channel, Form.Copy);

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancellation)
    {
        if (!await LoadAsync(reference, cancellation)) return NotFound();
        (Form.Version, Form.To) = (Case.Request.Version, 0);
        return Page();
    }

    /// <summary>Shows the letter with what was typed; changes nothing.</summary>
    public async Task<IActionResult> OnPostPreviewAsync(string reference, CancellationToken cancellation) =>
        await LoadAsync(reference, cancellation) ? Page() : NotFound();

    /// <summary>Puts a text of the office into the field; changes nothing.</summary>
    public async Task<IActionResult> OnPostTemplateAsync(string reference, CancellationToken cancellation)
    {
        if (!await LoadAsync(reference, cancellation)) return NotFound();
        if (Form.Template is not { } template) return Page();
        var words = Words.In(Case.Request.Filing.Language);
        Form.Words = words[$"LetterTemplates.{template}", words.Date(Case.Request.StatutoryOn)];
        ModelState.Remove("Form.Words");
        return await OnPostPreviewAsync(reference, cancellation);
    }

    public async Task<IActionResult> OnPostAsync(string reference, CancellationToken cancellation)
    {
        if (!await LoadAsync(reference, cancellation)) return NotFound();
        this.MustBeRight(new Validator(t, Case.Addresses.Count), Form);
        if (await act.HandleAsync(this.Shown(reference, Form.Version), Mail, User.Actor(), cancellation) is { } refusal) return this.Refused(refusal, t);
        TempData.Flash(t["WritePage.Done", reference]);
        return Redirect(Links.Case(reference));
    }

    private async Task<bool> LoadAsync(string reference, CancellationToken cancellation)
    {
        if (await desk.FindAnyAsync(reference, User.MayReadRestricted(), cancellation) is not { } found) return false;
        Case = found;
        var mail = Mail.Words.Length > 0 ? Mail : Mail with { Words = t["WritePage.Here"] };
        Preview = found.Preview(WriteStatusUpdate.LetterFor(found.Request.Filing, mail, mail.Party, found.Office), mail.Party, mail.ChannelTo(found.Request.Filing, mail.Party));
        return true;
    }

    public sealed class FormModel
    {
        public int Version { get; set; }
        public int? To { get; set; }
        public bool Copy { get; set; }
        public LetterTemplate? Template { get; set; }
        public string? Words { get; set; }
    }

    private sealed class Validator : AbstractValidator<FormModel>
    {
        public Validator(Words t, int addresses)
        {
            RuleFor(f => f.To).Must(to => to >= 0 && to < addresses).WithMessage(t["WritePage.To.Missing"]);
            RuleFor(f => f.Words).NotEmpty().WithMessage(t["WritePage.Words.Missing"]).MaximumLength(OfficeMail.WordsMaxLength).WithMessage(t["SmallActs.TooLong", OfficeMail.WordsMaxLength]);
        }
    }
}
