using PrivacyRequests.Correspondence;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;

namespace PrivacyRequests.Verification;

/// <summary>
/// What is declared, and by whom. California's form of an unsworn declaration, Code of Civil Procedure 2015.5(b), after one sentence that
/// says who the signer is: 11 CCR §7062(c). An agent's consumer signs in person wherever we can reach them.
/// </summary>
public static class DeclarationWords
{
    public static string Of(Filing filing, Party signer, Words words)
    {
        var who = signer == Party.Consumer ? FilerKind.Consumer : filing.Filer;
        return $"{words[$"DeclarationWords.{who}", filing.Reference]} {words["DeclarationWords.Perjury"]}";
    }

    /// <summary>Who signs: the consumer; the parent for a child, the conservator for whom they stand in for; the agent only where the filing names no way to the consumer.</summary>
    public static Party SignerOf(Filing filing, FilingPeople people) =>
        filing.Filer == FilerKind.Agent && (people.ConsumerEmail ?? people.ConsumerPostalAddress) is not null ? Party.Consumer : Party.Filer;
}
