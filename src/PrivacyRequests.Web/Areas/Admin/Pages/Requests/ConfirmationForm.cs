using FluentValidation;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;

namespace PrivacyRequests.Web.Areas.Admin.Pages.Requests;

/// <summary>Where the consumer is asked to confirm a permission: name and address as the office's records hold them.</summary>
public sealed class ConfirmationForm
{
    public int Version { get; set; }
    public Channel? Channel { get; set; }
    public string? Name { get; set; }
    public string? Address { get; set; }
    public string? System { get; set; }

    internal sealed class Validator : AbstractValidator<ConfirmationForm>
    {
        public Validator(Words t)
        {
            RuleFor(f => f.Channel).Must(c => c is { } by && Channels.Written.Contains(by)).WithMessage(t["AuthorityPages.Channel.Missing"]);
            RuleFor(f => f.Name).NotEmpty().WithMessage(t["AuthorityPages.HeldName.Missing"]).MaximumLength(FilingPeople.NameMaxLength).WithMessage(t["AuthorityPages.HeldName.Missing"]);
            RuleFor(f => f.Address).NotEmpty().WithMessage(t["AuthorityPages.HeldAddress.Missing"]).MaximumLength(FilingPeople.AddressMaxLength).WithMessage(t["AuthorityPages.HeldAddress.Missing"]);
            RuleFor(f => f.Address).Must(a => EmailShape.IsRight(a!.Trim())).WithMessage(t["AuthorityPages.HeldAddress.NotEmail"])
                .When(f => f.Channel == PrivacyRequests.Correspondence.Channel.Email && !string.IsNullOrWhiteSpace(f.Address));
            RuleFor(f => f.System).NotEmpty().WithMessage(t["AuthorityPages.System.Missing"]).MaximumLength(SealedNote.BodyMaxLength).WithMessage(t["CheckHead.Reason.TooLong"]);
        }
    }
}

/// <summary>What the consumer ticked.</summary>
public enum SheetAnswer
{
    Yes,
    No,
}

/// <summary>A sheet that came back: its printed code, and what was ticked on it.</summary>
public sealed class SheetForm
{
    public string? Code { get; set; }
    public SheetAnswer? Gave { get; set; }

    internal sealed class Validator : AbstractValidator<SheetForm>
    {
        public Validator(Words t)
        {
            RuleFor(f => f.Code).NotEmpty().WithMessage(t["AuthorityPages.Code.Missing"]).MaximumLength(20).WithMessage(t["AuthorityPages.Code.Missing"]);
            RuleFor(f => f.Gave).NotNull().WithMessage(t["AuthorityPages.Gave.Missing"]);
        }
    }
}
