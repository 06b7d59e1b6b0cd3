namespace PrivacyRequests.Requests;

/// <summary>Who reads. Restricted cases are seen by officers, and by the persons whom an officer named for them; for everybody else they are nowhere.</summary>
/// <param name="Officer">Sees every case.</param>
/// <param name="Number">Staff number; 0 for nobody in particular.</param>
public readonly record struct CaseReader(bool Officer, int Number)
{
    /// <summary>An officer, or somebody whom nobody named.</summary>
    public static implicit operator CaseReader(bool officer) => new(officer, 0);
}
