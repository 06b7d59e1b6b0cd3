using System.Text.Json;
using System.Text.Json.Serialization;
using PrivacyRequests.Mailbox;
using PrivacyRequests.Testing.Running;

namespace PrivacyRequests.Testing;

/// <summary>One message written for the tests: as it came, how it is rightly read, where it ends, and whether its sender is told that it is here.</summary>
public sealed record CorpusMail(MailReading Reading, MailState End, bool Acknowledged)
{
    [JsonIgnore]
    public string Name { get; init; } = "";

    [JsonIgnore]
    public byte[] Content { get; init; } = [];

    /// <summary>As a mailbox hands it over; attachments are bytes of the right number.</summary>
    public IncomingMail At(DateTime arrived) => new(Content.Length, arrived, Reading, () => new MemoryStream(Content), place => new MemoryStream(new byte[Reading.Attachments[place].Length]));
}

/// <summary>The office of which the messages speak: its filings with their tokens, and the letters that were sent.</summary>
public sealed record CorpusWorld(string Office, IReadOnlyList<CorpusFiling> Filings, string LetterOfNoFiling);

public sealed record CorpusFiling(string Name, string Person, string? Agent, string? Confirmed, string? Unconfirmed, string Token, bool Open, bool Waits, string Letter);

/// <summary>The messages in <c>PrivacyRequests.Tests/Mailbox/corpus</c>, each an <c>.eml</c> with its right reading beside it in <c>.json</c>.</summary>
public static class MailCorpus
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() }, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    public static string Folder { get; } = Path.Combine(SourceTree.Root, "tests", "PrivacyRequests.Tests", "Mailbox", "corpus");

    public static IReadOnlyList<CorpusMail> All { get; } = [.. Directory.GetFiles(Folder, "*.eml").Order(StringComparer.Ordinal).Select(Read)];

    public static CorpusWorld World { get; } = JsonSerializer.Deserialize<CorpusWorld>(File.ReadAllText(Path.Combine(Folder, "world.json")), Json)!;

    public static CorpusMail Named(string words) => All.Single(m => m.Name.EndsWith(words, StringComparison.Ordinal));

    private static CorpusMail Read(string eml) => JsonSerializer.Deserialize<CorpusMail>(File.ReadAllText(Path.ChangeExtension(eml, ".json")), Json)! with
    {
        Name = Path.GetFileNameWithoutExtension(eml),
        Content = File.ReadAllBytes(eml),
    };
}
