using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrivacyRequests.Agents;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Verification;
using PrivacyRequests.Web.House;
using PrivacyRequests.Web.House.Pages;

namespace PrivacyRequests.Web.Areas.Admin.Pages.Requests;

/// <summary>Who is asking? What is needed and why, what was matched, and what can be done next.</summary>
[Authorize(Policy = OfficeAct.Verify)]
public sealed class CheckIdentityModel(CheckDesk desk, CheckDataPoints check, Words t) : PageModel
{
    public CaseInCheck Case { get; private set; } = null!;

    public IReadOnlyList<CheckedPoint> Points { get; private set; } = [];

    [BindProperty]
    public FormModel Form { get; set; } = new();

    public TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(Case.Office.TimeZone);

    /// <summary>What a point is good for here: the plan's word for one that is asked.</summary>
    public string UseOf(DataPoint point) => Case.Plan.Points.FirstOrDefault(p => p.Point == point) is { } planned
        ? t.Of("VerificationPlan", planned.Use)
        : t["CheckIdentityPage.NotAsked"];

    public IEnumerable<(string Words, string Href, Refusal? Refusal)> Acts
    {
        get
        {
            var (request, reference) = (Case.Request, Case.Request.Reference);
            var enough = AgentAuthority.CannotAskForProof(request.Filing);
            var closed = request.IsOpen ? null : Refusals.AlreadyClosed;
            yield return ("CheckIdentityPage.Verified", Links.Verified(reference),
                request.CannotVerify(VerificationWays.For(request, Case.Tally)[^1], Case.Tally.Matched));
            yield return ("CheckIdentityPage.Account", Links.AccountSignIn(reference), request.Verification == VerificationStatus.Suspicious ? Refusals.Suspicious : closed);
            yield return ("CheckIdentityPage.AskForProof", Links.AskForProof(reference), request.Verification == VerificationStatus.Verified ? Refusals.AlreadyVerified : closed ?? enough);
            if (Questions.AskForDeclaration(request.Right))
                yield return ("CheckIdentityPage.Declaration", Links.Act(reference, CaseAct.RecordDeclaration), request.DeclarationSigned ? Refusals.AlreadySigned : closed ?? enough);
            yield return ("CheckIdentityPage.Document", Links.AskForDocument(reference), request.CannotAskForDocument(Case.Now.Utc, paper: null) ?? enough);
            if (request.Filing.FiledForAnother) yield return ("CheckIdentityPage.Authority", Links.Act(reference, CaseAct.RecordAuthority), closed);
            yield return ("CheckIdentityPage.NotVerified", Links.NotVerified(reference), request.Verification == VerificationStatus.Suspicious ? Refusals.Suspicious : closed);
            if (request.Right == Right.SpecificPieces) yield return ("CheckIdentityPage.FallBack", Links.Act(reference, CaseAct.FallBackToCategories), request.CannotFallBack());
            yield return (request.Verification == VerificationStatus.Suspicious ? "CheckIdentityPage.Clear" : "CheckIdentityPage.Stop", Links.Act(reference, CaseAct.StopAsSuspicious), closed);
            yield return ("CheckIdentityPage.Address", Links.Act(reference, CaseAct.FindAddressOwn), closed);
            yield return ("CheckIdentityPage.Match", Links.Act(reference, CaseAct.ConfirmMatch), null);
        }
    }

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancellation)
    {
        if (!await LoadAsync(reference, cancellation)) return NotFound();
        Form = new() { Version = Case.Request.Version, Points = [.. Points.Select(p => new PointForm { Point = p.Point.Code, Result = p.Result })] };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string reference, CancellationToken cancellation)
    {
        if (!await LoadAsync(reference, cancellation)) return NotFound();
        if (!ModelState.IsValid || Form.Points.Count != Points.Count) throw new InvalidFormException();
        var results = Form.Points.Where(p => p is { Result: not null, Point: not null }).DistinctBy(p => p.Point).ToDictionary(p => new DataPoint(p.Point!), p => p.Result!.Value);
        if (await check.HandleAsync(this.Shown(reference, Form.Version), results, User.Actor(), cancellation) is { } refusal) return this.Refused(refusal, t);
        TempData.Flash(t["CheckIdentityPage.Done", reference]);
        return Redirect(Links.Act(reference, CaseAct.CheckIdentity));
    }

    private async Task<bool> LoadAsync(string reference, CancellationToken cancellation)
    {
        if (await desk.FindAsync(reference, User.MayReadRestricted(), cancellation) is not { } found) return false;
        Case = found;
        Points = await desk.PointsAsync(found, cancellation);
        return true;
    }

    public sealed class FormModel
    {
        public int Version { get; set; }
        public List<PointForm> Points { get; set; } = [];
    }

    public sealed class PointForm
    {
        public string? Point { get; set; }
        public CheckResult? Result { get; set; }
    }
}
