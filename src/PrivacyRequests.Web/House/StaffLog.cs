namespace PrivacyRequests.Web.House;

/// <summary>With what a member of staff signed in.</summary>
internal enum SignInWay
{
    Password,
    App,
    RecoveryCode,
}

/// <summary>Why a member of staff was not signed in.</summary>
internal enum SignInFailure
{
    WrongPassword,
    WrongCode,
    WrongRecoveryCode,

    /// <summary>After too many wrong tries.</summary>
    Rests,
    Deactivated,
    NoPasswordYet,
}

/// <summary>What was changed of an account: by an officer, or by its owner.</summary>
internal enum StaffChange
{
    Role,
    Leave,
    Return,

    /// <summary>An officer took the second factor off, because the phone is lost.</summary>
    Phone,
    Link,
    Password,
    SecondFactor,
    SecondFactorRemoved,
    RecoveryCodes,
}

/// <summary>Log lines about accounts; people by number only. docs/logs.md explains each.</summary>
internal static partial class StaffLog
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Staff member {Number} was set up as the first officer.")]
    public static partial void SetUp(ILogger log, int number);

    [LoggerMessage(Level = LogLevel.Information, Message = "Staff member {By} added staff member {Number} as {Role}.")]
    public static partial void Added(ILogger log, int by, int number, string role);

    [LoggerMessage(Level = LogLevel.Information, Message = "Staff member {By} changed staff member {Number}: {Change}.")]
    public static partial void Changed(ILogger log, int by, int number, StaffChange change);

    [LoggerMessage(Level = LogLevel.Information, Message = "Staff member {Number} signed in ({With}).")]
    public static partial void SignedIn(ILogger log, int number, SignInWay with);

    [LoggerMessage(Level = LogLevel.Information, Message = "Staff member {Number} was not signed in ({Why}).")]
    public static partial void NotSignedIn(ILogger log, int number, SignInFailure why);

    [LoggerMessage(Level = LogLevel.Information, Message = "Somebody tried to sign in with an address of nobody here.")]
    public static partial void Nobody(ILogger log);

    [LoggerMessage(Level = LogLevel.Information, Message = "Staff member {Number} signed out.")]
    public static partial void SignedOut(ILogger log, int number);

    [LoggerMessage(Level = LogLevel.Information, Message = "A password link was made for staff member {Number}.")]
    public static partial void LinkMade(ILogger log, int number);

    [LoggerMessage(Level = LogLevel.Information, Message = "Staff member {Number} chose a password by a link.")]
    public static partial void PasswordChosen(ILogger log, int number);
}
