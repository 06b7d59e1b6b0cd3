using PrivacyRequests.Correction;
using PrivacyRequests.Requests;

namespace PrivacyRequests.Testing;

/// <summary>A filing with defaults for everything; a test names only the facts that matter to it.</summary>
public static class Asked
{
    private static int number;

    public static NewRequest For(params Right[] rights) => new(
        Guid.NewGuid(), Door.Web, FilerKind.Consumer, rights, Person(), AnswerBy.Electronically, "en");

    /// <summary>A correction of these items; without any, of a phone number.</summary>
    public static NewRequest ToCorrect(params NewItem[] items) => For(Right.Correct) with { Items = items.Length > 0 ? items : [PhoneNumber] };

    public static readonly NewItem PhoneNumber = new(ContestedDetail.Phone, "My phone number", "408 555 0199", "408 555 0100", AboutHealth.No);

    public static readonly NewItem SkinType = new(ContestedDetail.Other, "The skin type on my booking", null, "Dry", AboutHealth.Yes);

    public static NewRequest By(this NewRequest asked, string name, string? email, string? postal = null) =>
        asked with { People = asked.People with { ConsumerName = name, ConsumerEmail = email, ConsumerPostalAddress = postal } };

    public static NewRequest OnPaper(this NewRequest asked) => asked with
    {
        Door = Door.Post,
        AnswerBy = AnswerBy.Post,
        ReceivedOn = TestOffice.FirstDay,
        People = asked.People with { ConsumerEmail = null, ConsumerPostalAddress = "12 Example Street\nSan Jose, CA 95112" },
    };

    public static NewRequest ByAgent(this NewRequest asked) => asked with
    {
        Filer = FilerKind.Agent,
        People = asked.People with { FilerName = "Agnes Agent", FilerEmail = $"agent{++number}@example.org", Organization = "Example Agents" },
    };

    public static NewRequest ByParent(this NewRequest asked, AgeBand age = AgeBand.Under13) => asked with
    {
        Filer = FilerKind.Parent,
        ChildAge = age,
        People = asked.People with { ConsumerEmail = null, FilerName = "Paula Parent", FilerEmail = $"parent{++number}@example.org" },
    };

    private static FilingPeople Person()
    {
        number++;
        return new FilingPeople { ConsumerName = $"Casey Consumer{number}", ConsumerEmail = $"casey{number}@example.org" };
    }
}
