namespace PrivacyRequests.Testing.Running;

/// <summary>What a run saw, and what it found wrong afterwards; nothing is what must be found.</summary>
public sealed record KillReport(int Seed, int Filed, int Decided, int Letters, int Copies, IReadOnlyList<string> Wrong)
{
    public override string ToString() => $"seed {Seed}: {Filed} filings and {Decided} decisions answered, {Letters} letters at the mail server, "
        + $"{Copies} of them a second time under the same Message-ID, {Wrong.Count} things wrong";
}
