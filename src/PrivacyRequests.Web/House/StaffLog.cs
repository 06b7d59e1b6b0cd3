namespace PrivacyRequests.Web.House;

/// <summary>Log lines about accounts; people by number only.</summary>
internal static partial class StaffLog
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Staff member {Number} was set up as the first officer.")]
    public static partial void SetUp(ILogger log, int number);

    [LoggerMessage(Level = LogLevel.Information, Message = "Staff member {By} added staff member {Number} as {Role}.")]
    public static partial void Added(ILogger log, int by, int number, string role);

    [LoggerMessage(Level = LogLevel.Information, Message = "Staff member {By} changed staff member {Number}: {Change}.")]
    public static partial void Changed(ILogger log, int by, int number, string change);
}
