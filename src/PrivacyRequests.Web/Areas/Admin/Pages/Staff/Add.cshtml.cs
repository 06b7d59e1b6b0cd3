using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PrivacyRequests.Office;
using PrivacyRequests.Web.House;
using PrivacyRequests.Web.House.Pages;

namespace PrivacyRequests.Web.Areas.Admin.Pages.Staff;

/// <summary>Somebody new: the account, and a link with which they choose a password.</summary>
[Authorize(Policy = OfficeAct.Configure)]
public sealed class AddModel(AddStaffMember add, PasswordLinks links, ILogger<AddModel> log, Words words) : PageModel
{
    [BindProperty]
    public FormModel Form { get; set; } = new();

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        this.MustBeRight(new Rules(words), Form);
        var by = User.Actor().Number;
        var (member, refusal) = await add.HandleAsync(Form.AsMember(), cancellation);
        if (member is null) return this.Refused(refusal!, words);
        TempData[MemberModel.LinkKey] = await links.SendAsync(member, first: true, cancellation);
        StaffLog.Added(log, by, member.Number, Form.Role!);
        TempData.Flash(words["StaffList.Added", member.Name]);
        return LocalRedirect(Links.StaffMember(member.Number));
    }

    public sealed class FormModel
    {
        public string? Name { get; set; }
        public string? Function { get; set; }
        public string? Email { get; set; }
        public string? Role { get; set; }

        public NewStaffMember AsMember() => new(Name!.Trim(), Function!.Trim(), Email!.Trim(), Role!);
    }

    private sealed class Rules : AbstractValidator<FormModel>
    {
        public Rules(Words t)
        {
            RuleFor(f => f.Name).Name(t);
            RuleFor(f => f.Function).Function(t);
            RuleFor(f => f.Email).Email(t);
            RuleFor(f => f.Role).Must(r => r is OfficeRole.Officer or OfficeRole.Staff).WithMessage(t["StaffList.Role.Missing"]);
        }
    }
}
