namespace PrivacyRequests.Office;

/// <summary>A system that holds information about people, and what the office does with it there. It decides where a choice has to be carried out.</summary>
public sealed record OfficeSystem
{
    public const int NameMaxLength = 80;
    public const int RecipientsMaxLength = 200;
    public const int Most = 30;

    public string Name { get; init; } = "";

    /// <summary>For money or another benefit: Civil Code 1798.140(ad).</summary>
    public bool Sold { get; init; }

    /// <summary>For advertising across sites: Civil Code 1798.140(ah).</summary>
    public bool Shared { get; init; }
    public bool Marketing { get; init; }

    /// <summary>Kinds of third parties that get information from it; they are told of an opt-out. 11 CCR §7026(f)(2).</summary>
    public string Recipients { get; init; } = "";

    /// <summary>
    /// The first office's, from its published policy: a newsletter, appointment requests, purchases and job applications, and "third parties
    /// [that] serve advertisements elsewhere online", which is sharing.
    /// </summary>
    public static IReadOnlyList<OfficeSystem> Defaults { get; } =
    [
        new() { Name = "Appointment requests and reminders" },
        new() { Name = "Newsletter", Marketing = true },
        new() { Name = "Website measurement and advertising", Shared = true, Recipients = "Companies that measure our website and show our advertisements elsewhere" },
        new() { Name = "Purchases" },
        new() { Name = "Job applications" },
    ];
}
