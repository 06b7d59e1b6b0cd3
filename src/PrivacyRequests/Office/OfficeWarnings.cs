using PrivacyRequests.Deadlines;

namespace PrivacyRequests.Office;

/// <summary>What the office has to put in order; each has a sentence under <c>OfficeWarnings.{name}</c>.</summary>
public enum OfficeWarning
{
    /// <summary>Civil Code 1798.130(a)(1)(A): two ways to ask, one a toll-free number, unless the office is exclusively online.</summary>
    NoTollFreeNumber,

    /// <summary>Patients read on the form where to ask for medical records; nobody has confirmed the lines.</summary>
    MedicalRecordsDoorNotConfirmed,

    /// <summary>The tables of court holidays end within two years; beyond them no target can be worked out.</summary>
    HolidaysEndSoon,

    /// <summary>A system is marked as sold or shared, and the settings say that the office does neither: Civil Code 1798.120, 1798.135(a).</summary>
    SystemSellsOrShares,

    /// <summary>The settings say that the office sells or shares, and no system is marked: an opt-out would stop nothing.</summary>
    NoSystemSellsOrShares,

    /// <summary>11 CCR §7102(a): the figures of the last calendar year are posted by 1 July.</summary>
    FiguresNotPosted,
}

/// <summary>The warnings of the office's start page.</summary>
public static class OfficeWarnings
{
    private const int Years = 2;

    public static IReadOnlyList<OfficeWarning> For(OfficeSettings settings, DateOnly today)
    {
        var found = new List<OfficeWarning>();
        if (settings.TollFreeNumber is null && !settings.ExclusivelyOnline) found.Add(OfficeWarning.NoTollFreeNumber);
        if (!settings.MedicalRecordsDoorConfirmed) found.Add(OfficeWarning.MedicalRecordsDoorNotConfirmed);
        if (today.AddYears(Years).Year > Holidays.LastYear) found.Add(OfficeWarning.HolidaysEndSoon);
        if (!settings.SellsOrShares && settings.Systems.Any(s => s.Sold || s.Shared)) found.Add(OfficeWarning.SystemSellsOrShares);
        if (settings.SellsOrShares && !settings.Systems.Any(s => s.Sold || s.Shared)) found.Add(OfficeWarning.NoSystemSellsOrShares);
        if (settings is { TenMillionConsumers: true, PublishMetrics: false }) found.Add(OfficeWarning.FiguresNotPosted);
        return found;
    }
}
