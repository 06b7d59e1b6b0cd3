using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Resources;

namespace PrivacyRequests.Office;

/// <summary>
/// Every word that a person reads, by key, in one language. Keys are <c>File.Name</c>: the file is a <c>.restext</c> beside the code
/// that speaks, <c>Name=words with {0}</c> a line in it. The language <see cref="Pseudo"/> brackets and accents the English words, so
/// that a test sees whatever was not taken from here.
/// </summary>
/// <exception cref="MissingManifestResourceException">A key or file does not exist: a bug, not a message for people.</exception>
public sealed class Words
{
    public const string Pseudo = "qps-ploc";

    private static readonly ConcurrentDictionary<string, ResourceManager> Files = Load(typeof(Words).Assembly);

    private Words(string language)
    {
        Language = language;
        Culture = CultureInfo.GetCultureInfo(language is Pseudo or "en" ? "en-US" : language);
    }

    /// <summary>BCP 47 tag of the language, as the filing keeps it.</summary>
    public string Language { get; }

    public CultureInfo Culture { get; }

    public static Words In(string language) => new(language);

    /// <summary>Adds the word files of another assembly; called once at start.</summary>
    public static void AddFrom(Assembly assembly)
    {
        foreach (var (name, manager) in Load(assembly)) Files[name] = manager;
    }

    public string this[string key] => Plain(key);

    public string this[string key, params ReadOnlySpan<object?> values] => string.Format(Culture, Plain(key), values);

    /// <summary>The words of a named value of an enum: <c>Right.Delete</c> is looked up as <c>{file}.Right.Delete</c>.</summary>
    public string Of<T>(string file, T value) where T : struct, Enum => Plain($"{file}.{typeof(T).Name}.{value}");

    public bool Has(string key) => Find(key) is not null;

    /// <summary>A date written out with its weekday: "Thursday, February 19, 2026". The only place that writes dates for people.</summary>
    public string Date(DateOnly date) => Mark(date.ToString(Plain("Dates.Long"), Culture));

    /// <summary>A date short enough for a table column, still with its month in letters: "Feb 19, 2026".</summary>
    public string ShortDate(DateOnly date) => Mark(date.ToString(Plain("Dates.Short"), Culture));

    /// <summary>A moment in the office's zone: "Feb 19, 2026, 4:05 PM".</summary>
    public string Moment(DateTime utc, TimeZoneInfo zone) =>
        Mark(TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), zone).ToString(Plain("Dates.Moment"), Culture));

    private string Mark(string text) => Language == Pseudo ? $"⟦{text}⟧" : text;

    private string Plain(string key)
    {
        var text = Find(key) ?? throw new MissingManifestResourceException($"No words for '{key}'.");
        return Language == Pseudo && !key.StartsWith("Dates.", StringComparison.Ordinal) ? PseudoLanguage.Of(text) : text;
    }

    private string? Find(string key)
    {
        var dot = key.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 && Files.TryGetValue(key[..dot], out var file) ? file.GetString(key[(dot + 1)..], Culture) : null;
    }

    private static ConcurrentDictionary<string, ResourceManager> Load(Assembly assembly)
    {
        const string ending = ".resources";
        var files = new ConcurrentDictionary<string, ResourceManager>(StringComparer.Ordinal);
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.EndsWith(ending, StringComparison.Ordinal)))
        {
            var full = name[..^ending.Length];
            files[full[(full.LastIndexOf('.') + 1)..]] = new ResourceManager(full, assembly);
        }

        return files;
    }
}
