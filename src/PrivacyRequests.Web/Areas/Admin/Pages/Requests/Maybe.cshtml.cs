using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Mailbox;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Web.House;
using PrivacyRequests.Web.House.Pages;

namespace PrivacyRequests.Web.Areas.Admin.Pages.Requests;

/// <summary>A message that may be part of a case: somebody says whether it is.</summary>
[Authorize(Policy = OfficeAct.LogRequest)]
public sealed class MaybeModel(CaseFinder cases, MailInCase mail, DecideMaybe act, Words t) : PageModel
{
    public PrivacyRequest Case { get; private set; } = null!;
    public CaseMessage Mail { get; private set; } = null!;

    [BindProperty]
    public FormModel Form { get; set; } = new();

    /// <summary>Of this filing's own letters.</summary>
    public bool CarriesMark => Mail.Reading is { } reading && reading.To.Append(reading.Subject).SelectMany(ReplyToken.FindIn).Contains(Case.Filing.ReplyToken);

    public async Task<IActionResult> OnGetAsync(string reference, Guid id, CancellationToken cancellation) =>
        await LoadAsync(reference, id, cancellation) && Mail.Message.State == MailState.Maybe ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string reference, Guid id, CancellationToken cancellation)
    {
        if (!await LoadAsync(reference, id, cancellation)) return NotFound();
        var shown = new ShownCase(reference, Form.Version, User.MayReadRestricted());
        if (await act.HandleAsync(shown, new ShownMessage(id, Form.State), Form.Belongs, User.Actor(), cancellation) is { } refusal)
            return await LoadAsync(reference, id, cancellation) ? this.Refused(refusal, t) : NotFound();
        TempData.Flash(t[Form.Belongs ? "CaseMail.Maybe.Done.Yes" : "CaseMail.Maybe.Done.No"]);
        return Redirect(Links.Case(Case.Reference));
    }

    private async Task<bool> LoadAsync(string reference, Guid id, CancellationToken cancellation)
    {
        if (await cases.FindAsync(reference, User.MayReadRestricted(), cancellation) is not { } request) return false;
        if ((await mail.ListAsync(request, User.MayReadRestricted(), cancellation)).FirstOrDefault(m => m.Message.Id == id) is not { } found) return false;
        (Case, Mail) = (request, found);
        return true;
    }

    public sealed class FormModel
    {
        public int Version { get; set; }
        public MailState State { get; set; }
        public bool Belongs { get; set; }
    }
}
