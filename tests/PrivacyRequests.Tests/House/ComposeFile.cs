using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace PrivacyRequests.Tests.House;

/// <summary>A compose file as an engine reads it: parsed, not searched.</summary>
internal sealed partial class ComposeFile
{
    private readonly YamlMappingNode root;

    public ComposeFile(string path)
    {
        Text = Tree.Text(path);
        var stream = new YamlStream();
        stream.Load(new StringReader(Text));
        root = (YamlMappingNode)Assert.Single(stream.Documents).RootNode;
    }

    public string Text { get; }

    public IReadOnlyList<string> Services => Keys("services");

    public IEnumerable<string> Variables => Variable.Matches(Text).Select(m => m.Groups[1].Value).Distinct(StringComparer.Ordinal);

    /// <summary>The node behind these keys; null where one of them is missing.</summary>
    public YamlNode? At(params IEnumerable<string> path)
    {
        YamlNode? node = root;
        foreach (var key in path) node = node is YamlMappingNode map && map.Children.TryGetValue(new YamlScalarNode(key), out var next) ? next : null;
        return node;
    }

    public string? Word(params IEnumerable<string> path) => (At(path) as YamlScalarNode)?.Value;

    public IReadOnlyList<string> Keys(params IEnumerable<string> path) => At(path) is YamlMappingNode map ? [.. map.Children.Keys.Select(Of)] : [];

    /// <summary>The entries of a list; of one in its long form, the source.</summary>
    public IReadOnlyList<string> List(params IEnumerable<string> path) => At(path) is not YamlSequenceNode list ? []
        : [.. list.Select(i => i is YamlMappingNode map ? Of(map.Children[new YamlScalarNode(map.Children.ContainsKey(new YamlScalarNode("source")) ? "source" : "path")]) : Of(i))];

    public IReadOnlyDictionary<string, string> Environment(string service) =>
        Keys("services", service, "environment").ToDictionary(k => k, k => Word("services", service, "environment", k) ?? "", StringComparer.Ordinal);

    private static string Of(YamlNode node) => ((YamlScalarNode)node).Value!;

    [GeneratedRegex(@"(?<!\$)\$\{([A-Z_]+)")]
    private static partial Regex Variable { get; }
}
