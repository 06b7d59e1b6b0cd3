using FluentValidation;
using PrivacyRequests.Office;
using PrivacyRequests.Verification;

namespace PrivacyRequests.Web.Areas.Admin.Pages.DataPoints;

/// <summary>What the words of a point must be; the same where one is added and where one is changed.</summary>
internal static class PointRules
{
    public static void PointName<T>(this IRuleBuilder<T, string?> name, Words t) =>
        name.Must(n => Fits(n, DataPointVersion.NameMaxLength)).WithMessage(t["DataPointPages.TheName.Missing", DataPointVersion.NameMaxLength]);

    public static void PointQuestion<T>(this IRuleBuilder<T, string?> question, Words t) =>
        question.Must(q => Fits(q, DataPointVersion.QuestionMaxLength)).WithMessage(t["DataPointPages.TheQuestion.Missing", DataPointVersion.QuestionMaxLength]);

    private static bool Fits(string? text, int most) => !string.IsNullOrWhiteSpace(text) && text.Trim().Length <= most && !text.Any(char.IsControl);
}
