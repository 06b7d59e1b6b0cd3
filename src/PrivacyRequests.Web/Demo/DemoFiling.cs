using System.Text.RegularExpressions;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Deadlines;
using PrivacyRequests.Requests;
using PrivacyRequests.Responses;
using PrivacyRequests.Verification;

namespace PrivacyRequests.Web.Demo;

/// <summary>One filing and what happens to it, told in days from its receipt. This part: what the person who filed does.</summary>
internal sealed partial class DemoFiling(DemoOffice office, DemoTimeline timeline, DemoStaff staff, DemoPeople people, NewRequest asked, DateOnly receivedOn)
{
    private Guid id;

    public DemoStaff Staff => staff;

    /// <summary>Of the filing, once it is handed in.</summary>
    public string Reference { get; private set; } = "";

    public NewRequest Asked => asked;

    private Actor Filer => Actor.ByLink(asked.Filer);

    /// <summary>Handed in at the web form at any hour, or logged by staff on the day it came.</summary>
    public async Task ReceiveAsync()
    {
        var byStaff = asked.Door != Door.Web;
        if (receivedOn == office.Today) await timeline.UntilAsync(office.End.AddMinutes(-people.Between(6, 55)));
        else await timeline.UntilAsync(office.At(receivedOn, byStaff ? people.Between(9, 16) : people.Between(7, 22), people.Between(0, 59)));
        var entered = byStaff ? asked with { ReceivedOn = receivedOn } : asked;
        var received = await office.With<ReceiveRequest, ReceivedFiling>(act =>
            act.HandleAsync(entered, byStaff ? staff.Desk.Actor : Filer, CancellationToken.None));
        (id, Reference) = (received.FilingId, received.Reference);
    }

    /// <summary>The office works on it this many days after receipt; on a weekend or holiday, on the next working day.</summary>
    public Task OnDayAsync(int day)
    {
        var on = receivedOn.AddDays(day);
        while (on.DayOfWeek == DayOfWeek.Saturday || Holidays.IsGovernmentCode6700(on)) on = on.AddDays(1);
        return timeline.UntilAsync(office.At(on, people.Between(9, 16), people.Between(0, 59)));
    }

    /// <summary>The person reads the mail some hours later, on any day of the week.</summary>
    public Task SomeHoursLaterAsync() => timeline.UntilAsync(office.Now.AddMinutes(people.Between(20, 30 * 60)));

    /// <summary>Follows the link of the receipt letter, or types the code that came by post.</summary>
    public async Task ConfirmAsync()
    {
        var letter = await office.ReadLetterAsync(id, LetterKind.Receipt);
        var confirmed = LinkTo("confirm").Match(letter) is { Success: true } link
            ? await office.With<ConfirmAddress, Confirmation>(act => act.HandleAsync(new FilingKey.ByToken(link.Groups[1].Value), null, CancellationToken.None))
            : await office.With<ConfirmAddress, Confirmation>(act => act.HandleAsync(new FilingKey.ByReference(Reference), Code.Match(letter).Value, CancellationToken.None));
        if (confirmed.Failure is { } failure) throw new InvalidOperationException($"The code of {Reference} did not work: {failure}.");
    }

    /// <summary>Handed in, and confirmed some hours later.</summary>
    public async Task ConfirmSoonAsync()
    {
        await SomeHoursLaterAsync();
        await ConfirmAsync();
    }

    /// <summary>Signs the declaration on the page that our e-mail opened.</summary>
    public async Task SignAsync()
    {
        var token = LinkTo("declarations").Match(await office.ReadLetterAsync(id, LetterKind.DeclarationLink)).Groups[1].Value;
        await office.DoAsync<SignDeclaration>(act => act.HandleAsync(token, asked.People.ConsumerName, office.Say("PlaceOfSigning"), CancellationToken.None));
    }

    public Task ReplyAsync(string words) =>
        office.DoAsync<ReplyToQuestion>(act => act.HandleAsync(id, office.Say(words), Filer, CancellationToken.None));

    /// <summary>Opens the answer.</summary>
    public async Task CollectAsync()
    {
        var token = LinkTo("answers").Match(await office.ReadLetterAsync(id, LetterKind.AnswerReady)).Groups[1].Value;
        await office.With<OpenAnswer, OpenedAnswer>(act => act.HandleAsync(token, CancellationToken.None));
    }

    private string Case(int number) => $"{Reference}-{number}";

    private static Regex LinkTo(string page) => new($"/{page}/([0-9a-f]{{64}})", RegexOptions.None, TimeSpan.FromSeconds(1));

    [GeneratedRegex("\\b[B-DF-HJ-NP-TV-Z2-9]{4}-[B-DF-HJ-NP-TV-Z2-9]{4}\\b(?!-)")]
    private static partial Regex Code { get; }
}
