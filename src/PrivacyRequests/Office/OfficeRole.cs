namespace PrivacyRequests.Office;

/// <summary>The two roles. Pages name acts (<see cref="OfficeAct"/>), never roles.</summary>
public static class OfficeRole
{
    public const string Officer = "officer";
    public const string Staff = "staff";
}

/// <summary>What somebody may do; each is an authorization policy of the same name, held by roles.</summary>
public static class OfficeAct
{
    public const string ReadCase = nameof(ReadCase);
    public const string ReadRestricted = nameof(ReadRestricted);
    public const string LogRequest = nameof(LogRequest);
    public const string Verify = nameof(Verify);
    public const string Decide = nameof(Decide);
    public const string Disclose = nameof(Disclose);
    public const string WriteLetter = nameof(WriteLetter);
    public const string Configure = nameof(Configure);
    public const string ReadLog = nameof(ReadLog);

    /// <summary>Which acts a role holds. Staff log and write; officers verify and decide.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> RolesOf { get; } = new Dictionary<string, IReadOnlyList<string>>
    {
        [ReadCase] = [OfficeRole.Officer, OfficeRole.Staff],
        [ReadRestricted] = [OfficeRole.Officer],
        [LogRequest] = [OfficeRole.Officer, OfficeRole.Staff],
        [Verify] = [OfficeRole.Officer],
        [Decide] = [OfficeRole.Officer],
        [Disclose] = [OfficeRole.Officer],
        [WriteLetter] = [OfficeRole.Officer, OfficeRole.Staff],
        [Configure] = [OfficeRole.Officer],
        [ReadLog] = [OfficeRole.Officer],
    };
}
