using PrivacyRequests.Requests;

namespace PrivacyRequests.Correspondence;

/// <summary>Which letter may go to which address, and how many codes an address gets.</summary>
public static class AddressRules
{
    public const int PerHour = 3;
    public const int PerDay = 10;

    /// <summary>An answer goes to an own address only; an officer's words to a confirmed one: 11 CCR §7024(f), §7060(f).</summary>
    public static Refusal? MayNotGo(GoesTo rule, AddressStanding standing) => rule switch
    {
        GoesTo.AnyAddress => null,
        GoesTo.ConfirmedAddress => standing >= AddressStanding.Confirmed ? null : Refusals.AddressNotConfirmed,
        GoesTo.OwnAddress => standing == AddressStanding.Own ? null : Refusals.AddressNotThePersons,
    };

    /// <summary>What says what is held goes to whom the answer goes: to an agent only where the permission says so. 11 CCR §7063; reference 12.25.</summary>
    public static Refusal? MayNotGo(GoesTo rule, Filing filing, Party party, Channel channel) => rule == GoesTo.OwnAddress && party != filing.AnswerParty
        ? Refusals.AnswerGoesToConsumer
        : MayNotGo(rule, filing.StandingOf(party, channel));

    /// <summary>Letters that anybody can have sent to any address.</summary>
    public static readonly IReadOnlyList<LetterKind> Metered =
        [LetterKind.Receipt, LetterKind.Code, LetterKind.StatusLink, LetterKind.ChoiceReceived, LetterKind.OptInConfirm, LetterKind.MailReceived];

    public static bool IsMetered(LetterKind kind) => Metered.Contains(kind);

    /// <summary>The first moment from now on at which neither the hour nor the day before it is full.</summary>
    public static DateTime NextDue(IReadOnlyList<DateTime> earlier, DateTime now)
    {
        var due = now;
        while (Freed(earlier, due, TimeSpan.FromHours(1), PerHour) is { } hour && hour > due
            || Freed(earlier, due, TimeSpan.FromDays(1), PerDay) is { } day && day > due)
        {
            due = Later(Freed(earlier, due, TimeSpan.FromHours(1), PerHour), Freed(earlier, due, TimeSpan.FromDays(1), PerDay), due);
        }

        return due;
    }

    private static DateTime? Freed(IReadOnlyList<DateTime> earlier, DateTime due, TimeSpan window, int most)
    {
        var inside = earlier.Where(e => e > due - window).Order().ToList();
        return inside.Count < most ? null : inside[^most] + window;
    }

    private static DateTime Later(DateTime? a, DateTime? b, DateTime least) => new(Math.Max(least.Ticks, Math.Max(a?.Ticks ?? 0, b?.Ticks ?? 0)), DateTimeKind.Utc);
}
