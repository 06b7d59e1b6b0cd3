using PrivacyRequests.Office;
using PrivacyRequests.Web.House;

namespace PrivacyRequests.Web.Pages.Requests;

/// <summary>Seals the answers into the page and reads them back: nothing personal is stored before somebody sends.</summary>
public sealed class NewRequestDesk(TimedSeal seal, OfficeClock clock, Words t)
{
    private const string Purpose = "requests/new";

    /// <summary>How long a page that stays open can be gone on with.</summary>
    private static readonly TimeSpan Readable = TimeSpan.FromHours(24);

    /// <summary>After this time answers are shown once more before they are sent: somebody else may sit there now.</summary>
    public static readonly TimeSpan ShownAgainAfter = TimeSpan.FromHours(2);

    public DateOnly Today => clock.Now().Day;

    public string Seal(NewRequestAnswers answers) => seal.Seal(Purpose, answers);

    public Unsealed<NewRequestAnswers>? Open(string? text) => seal.Open<NewRequestAnswers>(Purpose, text, Readable);

    public NewRequestValidator For(NewRequestAnswers answers, params IEnumerable<NewRequestStep> steps) =>
        new(t, Today, answers, phoneIsEnough: false, steps);

    public bool IsRight(NewRequestAnswers answers, NewRequestStep step) => For(answers, step).Validate(answers).IsValid;

    /// <summary>The first page whose questions are not answered yet; "check your answers" when all are.</summary>
    public NewRequestStep FirstMissing(NewRequestAnswers answers)
    {
        var steps = NewRequestJourney.StepsOf(answers).ToList();
        return For(answers, steps).Validate(answers).IsValid ? NewRequestStep.Check : steps.First(step => !IsRight(answers, step));
    }
}
