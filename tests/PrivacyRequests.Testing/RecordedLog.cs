using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace PrivacyRequests.Testing;

/// <summary>What the host logged: a journey fails on a warning, and no line may hold a person.</summary>
public sealed class RecordedLog : ILoggerProvider
{
    private readonly ConcurrentQueue<(LogLevel Level, string Line, string? Number)> lines = new();

    public IReadOnlyList<string> Lines => [.. lines.Select(l => l.Line)];

    /// <summary>The number of the visit in which each line was written.</summary>
    public IReadOnlyList<string?> Numbers => [.. lines.Select(l => l.Number)];

    /// <summary>Without the in-memory server's own: it has no body limit to set, which the real one has.</summary>
    public IReadOnlyList<string> Warnings => [.. lines.Where(l => l.Level >= LogLevel.Warning && !l.Line.Contains("IHttpMaxRequestBodySizeFeature", StringComparison.Ordinal)).Select(l => l.Line)];

    public ILogger CreateLogger(string categoryName) => new Logger(categoryName, lines);

    public void Dispose() => GC.SuppressFinalize(this);

    private sealed class Logger(string category, ConcurrentQueue<(LogLevel Level, string Line, string? Number)> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue((logLevel, $"{category}: {formatter(state, exception)} {exception}", Activity.Current?.TraceId.ToString()));
    }
}
