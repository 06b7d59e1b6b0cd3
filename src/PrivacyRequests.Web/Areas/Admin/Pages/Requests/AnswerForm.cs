using FluentValidation;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;
using PrivacyRequests.Responses;

namespace PrivacyRequests.Web.Areas.Admin.Pages.Requests;

/// <summary>What the browser may send on the answer page. Each block is one entry a line; "sold or shared" and "disclosed" are category — recipients.</summary>
public sealed class AnswerForm
{
    public int Version { get; set; }
    public string? Collected { get; set; }
    public string? Sources { get; set; }
    public string? Purposes { get; set; }
    public string? ThirdParties { get; set; }
    public string? SoldOrShared { get; set; }
    public string? Disclosed { get; set; }
    public string? Message { get; set; }
    public List<DenialReason> PartDenied { get; set; } = [];
    public string? PartDeniedWords { get; set; }
    public Delivery? Delivery { get; set; }
    public string? AccountPlace { get; set; }

    /// <summary>The six blocks start from what the office collects as a rule, to be edited for this person: 11 CCR §7024(j).</summary>
    public static AnswerForm StartingFrom(CategoriesDefaults office, PrivacyRequest request) => new()
    {
        Version = request.Version,
        Collected = BlockLines.Write(office.Collected),
        Sources = BlockLines.Write(office.Sources),
        Purposes = BlockLines.Write(office.Purposes),
        ThirdParties = BlockLines.Write(office.ThirdParties),
        SoldOrShared = BlockLines.Write(office.SoldOrShared.Select(c => new CategoryTo(c.Category, c.Recipients))),
        Disclosed = BlockLines.Write(office.Disclosed.Select(c => new CategoryTo(c.Category, c.Recipients))),
    };

    internal AnswerChoice ChoiceFor(Right right) => new(
        Delivery ?? Responses.Delivery.Link,
        new AnswerContent(
            right == Right.KnowCategories ? Blocks : null, Message?.Trim() ?? "",
            PartDenied.Count == 0 ? null : PartDeniedWords?.Trim(),
            Delivery == Responses.Delivery.Account ? AccountPlace?.Trim() : null),
        [.. PartDenied.Distinct()]);

    private CategoriesAnswer Blocks => new(BlockLines.Read(Collected), BlockLines.Read(Sources), BlockLines.Read(Purposes), BlockLines.Read(ThirdParties),
        BlockLines.ReadPairs(SoldOrShared) ?? [], BlockLines.ReadPairs(Disclosed) ?? []);

    internal sealed class Validator : AbstractValidator<AnswerForm>
    {
        private const int BlockMaxLength = 8000;

        public Validator(Words t)
        {
            RuleFor(f => f.Delivery).NotNull().WithMessage(t["AnswerPage.Delivery.Missing"]);
            RuleFor(f => f.Message).MaximumLength(AnswerContent.MessageMaxLength).WithMessage(t["AnswerPage.TooLong"]);
            RuleFor(f => f.PartDeniedWords).MaximumLength(AnswerContent.MessageMaxLength).WithMessage(t["AnswerPage.TooLong"]);
            RuleFor(f => f.AccountPlace).MaximumLength(AnswerContent.PlaceMaxLength).WithMessage(t["AnswerPage.AccountPlace.TooLong"]);
            foreach (var block in new System.Linq.Expressions.Expression<Func<AnswerForm, string?>>[] { f => f.Collected, f => f.Sources, f => f.Purposes, f => f.ThirdParties, f => f.SoldOrShared, f => f.Disclosed })
                RuleFor(block).MaximumLength(BlockMaxLength).WithMessage(t["AnswerPage.TooLong"]);
            RuleFor(f => f.SoldOrShared).Must(lines => BlockLines.ReadPairs(lines) is not null).WithMessage(t["AnswerPage.Pairs.Wrong"]);
            RuleFor(f => f.Disclosed).Must(lines => BlockLines.ReadPairs(lines) is not null).WithMessage(t["AnswerPage.Pairs.Wrong"]);
        }
    }
}
