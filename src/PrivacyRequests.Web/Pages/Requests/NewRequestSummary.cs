using PrivacyRequests.Office;
using PrivacyRequests.Requests;

namespace PrivacyRequests.Web.Pages.Requests;

/// <summary>One line of "check your answers", and the page that asks it.</summary>
public sealed record AnswerRow(string Label, string Value, NewRequestStep Step);

/// <summary>Every answer that counts for this kind of request, in the order it was asked; an optional one that was left out says so.</summary>
public static class NewRequestSummary
{
    public static IEnumerable<AnswerRow> Of(NewRequestAnswers a, Words t)
    {
        string Given(string? text) => text ?? t["NewRequest.Check.NotGiven"];
        string Value<T>(string field, T? value) where T : struct, Enum => value is { } v ? t[$"NewRequest.{field}.{v}"] : Given(null);
        AnswerRow Row(string field, string value, NewRequestStep step) => new(t[$"NewRequest.Check.{field}"], value, step);

        yield return Row("Rights", string.Join('\n', a.Rights.Select(r => t[$"NewRequest.Rights.{r}"])), NewRequestStep.What);
        yield return Row("Filer", Value("Filer", a.Filer), NewRequestStep.Whom);
        yield return Row("Name", Given(a.Name), NewRequestStep.You);
        yield return Row("Email", Given(a.Email), NewRequestStep.You);
        yield return Row("PostalAddress", Given(a.PostalAddress), NewRequestStep.You);
        if (a.Filer == FilerKind.Agent)
        {
            yield return Row("Organization", Given(a.Organization), NewRequestStep.You);
            yield return Row("Registration", Given(a.Registration), NewRequestStep.You);
            yield return Row("OtherName", Given(a.OtherName), NewRequestStep.Other);
            yield return Row("OtherEmail", Given(a.OtherEmail), NewRequestStep.Other);
            yield return Row("OtherPostalAddress", Given(a.OtherPostalAddress), NewRequestStep.Other);
        }

        if (a.Filer == FilerKind.Conservator) yield return Row("OtherName", Given(a.OtherName), NewRequestStep.Other);
        if (a.Filer == FilerKind.Parent)
        {
            yield return Row("ChildName", Given(a.OtherName), NewRequestStep.Other);
            yield return Row("ChildAge", Value("ChildAge", a.ChildAge), NewRequestStep.Other);
        }

        yield return Row("About", Value("About", a.About), NewRequestStep.About);
        yield return Row("Description", Given(a.Description), NewRequestStep.About);
        if (a.AsksToCorrect) yield return Row("Items", string.Join("\n\n", a.Items.Where(i => !i.IsEmpty).Select(i => Item(i, t))), NewRequestStep.Correct);
        if (a.AsksToKnow) yield return Row("Period", Period(a, t), NewRequestStep.Period);
        yield return Row("AnswerBy", t[$"NewRequest.AnswerBy.{(a.ByPost ? AnswerBy.Post : AnswerBy.Electronically)}"], NewRequestStep.Answer);
        yield return Row("Phone", Given(a.Phone), NewRequestStep.Answer);
        yield return Row("LivesInCalifornia", Value("LivesInCalifornia", a.LivesInCalifornia), NewRequestStep.Answer);
    }

    private static string Item(ItemAnswer item, Words t) => string.Join('\n', new[]
    {
        item.What is null ? t[$"NewRequest.Detail.{item.Detail}"] : t["NewRequest.Check.Item", t[$"NewRequest.Detail.{item.Detail}"], item.What],
        item.SaysNow is null ? null : t["NewRequest.Check.SaysNow", item.SaysNow],
        t["NewRequest.Check.ShouldSay", item.ShouldSay],
    }.OfType<string>());

    private static string Period(NewRequestAnswers a, Words t) => a.Period switch
    {
        null => t["NewRequest.Check.Everything"],
        PeriodAsked.FromTo => t["NewRequest.Check.FromTo", t.Date(a.From!.Value), t.Date(a.To!.Value)],
        { } chosen => t[$"NewRequest.Period.{chosen}"],
    };
}
