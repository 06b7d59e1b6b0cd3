using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrivacyRequests.Agents;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Verification;
using PrivacyRequests.Web.House;

namespace PrivacyRequests.Web.Areas.Admin.Pages.Requests;

/// <summary>Whether the filer may ask for the consumer: what stands, what may be asked and what never, and what can be done next.</summary>
[Authorize(Policy = OfficeAct.Verify)]
public sealed class RecordAuthorityModel(CheckDesk desk) : PageModel
{
    public CaseInCheck Case { get; private set; } = null!;

    public bool IsAgent => Filing.Filer == FilerKind.Agent;

    public IReadOnlyList<AuthorityDemand> MayBeAsked =>
        AgentAuthority.MayBeAsked(Filing.Filer, Filing.Authority, AgentAuthority.NeedsVerification(Case.Request.Standard));

    /// <summary>Key of the one sentence that says how it stands.</summary>
    public string Stand => Filing.PermissionRefusedAt is not null ? "Refused"
        : Filing.AuthorityMissing ? Filing.PermissionConfirmedAt is null ? "Missing" : "ConfirmedWithoutPaper"
        : Filing.PermissionConfirmedAt is null ? "Seen" : "SeenAndConfirmed";

    public IEnumerable<(string Words, string Href, Refusal? Refusal)> Acts
    {
        get
        {
            var (request, reference) = (Case.Request, Case.Request.Reference);
            var closed = request.IsOpen ? null : Refusals.AlreadyClosed;
            if (Filing.Filer == FilerKind.Parent) yield return ("RecordAuthorityPage.Parent", Links.RecordParent(reference), closed);
            if (Filing.Filer == FilerKind.Conservator) yield return ("RecordAuthorityPage.Conservator", Links.RecordConservator(reference), closed);
            if (IsAgent)
            {
                yield return ("RecordAuthorityPage.Permission", Links.RecordPermission(reference), closed);
                yield return ("RecordAuthorityPage.PowerOfAttorney", Links.RecordPowerOfAttorney(reference), closed);
                yield return ("RecordAuthorityPage.Confirmation", Links.AskToConfirmPermission(reference), AgentAuthority.CannotAskToConfirm(request));
            }

            yield return ("RecordAuthorityPage.Papers", Links.AskForPapers(reference), AskForPapers.WhyNot(request));
            if (Filing.LegalReviewDue) yield return ("RecordAuthorityPage.LegalReview", Links.Act(reference, CaseAct.ClearLegalReview), closed);
        }
    }

    private Filing Filing => Case.Request.Filing;

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancellation)
    {
        if (await desk.FindAnyAsync(reference, User.MayReadRestricted(), cancellation) is not { } found) return NotFound();
        Case = found;
        return Page();
    }
}
