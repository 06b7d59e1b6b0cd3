using FluentValidation;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;

namespace PrivacyRequests.Web.Pages.Requests;

/// <summary>One thing to stop and one way to recognise the person; for a child's data a parent's word with any one detail.</summary>
public sealed class ChoicesValidator : AbstractValidator<ChoicesForm>
{
    private readonly Words t;

    public ChoicesValidator(Words t, IReadOnlyList<Right> offered)
    {
        this.t = t;
        RuleFor(f => f.Rights).Must(rights => rights.Count > 0 && rights.TrueForAll(offered.Contains)).WithMessage(t["Choices.Rights.Missing"]);
        Length(RuleFor(f => f.Email), FilingPeople.EmailMaxLength);
        Length(RuleFor(f => f.AgentEmail), FilingPeople.EmailMaxLength);
        Length(RuleFor(f => f.Phone), FilingPeople.PhoneMaxLength);
        Length(RuleFor(f => f.Name), FilingPeople.NameMaxLength);
        Length(RuleFor(f => f.AgentName), FilingPeople.NameMaxLength);
        Length(RuleFor(f => f.PostalAddress), FilingPeople.AddressMaxLength);
        Length(RuleFor(f => f.Description), Filing.DescriptionMaxLength);
        RuleFor(f => f.Email).Must(IsEmail).WithMessage(t["NewRequest.Email.Wrong"]);
        RuleFor(f => f.AgentEmail).Must(IsEmail).WithMessage(t["NewRequest.Email.Wrong"]);
        RuleFor(f => f.Phone).Must(phone => phone is null || LookupHasher.NormalPhone(phone) is not null).WithMessage(t["NewRequest.Phone.Wrong"]);
        When(f => f.Rights.Contains(Right.ChildData), AskChild).Otherwise(AskPerson);
    }

    private void AskPerson()
    {
        RuleFor(f => f.Email).Must((f, email) => email is not null || f.Phone is not null || f.Name is not null || f.PostalAddress is not null).WithMessage(t["Choices.Email.Missing"]);
        When(f => f.Email is null && f.Phone is null && (f.Name is not null || f.PostalAddress is not null), () =>
        {
            RuleFor(f => f.Name).Must(name => name is not null && LookupHasher.Words(name).Any()).WithMessage(t["Choices.Name.Missing"]);
            RuleFor(f => f.PostalAddress).NotNull().WithMessage(t["Choices.PostalAddress.Missing"]);
            RuleFor(f => f.PostalAddress).Must(address => address is null || LookupHasher.PostalCode(address) is not null).WithMessage(t["Choices.PostalAddress.Zip"]);
        });
    }

    private void AskChild() => RuleFor(f => f.Name).Must((f, name) => name is not null || f.Email is not null || f.Phone is not null || f.Description is not null)
        .WithMessage(t["Choices.Child.Missing"]);

    private static bool IsEmail(string? email) => email is null || EmailShape.IsRight(email);

    private void Length(IRuleBuilder<ChoicesForm, string?> rule, int most) => rule.MaximumLength(most).WithMessage(t["NewRequest.TooLong", most]);
}
