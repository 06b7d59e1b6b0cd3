using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Office;
using PrivacyRequests.Web.House;
using PrivacyRequests.Web.House.Pages;

namespace PrivacyRequests.Web.Areas.Admin.Pages.Letters;

/// <summary>Send again, print and post, posted on, read out on, placed in the account, send elsewhere, take back: one sentence, one button.</summary>
[Authorize(Policy = OfficeAct.WriteLetter)]
public sealed class ActModel(LetterOnFile letters, LetterMoves moves, OfficeClock clock, Words words) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public LetterAct Act { get; set; }

    [BindProperty]
    public FormModel Form { get; set; } = new();

    public FiledLetter Filed { get; private set; } = null!;

    public string Concerns => Filed.Reference is { } reference ? words["OfficeLetters.OfRequest", reference] : words["OfficeLetters.OfMailbox"];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        Form.PostedOn = clock.Now().Day;
        return await LoadAsync(cancellation) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation)) return NotFound();
        if (Act is LetterAct.Posted or LetterAct.Told) this.MustBeRight(new Validator(words, Act), Form);
        var (letter, refusal) = await moves.MoveAsync(Id, Act, Form.PostedOn, User, cancellation);
        if (refusal is not null) return this.Refused(refusal, words);
        TempData.Flash(words[$"OfficeLetters.{Act}.Done", words.Of("LetterNames", Filed.Letter.Kind), Concerns]);
        return Redirect(Links.Letter(letter));
    }

    private async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await letters.FindAsync(Id, User.MayReadRestricted(), cancellation) is not { } filed) return false;
        Filed = filed;
        return true;
    }

    public sealed class FormModel
    {
        public DateOnly? PostedOn { get; set; }
    }

    private sealed class Validator : AbstractValidator<FormModel>
    {
        public Validator(Words words, LetterAct act) => RuleFor(f => f.PostedOn).NotNull().WithMessage(words[$"OfficeLetters.{act}On.Missing"]);
    }
}
