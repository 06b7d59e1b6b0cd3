using FluentValidation;
using PrivacyRequests.Correction;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Responses;

namespace PrivacyRequests.Web.Areas.Admin.Pages.Requests;

/// <summary>The decision on one contested item.</summary>
public sealed class ItemForm
{
    public int Number { get; set; }
    public ItemOutcome? Outcome { get; set; }
    public string? NowSays { get; set; }
    public DeletedBecause? Because { get; set; }
    public DenialReason? Reason { get; set; }
    public string? Facts { get; set; }
    public ItemSource? Source { get; set; }
    public string? SourceName { get; set; }

    internal ItemDecision Decision => new(Number, Outcome ?? ItemOutcome.Denied,
        Outcome == ItemOutcome.Corrected ? Written(NowSays) : null,
        Outcome == ItemOutcome.DeletedInstead ? Because : null,
        Outcome == ItemOutcome.Denied ? Reason : null,
        Outcome == ItemOutcome.Corrected ? null : Written(Facts), Source ?? ItemSource.NoOtherSource,
        Source == ItemSource.NamedToConsumer ? Written(SourceName) : null);

    private static string? Written(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>What the browser may send on the page that answers a request to correct.</summary>
public sealed class CorrectionForm
{
    public int Version { get; set; }
    public List<ItemForm> Items { get; set; } = [];
    public string? Note { get; set; }
    public string? Message { get; set; }
    public Delivery? Delivery { get; set; }
    public string? AccountPlace { get; set; }

    public static CorrectionForm Start(int version, IEnumerable<ItemToRead> items) => new() { Version = version, Items = [.. items.Select(i => new ItemForm { Number = i.Number })] };

    internal AnswerChoice Choice => new(Delivery ?? Responses.Delivery.Link,
        new AnswerContent(null, Message?.Trim() ?? "", AccountPlace: Delivery == Responses.Delivery.Account ? AccountPlace?.Trim() : null,
            Correction: new CorrectionReport([.. Items.Select(i => i.Decision)])), [], string.IsNullOrWhiteSpace(Note) ? null : Note.Trim());

    internal sealed class Validator : AbstractValidator<CorrectionForm>
    {
        public Validator(Words t)
        {
            RuleFor(f => f.Delivery).NotNull().WithMessage(t["AnswerPage.Delivery.Missing"]);
            RuleFor(f => f.Message).MaximumLength(AnswerContent.MessageMaxLength).WithMessage(t["AnswerPage.TooLong"]);
            RuleFor(f => f.AccountPlace).MaximumLength(AnswerContent.PlaceMaxLength).WithMessage(t["AnswerPage.AccountPlace.TooLong"]);
            RuleFor(f => f.Note).NotEmpty().When(f => f.Items.Exists(i => i is { Outcome: ItemOutcome.Denied, Reason: DenialReason.Accurate })).WithMessage(t["Refusals.NoTotalityNote"]);
            RuleFor(f => f.Note).MaximumLength(SealedNote.BodyMaxLength).WithMessage(t["DecideCorrectionPage.TooLong"]);
            RuleForEach(f => f.Items).SetValidator(new ItemValidator(t));
        }
    }

    private sealed class ItemValidator : AbstractValidator<ItemForm>
    {
        public ItemValidator(Words t)
        {
            RuleFor(i => i.Outcome).NotNull().WithMessage(t["DecideCorrectionPage.Outcome.Missing"]);
            RuleFor(i => i.Because).NotNull().When(i => i.Outcome == ItemOutcome.DeletedInstead).WithMessage(t["Refusals.DeletedForNoReason"]);
            RuleFor(i => i.Reason).NotNull().When(i => i.Outcome == ItemOutcome.Denied).WithMessage(t["Refusals.NoReason"]);
            RuleFor(i => i.Facts).NotEmpty().When(i => i.Outcome == ItemOutcome.Denied || i is { Outcome: ItemOutcome.DeletedInstead, Because: DeletedBecause.Harmless })
                .WithMessage(t["DecideCorrectionPage.Facts.Missing"]);
            RuleFor(i => i.SourceName).NotEmpty().When(i => i.Source == ItemSource.NamedToConsumer).WithMessage(t["Refusals.SourceNotNamed"]);
            RuleFor(i => i.NowSays).MaximumLength(ItemDecision.WordsMaxLength).WithMessage(t["DecideCorrectionPage.TooLong"]);
            RuleFor(i => i.Facts).MaximumLength(ItemDecision.WordsMaxLength).WithMessage(t["DecideCorrectionPage.TooLong"]);
            RuleFor(i => i.SourceName).MaximumLength(ItemDecision.WordsMaxLength).WithMessage(t["DecideCorrectionPage.TooLong"]);
        }
    }
}
