using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace PrivacyRequests.Storage;

/// <summary>Moments are UTC on both databases; what comes back says so.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
    moment => moment,
    stored => DateTime.SpecifyKind(stored, DateTimeKind.Utc));
