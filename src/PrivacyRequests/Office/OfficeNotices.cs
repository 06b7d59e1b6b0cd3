using PrivacyRequests.Records;

namespace PrivacyRequests.Office;

/// <summary>Query: what the start page tells the office to put in order.</summary>
public sealed class OfficeNotices(TrainingRegister trainings, OfficeSettingsReader settings)
{
    public async Task<(IReadOnlyList<OfficeWarning> Warnings, IReadOnlyList<string> TrainingDue)> OnAsync(DateOnly today, CancellationToken cancellation) =>
        (OfficeWarnings.For((await settings.CurrentAsync(cancellation)).Settings, today), await trainings.DueAsync(today, cancellation));
}
