using PrivacyRequests.Agents;
using PrivacyRequests.Correspondence;
using PrivacyRequests.Requests;

namespace PrivacyRequests.Testing;

/// <summary>Papers of agents, parents and conservators, and what the consumer says, in the office's words.</summary>
public static class Papers
{
    public static readonly PowerOfAttorneyForm GoodPower = new(Dated: true, PrincipalSignature.ByThePrincipal, PowerWitnessed.BeforeANotary);

    public static AuthorityPaper Permission(bool answerToAgent = false) =>
        new AuthorityPaper.SignedPermission(TestOffice.FirstDay, SignedByConsumer: true, NamesTheAgent: true, answerToAgent);

    public static Task<Refusal?> Paper(this TestOffice office, string reference, AuthorityPaper paper) =>
        office.Act<RecordAuthority>(reference, (a, s) => a.HandleAsync(s, paper, "Seen at the desk", Checks.Officer, default));

    public static Task<Refusal?> Power(this TestOffice office, string reference, PowerOfAttorneyForm form, bool answerToAgent = false) =>
        office.Act<RecordPowerOfAttorney>(reference, (a, s) => a.HandleAsync(s, form, answerToAgent, "Four pages, as a scan", Checks.Officer, default));

    /// <summary>Asks the consumer at an address that the records hold.</summary>
    public static Task<Refusal?> AskToConfirm(this TestOffice office, string reference, string held = "held@example.org", Channel channel = Channel.Email) =>
        office.Act<AskToConfirmPermission>(reference, (a, s) => a.HandleAsync(s, channel, new LetterAddress("Casey Consumer", held), "Booking system", Checks.Officer, default));

    /// <summary>The consumer opens the link of the last letter and answers.</summary>
    public static async Task<Refusal?> ConsumerSays(this TestOffice office, string reference, bool gaveIt)
    {
        var token = await office.PermissionToken(reference);
        return await office.With<AnswerPermission, Refusal?>(a => a.HandleAsync(token, gaveIt, default));
    }

    public static async Task<string> PermissionToken(this TestOffice office, string reference)
    {
        var letters = await office.Letters(reference[..reference.LastIndexOf('-')]);
        return letters.Last(l => l.Letter.Kind == LetterKind.ConfirmPermission).Body.Text.Split("/permissions/")[1][..64];
    }

    public static NewRequest ByConservator(this NewRequest asked) => asked with
    {
        Filer = FilerKind.Conservator,
        People = asked.People with { ConsumerEmail = null, FilerName = "Connor Conservator", FilerEmail = $"connor-{Guid.NewGuid():N}@example.org" },
    };
}
