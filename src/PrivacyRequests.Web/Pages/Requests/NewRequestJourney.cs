using PrivacyRequests.Requests;

namespace PrivacyRequests.Web.Pages.Requests;

/// <summary>The small pages of a new request, in their order.</summary>
public enum NewRequestStep
{
    What,
    Whom,
    You,
    Other,
    About,
    Correct,
    Period,
    Answer,
    Address,
    Check,
}

/// <summary>Which page follows which answers. Without script the fields still follow the kind of request.</summary>
public static class NewRequestJourney
{
    public static IEnumerable<NewRequestStep> StepsOf(NewRequestAnswers answers) => Enum.GetValues<NewRequestStep>().Where(step => step switch
    {
        NewRequestStep.Other => answers.Filer is not (null or FilerKind.Consumer),
        NewRequestStep.Correct => answers.AsksToCorrect,
        NewRequestStep.Period => answers.AsksToKnow,
        NewRequestStep.Address => answers.LacksPostalAddress,
        _ => true,
    });

    /// <summary>As it stands in an address.</summary>
    public static string Path(this NewRequestStep step) => step.ToString().ToLowerInvariant();

    public static NewRequestStep? Previous(NewRequestAnswers answers, NewRequestStep step) =>
        StepsOf(answers).Where(s => s < step).Select(s => (NewRequestStep?)s).LastOrDefault();

    /// <summary>Step by step; after "check your answers" straight back there, by way of what a change made necessary.</summary>
    /// <param name="isRight">Whether what a step asks has been answered.</param>
    public static NewRequestStep Next(NewRequestAnswers answers, NewRequestStep step, Func<NewRequestStep, bool> isRight) =>
        step == NewRequestStep.Correct && answers.MoreItems ? step : StepsOf(answers).First(s => s == NewRequestStep.Check || (answers.Checked ? !isRight(s) : s > step));

    /// <summary>The answers with what this one page asks, and nothing else of what the browser sent.</summary>
    public static NewRequestAnswers Take(this NewRequestAnswers answers, NewRequestStep step, NewRequestAnswers typed) => (step switch
    {
        NewRequestStep.What => answers with { Rights = typed.Rights },
        NewRequestStep.Whom => answers with { Filer = typed.Filer },
        NewRequestStep.You => answers with
        {
            Name = typed.Name,
            Email = typed.Email,
            PostalAddress = typed.PostalAddress,
            Organization = typed.Organization,
            Registration = typed.Registration,
        },
        NewRequestStep.Other => answers with
        {
            OtherName = typed.OtherName,
            ChildAge = typed.ChildAge,
            OtherEmail = typed.OtherEmail,
            OtherPostalAddress = typed.OtherPostalAddress,
        },
        NewRequestStep.About => answers with { About = typed.About, Description = typed.Description },
        NewRequestStep.Correct => answers with { Items = typed.MoreItems ? [.. typed.Items, new()] : typed.Items, MoreItems = typed.MoreItems },
        NewRequestStep.Period => answers with { Period = typed.Period, From = typed.From, To = typed.To },
        NewRequestStep.Answer => answers with { AnswerBy = typed.AnswerBy, Phone = typed.Phone, LivesInCalifornia = typed.LivesInCalifornia },
        NewRequestStep.Address => answers.Filer == FilerKind.Agent
            ? answers with { OtherPostalAddress = typed.OtherPostalAddress }
            : answers with { PostalAddress = typed.PostalAddress },
        NewRequestStep.Check => answers,
    }).Tidied();
}
