using Bogus;
using PrivacyRequests.Correction;
using PrivacyRequests.Office;
using PrivacyRequests.Requests;

namespace PrivacyRequests.Web.Demo;

/// <summary>Somebody who never lived: the name is made up with a fixed seed, the address is example.org, the telephone is 555-01xx.</summary>
internal sealed record DemoPerson(string Name, string Email, string PostalAddress, string Phone);

/// <summary>Makes up people, and the forms that they fill in.</summary>
internal sealed class DemoPeople
{
    private const int Seed = 20210601;
    private static readonly string[] Places =
    [
        "San Jose, CA 95112", "Oakland, CA 94607", "Fremont, CA 94536", "Santa Cruz, CA 95060", "Salinas, CA 93901", "Sacramento, CA 95814",
        "Walnut Creek, CA 94596", "San Mateo, CA 94401", "Monterey, CA 93940", "Fresno, CA 93721",
    ];

    private readonly Faker faker = new("en") { Random = new Randomizer(Seed) };
    private readonly Words words = Words.In("en");
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);

    public DemoPerson Next()
    {
        while (true)
        {
            var (first, last) = (faker.Name.FirstName(), faker.Name.LastName());
            var email = $"{Plain(first)}.{Plain(last)}@example.org";
            if (!taken.Add(email)) continue;
            var street = $"{faker.Random.Number(10, 990)} {faker.Name.LastName()} {faker.PickRandom("Street", "Avenue", "Court", "Drive", "Lane")}";
            return new DemoPerson($"{first} {last}", email, $"{street}\n{faker.PickRandom(Places)}", $"(408) 555-01{faker.Random.Number(10, 99)}");
        }
    }

    /// <summary>What this person hands in at the web form for oneself.</summary>
    public NewRequest Asks(DemoPerson person, Subject? about, params Right[] rights) => new(
        Key(), Door.Web, FilerKind.Consumer, rights,
        new FilingPeople { ConsumerName = person.Name, ConsumerEmail = person.Email, Phone = faker.Random.Bool(0.4f) ? person.Phone : null },
        AnswerBy.Electronically, "en", About: about, LivesInCalifornia: faker.PickRandom<LivesInCalifornia?>(null, LivesInCalifornia.Yes, LivesInCalifornia.Yes, LivesInCalifornia.NotSure),
        NetworkAddress: faker.Internet.Ip());

    public NewRequest Asks(Subject? about, params Right[] rights) => Asks(Next(), about, rights);

    /// <summary>Something we hold is wrong. What is about health is left to "something else".</summary>
    public NewRequest AsksToCorrect(params ContestedDetail[] details) => Asks(Subject.BookingRequest, Right.Correct) with
    {
        Items = [.. details.Select(d => new NewItem(d, words[$"DemoTexts.Wrong{d}"], null, words[$"DemoTexts.Right{d}"], d == ContestedDetail.Other ? AboutHealth.NotSure : AboutHealth.No))],
    };

    /// <summary>A letter in the post from somebody who has no e-mail.</summary>
    public NewRequest Writes(Subject? about, params Right[] rights)
    {
        var person = Next();
        return Asks(person, about, rights) with
        {
            Door = Door.Post,
            AnswerBy = AnswerBy.Post,
            NetworkAddress = null,
            People = new FilingPeople { ConsumerName = person.Name, ConsumerPostalAddress = person.PostalAddress },
        };
    }

    public NewRequest AsksByAgent(Subject? about, params Right[] rights)
    {
        var agent = Next();
        var asked = Asks(about, rights);
        return asked with
        {
            Filer = FilerKind.Agent,
            People = asked.People with { FilerName = agent.Name, FilerEmail = agent.Email, Organization = $"{agent.Name.Split(' ')[^1]} Consumer Services" },
        };
    }

    public NewRequest AsksAsParent(AgeBand age, Subject? about, params Right[] rights)
    {
        var parent = Next();
        var child = $"{faker.Name.FirstName()} {parent.Name.Split(' ')[^1]}";
        return Asks(parent, about, rights) with
        {
            Filer = FilerKind.Parent,
            ChildAge = age,
            People = new FilingPeople { ConsumerName = child, FilerName = parent.Name, FilerEmail = parent.Email },
        };
    }

    public NewRequest AsksAsConservator(Subject? about, params Right[] rights)
    {
        var conservator = Next();
        return Asks(conservator, about, rights) with
        {
            Filer = FilerKind.Conservator,
            People = new FilingPeople { ConsumerName = Next().Name, FilerName = conservator.Name, FilerEmail = conservator.Email },
        };
    }

    /// <summary>An e-mail address and what to stop: the page asks no more.</summary>
    public NewRequest Chooses(params Right[] rights)
    {
        var person = Next();
        return Asks(person, null, rights) with { LivesInCalifornia = null, People = new FilingPeople { ConsumerName = "", ConsumerEmail = person.Email } };
    }

    /// <summary>The same person once more: another form, the same answers.</summary>
    public NewRequest Again(NewRequest before, params Right[] rights) => before with { SubmissionId = Key(), Rights = rights };

    /// <summary>A minute of the hour and the like; the same in every filled office.</summary>
    public int Between(int least, int most) => faker.Random.Number(least, most);

    private Guid Key() => faker.Random.Guid();

    private static string Plain(string name) => string.Concat(name.Where(char.IsAsciiLetter)).ToLowerInvariant();
}
