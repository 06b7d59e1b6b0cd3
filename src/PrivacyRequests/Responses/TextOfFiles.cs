using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text;
using System.Xml;

namespace PrivacyRequests.Responses;

/// <summary>The lines of a file that can be read as text, one at a time; a document's and a table's from the text inside it.</summary>
public static class TextOfFiles
{
    public const int LineMaxLength = 16 * 1024;

    /// <summary>So that nothing falls between two pieces of a long line.</summary>
    private const int Kept = 80;
    private const long DocumentMaxLength = 20 * 1024 * 1024;
    private const long UnpackedMaxLength = 100 * 1024 * 1024;
    private static readonly string[] Texts = [".TXT", ".CSV", ".TSV", ".JSON", ".HTML", ".HTM", ".XML", ".EML", ".MD"];

    /// <summary>Whether its lines can be looked through; a PDF, a picture or an archive is looked at by a person.</summary>
    public static bool IsRead(string name, long length) => IsText(name) || (IsDocument(name) && length <= DocumentMaxLength);

    /// <exception cref="InvalidDataException">It is not what its name says, or too large when unpacked.</exception>
    public static async IAsyncEnumerable<(string Line, int Number)> LinesAsync(string name, IAsyncEnumerable<ReadOnlyMemory<byte>> pieces, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (IsText(name))
        {
            await foreach (var line in PlainAsync(pieces, cancellation)) yield return line;
            yield break;
        }

        using var whole = new MemoryStream();
        await foreach (var piece in pieces.WithCancellation(cancellation)) whole.Write(piece.Span);
        foreach (var line in Document(whole)) yield return line;
    }

    public static bool IsMail(string name) => string.Equals(Path.GetExtension(name), ".eml", StringComparison.OrdinalIgnoreCase);

    private static bool IsText(string name) => Texts.Contains(Path.GetExtension(name).ToUpperInvariant(), StringComparer.Ordinal);

    private static bool IsDocument(string name) => Path.GetExtension(name).ToUpperInvariant() is ".DOCX" or ".XLSX";

    /// <summary>A line without end is cut, with a little of it kept so that nothing falls between two pieces.</summary>
    private static async IAsyncEnumerable<(string Line, int Number)> PlainAsync(IAsyncEnumerable<ReadOnlyMemory<byte>> pieces, [EnumeratorCancellation] CancellationToken cancellation)
    {
        Decoder? decoder = null;
        var (line, number) = (new StringBuilder(), 1);
        await foreach (var piece in pieces.WithCancellation(cancellation))
        {
            decoder ??= EncodingOf(piece.Span).GetDecoder();
            var chars = new char[decoder.GetCharCount(piece.Span, flush: false)];
            decoder.GetChars(piece.Span, chars, flush: false);
            foreach (var c in chars)
            {
                if (c == '\n')
                {
                    yield return (line.ToString(), number++);
                    line.Clear();
                }
                else if (line.Append(c).Length == LineMaxLength)
                {
                    yield return (line.ToString(), number);
                    line.Remove(0, LineMaxLength - Kept);
                }
            }
        }

        if (line.Length > 0) yield return (line.ToString(), number);
    }

    private static Encoding EncodingOf(ReadOnlySpan<byte> head) => head switch
    {
        [0xFF, 0xFE, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
        _ => Encoding.UTF8,
    };

    /// <summary>Paragraphs of a document, shared texts and rows of a table.</summary>
    private static IEnumerable<(string Line, int Number)> Document(MemoryStream whole)
    {
        using var archive = new ZipArchive(whole, ZipArchiveMode.Read);
        var (number, left) = (1, UnpackedMaxLength);
        foreach (var part in archive.Entries.Where(e => e.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
            && (e.FullName.StartsWith("word/", StringComparison.Ordinal) || e.FullName.StartsWith("xl/", StringComparison.Ordinal))))
        {
            if ((left -= part.Length) < 0) throw new InvalidDataException("Too large when unpacked.");
            using var stream = part.Open();
            using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = UnpackedMaxLength });
            var line = new StringBuilder();
            while (Read(reader))
            {
                if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
                {
                    line.Append(reader.Value);
                    if (line.Length < LineMaxLength) continue;
                    yield return (line.ToString(), number);
                    line.Remove(0, line.Length - Kept);
                }
                else if (reader is { NodeType: XmlNodeType.Element, LocalName: "tab" or "br" or "cr" } or { NodeType: XmlNodeType.EndElement, LocalName: "c" }) line.Append(' ');
                else if (reader is { NodeType: XmlNodeType.EndElement, LocalName: "p" or "si" or "row" })
                {
                    yield return (line.ToString(), number++);
                    line.Clear();
                }
            }
        }
    }

    private static bool Read(XmlReader reader)
    {
        try
        {
            return reader.Read();
        }
        catch (XmlException broken)
        {
            throw new InvalidDataException("Not well formed.", broken);
        }
    }
}
