using Microsoft.Win32.SafeHandles;

namespace PrivacyRequests.Mail;

/// <summary>
/// A message on the disk, so that its size costs no memory. A copy of our own has no name that somebody could open, and is gone with the
/// program, whatever ends it.
/// </summary>
internal sealed class SpooledMail : IDisposable
{
    private readonly SafeFileHandle file;
    private long end;

    private SpooledMail(SafeFileHandle file, long length) => (this.file, end) = (file, length);

    public long Length => end;

    public static SpooledMail Empty()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Delete, FileOptions.DeleteOnClose);
        if (!OperatingSystem.IsWindows()) File.Delete(path);
        return new SpooledMail(file, 0);
    }

    /// <summary>For what has to be written out before it can be read.</summary>
    public static FileStream Nameless()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var file = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Delete, 81920, FileOptions.DeleteOnClose);
        if (!OperatingSystem.IsWindows()) File.Delete(path);
        return file;
    }

    public static SpooledMail At(string path)
    {
        var file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        return new SpooledMail(file, RandomAccess.GetLength(file));
    }

    public async Task AppendAsync(Stream more, CancellationToken cancellation)
    {
        var buffer = new byte[81920];
        for (int read; (read = await more.ReadAsync(buffer, cancellation)) > 0; end += read) await RandomAccess.WriteAsync(file, buffer.AsMemory(0, read), end, cancellation);
    }

    public void Append(Stream more)
    {
        var buffer = new byte[81920];
        for (int read; (read = more.Read(buffer)) > 0; end += read) RandomAccess.Write(file, buffer.AsSpan(0, read), end);
    }

    /// <summary>A new one each time; any number may be read at once.</summary>
    public Stream Open() => new BufferedStream(new Reader(file, end), 16384);

    public void Dispose() => file.Dispose();

    private sealed class Reader(SafeFileHandle file, long length) : Stream
    {
        public override bool CanRead => true;
        public override bool CanSeek => true;
        public override bool CanWrite => false;
        public override long Length => length;
        public override long Position { get; set; }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var read = RandomAccess.Read(file, buffer[..(int)Math.Clamp(length - Position, 0, buffer.Length)], Position);
            Position += read;
            return read;
        }

        public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
        {
            SeekOrigin.Begin => offset,
            SeekOrigin.Current => Position + offset,
            _ => length + offset,
        };

        public override void Flush()
        {
        }

        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
