using PrivacyRequests.Office;

namespace PrivacyRequests.Storage.Exports;

/// <summary>Why a backup can't be made, taken or put back, in a sentence for whoever runs it: <c>BackupProblem.{name}</c>.</summary>
public sealed class BackupProblemException(string name, params object?[] values) : Exception(Words.In("en")[$"BackupProblem.{name}", values])
{
    public string Name => name;
}
