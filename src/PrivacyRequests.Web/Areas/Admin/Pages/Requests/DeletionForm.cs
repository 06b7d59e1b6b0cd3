using FluentValidation;
using PrivacyRequests.Deletion;
using PrivacyRequests.Office;
using PrivacyRequests.Responses;

namespace PrivacyRequests.Web.Areas.Admin.Pages.Requests;

/// <summary>One thing that is kept. Its ground is one of the eight exceptions, or another ground of law.</summary>
public sealed class KeptForm
{
    public string? What { get; set; }

    /// <summary>Name of a <see cref="DeletionException"/> or of one of <see cref="DeletionRules.OtherGrounds"/>.</summary>
    public string? Ground { get; set; }
    public string? Facts { get; set; }
    public string? SecondFacts { get; set; }
    public bool AboutCare { get; set; }

    internal bool IsEmpty => string.IsNullOrWhiteSpace(What + Ground + Facts + SecondFacts);

    internal DeletionException? Exception => Enum.TryParse<DeletionException>(Ground, out var exception) && Enum.IsDefined(exception) ? exception : null;

    internal DenialReason? Other => Enum.TryParse<DenialReason>(Ground, out var reason) && DeletionRules.OtherGrounds.Contains(reason) ? reason : null;

    internal KeptThing Kept => new(What?.Trim() ?? "", Exception, Other, Facts?.Trim() ?? "", string.IsNullOrWhiteSpace(SecondFacts) ? null : SecondFacts.Trim(), AboutCare);
}

/// <summary>What the browser may send on the page that answers a request to delete.</summary>
public sealed class DeletionForm
{
    private const int Places = 3;

    public int Version { get; set; }
    public string? Message { get; set; }
    public List<KeptForm> Kept { get; set; } = [];
    public bool ProvidersTold { get; set; }
    public ThirdPartiesTold? ThirdParties { get; set; }
    public string? WhyNotTold { get; set; }
    public bool OptedOut { get; set; }
    public Delivery? Delivery { get; set; }
    public string? AccountPlace { get; set; }

    public static DeletionForm Start(int version) => new() { Version = version, Kept = [.. Enumerable.Range(0, Places).Select(_ => new KeptForm())] };

    internal AnswerChoice Choice => new(Delivery ?? Responses.Delivery.Link,
        new AnswerContent(null, Message?.Trim() ?? "", AccountPlace: Delivery == Responses.Delivery.Account ? AccountPlace?.Trim() : null, Deletion: Report), []);

    private DeletionReport Report => new([.. Kept.Where(k => !k.IsEmpty).Select(k => k.Kept)], ProvidersTold, ThirdParties ?? ThirdPartiesTold.NoneSoldOrShared,
        ThirdParties == ThirdPartiesTold.NotAll ? WhyNotTold?.Trim() : null, OptedOut);

    internal sealed class Validator : AbstractValidator<DeletionForm>
    {
        public Validator(Words t, bool sellsOrShares)
        {
            RuleFor(f => f.Delivery).NotNull().WithMessage(t["AnswerPage.Delivery.Missing"]);
            RuleFor(f => f.Message).MaximumLength(AnswerContent.MessageMaxLength).WithMessage(t["AnswerPage.TooLong"]);
            RuleFor(f => f.Message).NotEmpty().When(f => f.Kept.TrueForAll(k => k.IsEmpty)).WithMessage(t["Refusals.NothingSaidOfDeletion"]);
            RuleFor(f => f.AccountPlace).MaximumLength(AnswerContent.PlaceMaxLength).WithMessage(t["AnswerPage.AccountPlace.TooLong"]);
            RuleFor(f => f.ProvidersTold).Equal(true).WithMessage(t["Refusals.ProvidersNotTold"]);
            RuleFor(f => f.ThirdParties).NotNull().When(_ => sellsOrShares).WithMessage(t["DecideDeletionPage.ThirdParties.Missing"]);
            RuleFor(f => f.WhyNotTold).NotEmpty().When(f => f.ThirdParties == ThirdPartiesTold.NotAll).WithMessage(t["Refusals.ThirdPartiesNotTold"]);
            RuleFor(f => f.WhyNotTold).MaximumLength(KeptThing.FactsMaxLength).WithMessage(t["DecideDeletionPage.TooLong"]);
            RuleForEach(f => f.Kept).SetValidator(new KeptValidator(t));
        }
    }

    private sealed class KeptValidator : AbstractValidator<KeptForm>
    {
        public KeptValidator(Words t) => When(k => !k.IsEmpty, () =>
        {
            RuleFor(k => k.What).NotEmpty().WithMessage(t["DecideDeletionPage.What.Missing"]).MaximumLength(KeptThing.WhatMaxLength).WithMessage(t["DecideDeletionPage.TooLong"]);
            RuleFor(k => k.Ground).Must((k, _) => k.Exception is not null || k.Other is not null).WithMessage(t["Refusals.NoReason"]);
            RuleFor(k => k.Facts).NotEmpty().WithMessage(t["DecideDeletionPage.Facts.Missing"]).MaximumLength(KeptThing.FactsMaxLength).WithMessage(t["DecideDeletionPage.TooLong"]);
            RuleFor(k => k.SecondFacts).NotEmpty().When(k => k.Exception == DeletionException.Research).WithMessage(t["Refusals.NoInformedConsent"]);
            RuleFor(k => k.SecondFacts).NotEmpty().When(k => k.Exception == DeletionException.InternalUses).WithMessage(t["Refusals.OnlyHalfOfTheException"]);
            RuleFor(k => k.SecondFacts).MaximumLength(KeptThing.FactsMaxLength).WithMessage(t["DecideDeletionPage.TooLong"]);
            RuleFor(k => k.AboutCare).Equal(false).When(k => k.Other == DenialReason.LegalConflict).WithMessage(t["Refusals.CareIsNotCarvedOut"]);
        });
    }
}
