using MimeKit;

namespace PrivacyRequests.Mail;

/// <summary>How much of a message is read into memory. What lies beyond stays in the message as stored, and the reading says so.</summary>
internal static class MessageLimits
{
    public const int HeaderBytes = 256 * 1024;
    public const int Parts = 1000;
    public const int Depth = 32;
    public const int TextBytes = 1024 * 1024;
    public const int TnefBytes = 16 * 1024 * 1024;

    public static ParserOptions Options()
    {
        var options = ParserOptions.Default.Clone();
        options.MaxMimeDepth = Depth;
        return options;
    }

    /// <summary>Where the headers of the whole message end: the place behind the empty line; or null when they are longer than the limit.</summary>
    /// <param name="cut">Then: the last start of a header before the limit.</param>
    public static long? EndOfHeaders(Stream message, out long cut)
    {
        cut = 0;
        var place = 0L;
        var line = 0;
        for (int next; (next = message.ReadByte()) >= 0;)
        {
            place++;
            if (line == 0 && place - 1 <= HeaderBytes && next is not (' ' or '\t' or '\r' or '\n')) cut = place - 1;
            if (next == '\n')
            {
                if (line == 0) return place;
                line = 0;
            }
            else if (next != '\r')
            {
                line++;
            }

            if (place > HeaderBytes) return null;
        }

        return place;
    }

    /// <summary>Walks through the message without keeping anything.</summary>
    public static Measured Measure(Stream message)
    {
        var reader = new Counter(message);
        try
        {
            reader.ReadMessage();
        }
        catch (EnoughException)
        {
            return new Measured(reader.Cut, reader.Deepest >= Depth, reader.HeadersTooLong);
        }

        return new Measured(null, reader.Deepest >= Depth, HeadersTooLong: false);
    }

    /// <param name="Cut">Read no further than this byte; null when the whole can be read.</param>
    internal sealed record Measured(long? Cut, bool TooDeep, bool HeadersTooLong);

    private sealed class Counter(Stream message) : MimeReader(Options(), message, MimeFormat.Entity)
    {
        private int depth;
        private int parts;

        public int Deepest { get; private set; }
        public long Cut { get; private set; }
        public bool HeadersTooLong { get; private set; }

        protected override void OnMimePartBegin(ContentType contentType, long beginOffset, int beginLineNumber, CancellationToken cancellationToken) => Count(beginOffset);

        protected override void OnMultipartBegin(ContentType contentType, long beginOffset, int beginLineNumber, CancellationToken cancellationToken) => Deeper(beginOffset);

        protected override void OnMessagePartBegin(ContentType contentType, long beginOffset, int beginLineNumber, CancellationToken cancellationToken) => Deeper(beginOffset);

        protected override void OnMultipartEnd(ContentType contentType, long beginOffset, int beginLineNumber, long headersEndOffset, long endOffset, int lines, CancellationToken cancellationToken) => depth--;

        protected override void OnMessagePartEnd(ContentType contentType, long beginOffset, int beginLineNumber, long headersEndOffset, long endOffset, int lines, CancellationToken cancellationToken) => depth--;

        protected override void OnHeadersEnd(long beginOffset, int beginLineNumber, long endOffset, int endLineNumber, CancellationToken cancellationToken)
        {
            if (endOffset - beginOffset <= HeaderBytes) return;
            HeadersTooLong = true;
            Stop(beginOffset);
        }

        private void Deeper(long at)
        {
            Deepest = Math.Max(Deepest, ++depth);
            Count(at);
        }

        private void Count(long at)
        {
            if (++parts > Parts) Stop(at);
        }

        private void Stop(long at)
        {
            Cut = at;
            throw new EnoughException();
        }
    }

    private sealed class EnoughException : Exception;
}
