using System.Globalization;

namespace PrivacyRequests.Benchmarks;

/// <summary>The words behind the command: a verb, perhaps a number, and options as <c>--name value</c>.</summary>
internal sealed class Given(string[] args)
{
    public string Verb => args.FirstOrDefault() ?? "";

    /// <summary>The word behind the verb as a number.</summary>
    public int Number(int otherwise) => args is [_, var word, ..] && int.TryParse(word, CultureInfo.InvariantCulture, out var number) ? number : otherwise;

    public string? Text(string name)
    {
        var at = Array.IndexOf(args, $"--{name}");
        return at >= 0 && at + 1 < args.Length ? args[at + 1] : null;
    }

    public int Number(string name, int otherwise) => Text(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
