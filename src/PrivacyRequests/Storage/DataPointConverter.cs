using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using PrivacyRequests.Verification;

namespace PrivacyRequests.Storage;

/// <summary>A data point is stored as its code.</summary>
internal sealed class DataPointConverter() : ValueConverter<DataPoint, string>(point => point.Code, code => new DataPoint(code));
