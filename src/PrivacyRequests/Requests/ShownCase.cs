namespace PrivacyRequests.Requests;

/// <summary>A case as a page showed it to a reader: an act is refused as stale when somebody else has changed it since.</summary>
public sealed record ShownCase(string Reference, int Version, CaseReader MayReadRestricted)
{
    /// <summary>The case as it is now, to be saved only in the version shown; null when there is none that this reader may see.</summary>
    public Task<PrivacyRequest?> LoadAsync(CaseFinder cases, CancellationToken cancellation) =>
        cases.ForActAsync(Reference, Version, MayReadRestricted, cancellation);
}
