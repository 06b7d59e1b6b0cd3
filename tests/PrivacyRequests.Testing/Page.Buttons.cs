namespace PrivacyRequests.Testing;

public sealed partial class Page
{
    /// <summary>Whether a button with these words can be pressed here.</summary>
    public bool Has(string button) => Buttons(Main).Any(b => Words(b) == button);
}
