using FluentValidation;
using PrivacyRequests.Correction;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;

namespace PrivacyRequests.Web.Pages.Requests;

/// <summary>What one page must hold before the next is shown; staff's one page asks all of them. Any script, any sign is text.</summary>
public sealed class NewRequestValidator : AbstractValidator<NewRequestAnswers>
{
    private readonly Words t;

    /// <param name="phoneIsEnough">Staff may log a caller who left nothing but a number: the request counts all the same.</param>
    public NewRequestValidator(Words t, DateOnly today, NewRequestAnswers known, bool phoneIsEnough, params IEnumerable<NewRequestStep> steps)
    {
        this.t = t;
        foreach (var step in steps)
        {
            switch (step)
            {
                case NewRequestStep.What: AskWhat(); break;
                case NewRequestStep.Whom: RuleFor(a => a.Filer).NotNull().WithMessage(t["NewRequest.Filer.Missing"]); break;
                case NewRequestStep.You: AskYou(phoneIsEnough); break;
                case NewRequestStep.Other: AskOther(known); break;
                case NewRequestStep.About: Length(RuleFor(a => a.Description), Filing.DescriptionMaxLength); break;
                case NewRequestStep.Correct: AskItems(); break;
                case NewRequestStep.Period: AskPeriod(today); break;
                case NewRequestStep.Answer: AskAnswer(known, phoneIsEnough); break;
                case NewRequestStep.Address: AskAddress(known); break;
                case NewRequestStep.Check: break;
                default: throw new ArgumentOutOfRangeException(nameof(steps));
            }
        }
    }

    private void AskWhat() => RuleFor(a => a.Rights)
        .Must(rights => rights.Count > 0 && rights.TrueForAll(RightRules.WithProof.Contains)).WithMessage(t["NewRequest.Rights.Missing"]);

    private void AskYou(bool phoneIsEnough)
    {
        Length(RuleFor(a => a.Name).NotEmpty().WithMessage(t["NewRequest.Name.Missing"]), FilingPeople.NameMaxLength);
        Email(RuleFor(a => a.Email));
        RuleFor(a => a.Email).Must((a, email) => email is not null || a.PostalAddress is not null || (phoneIsEnough && a.Phone is not null))
            .WithMessage(t[phoneIsEnough ? "NewRequest.Email.MissingForStaff" : "NewRequest.Email.Missing"]);
        Length(RuleFor(a => a.PostalAddress), FilingPeople.AddressMaxLength);
        Length(RuleFor(a => a.Organization), FilingPeople.OrganizationMaxLength);
        Length(RuleFor(a => a.Registration), FilingPeople.RegistrationMaxLength);
    }

    private void AskOther(NewRequestAnswers known)
    {
        if (known.Filer is null or FilerKind.Consumer) return;
        var child = known.Filer == FilerKind.Parent;
        Length(RuleFor(a => a.OtherName).NotEmpty().WithMessage(t[child ? "NewRequest.OtherName.MissingChild" : "NewRequest.OtherName.Missing"]), FilingPeople.NameMaxLength);
        if (child) RuleFor(a => a.ChildAge).NotNull().WithMessage(t["NewRequest.ChildAge.Missing"]);
        Email(RuleFor(a => a.OtherEmail));
        Length(RuleFor(a => a.OtherPostalAddress), FilingPeople.AddressMaxLength);
    }

    /// <summary>Every place that was begun is asked for whole; where none was begun, the first. Papers are never asked for.</summary>
    private void AskItems() => RuleFor(a => a.Items).Custom((items, context) =>
    {
        var none = items.TrueForAll(i => i.IsEmpty);
        for (var i = 0; i < Math.Max(items.Count, 1); i++)
        {
            var item = i < items.Count ? items[i] : new ItemAnswer();
            if (item.IsEmpty && !(none && i == 0)) continue;
            void Wrong(string field, string words) => context.AddFailure($"Items[{i}].{field}", words);
            if (item.Detail is null) Wrong(nameof(item.Detail), t["NewRequest.Detail.Missing"]);
            if (item.Detail == ContestedDetail.Other && item.What is null) Wrong(nameof(item.What), t["NewRequest.ItemWhat.Missing"]);
            if (item.ShouldSay is null) Wrong(nameof(item.ShouldSay), t["NewRequest.ShouldSay.Missing"]);
            if (item.Health is null) Wrong(nameof(item.Health), t["NewRequest.Health.Missing"]);
            foreach (var (field, text) in new[] { (nameof(item.What), item.What), (nameof(item.SaysNow), item.SaysNow), (nameof(item.ShouldSay), item.ShouldSay) })
                if (text?.Length > ItemWords.MaxLength) Wrong(field, t["NewRequest.TooLong", ItemWords.MaxLength]);
        }
    });

    private void AskPeriod(DateOnly today) => When(a => a.Period == PeriodAsked.FromTo, () =>
    {
        RuleFor(a => a.From).NotNull().WithMessage(t["NewRequest.From.Missing"]);
        RuleFor(a => a.From).Must(from => from is null || (from <= today && from.Value.Year >= 1900)).WithMessage(t["NewRequest.From.Wrong"]);
        RuleFor(a => a.To).NotNull().WithMessage(t["NewRequest.To.Missing"]);
        RuleFor(a => a.To).Must((a, to) => to is null || a.From is null || to >= a.From).WithMessage(t["NewRequest.To.BeforeFrom"]);
    });

    private void AskAnswer(NewRequestAnswers known, bool phoneIsEnough)
    {
        if (known.Email is not null && !phoneIsEnough) RuleFor(a => a.AnswerBy).NotNull().WithMessage(t["NewRequest.AnswerBy.Missing"]);
        Length(RuleFor(a => a.Phone), FilingPeople.PhoneMaxLength);
        RuleFor(a => a.Phone).Must(phone => phone is null || phone.Count(char.IsAsciiDigit) >= 7).WithMessage(t["NewRequest.Phone.Wrong"]);
    }

    private void AskAddress(NewRequestAnswers known)
    {
        var asked = known.Filer == FilerKind.Agent ? RuleFor(a => a.OtherPostalAddress) : RuleFor(a => a.PostalAddress);
        Length(asked.NotEmpty().WithMessage(t["NewRequest.PostalAddress.Missing"]), FilingPeople.AddressMaxLength);
    }

    private void Length(IRuleBuilder<NewRequestAnswers, string?> rule, int most) => rule.MaximumLength(most).WithMessage(t["NewRequest.TooLong", most]);

    private void Email(IRuleBuilder<NewRequestAnswers, string?> rule)
    {
        Length(rule, FilingPeople.EmailMaxLength);
        rule.Must(email => email is null || EmailShape.IsRight(email)).WithMessage(t["NewRequest.Email.Wrong"]);
    }
}
