using AngleSharp.Io.Dom;

namespace PrivacyRequests.Testing;

/// <summary>A file as a browser would send it.</summary>
internal sealed class UploadedFile(string name, byte[] bytes, string type) : IFile
{
    public string Name => name;

    public DateTime LastModified => DateTime.UnixEpoch;

    public int Length => bytes.Length;

    public string Type => type;

    public Stream Body { get; } = new MemoryStream(bytes);

    public bool IsClosed { get; private set; }

    public IBlob Slice(int start = 0, int end = int.MaxValue, string? contentType = null) =>
        new UploadedFile(name, bytes[start..Math.Min(end, bytes.Length)], contentType ?? type);

    public void Close() => IsClosed = true;

    public void Dispose() => Body.Dispose();
}
