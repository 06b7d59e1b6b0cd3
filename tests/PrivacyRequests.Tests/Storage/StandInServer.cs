using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace PrivacyRequests.Tests.Storage;

/// <summary>An error of SQL Server, by its number and severity.</summary>
internal sealed record ServerError(int Number, byte Severity);

/// <summary>
/// A SQL Server of a few lines: enough of TDS ([MS-TDS] 2.2) to let the real client in or not, and to answer every question with one row.
/// What a real server says is given by each test.
/// </summary>
internal sealed class StandInServer : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);

    public StandInServer()
    {
        listener.Start();
        _ = ListenAsync();
    }

    /// <summary>Whom it does not let in, by the database that was asked for.</summary>
    public Dictionary<string, ServerError> Refused { get; } = new(StringComparer.Ordinal);

    /// <summary>The rows that questions in a database are answered with, one after the other; the last one stays.</summary>
    public Dictionary<string, Queue<object[]>> Rows { get; } = new(StringComparer.Ordinal);

    /// <summary>What it was asked.</summary>
    public List<string> Asked { get; } = [];

    public string Connection(string database) =>
        $"Server=127.0.0.1,{((IPEndPoint)listener.LocalEndpoint).Port};Database={database};User Id=office;Password=none;Encrypt=false;ConnectRetryCount=0;Connect Timeout=10";

    public void Dispose() => listener.Dispose();

    private async Task ListenAsync()
    {
        try
        {
            while (true) _ = ServeAsync(await listener.AcceptTcpClientAsync());
        }
        catch (Exception stopped) when (stopped is SocketException or ObjectDisposedException)
        {
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var hold = client;
        var (wire, database) = (client.GetStream(), "");
        try
        {
            while (true)
            {
                var (kind, asked) = await ReadAsync(wire);
                if (kind == 0x10) database = Encoding.Unicode.GetString(asked, BitConverter.ToUInt16(asked, 68), 2 * BitConverter.ToUInt16(asked, 70)); // ibDatabase, cchDatabase
                await WriteAsync(wire, kind switch
                {
                    0x12 => [0, 0, 11, 0, 6, 1, 0, 17, 0, 1, 0xFF, 16, 0, 0, 0, 0, 0, 2], // PRELOGIN: version 16, no encryption
                    0x10 => Refused.TryGetValue(database, out var no) ? [.. Error(no), .. Done(2)] : [.. LoginAck(), .. Done(0)],
                    _ => Answer(database, asked),
                });
            }
        }
        catch (IOException)
        {
        }
    }

    private byte[] Answer(string database, byte[] asked)
    {
        Asked.Add(Encoding.Unicode.GetString(asked, 22, asked.Length - 22)); // past ALL_HEADERS
        var row = Rows[database].Count > 1 ? Rows[database].Dequeue() : Rows[database].Peek();
        return [0x81, .. Short(row.Length), .. row.SelectMany(Column), 0xD1, .. row.SelectMany(Value), .. Done(0x10)];
    }

    private static byte[] Column(object value) => [0, 0, 0, 0, 1, 0, .. value switch { int => (byte[])[0x26, 4], bool => [0x68, 1], _ => [0xE7, 0, 1, 9, 4, 0xD0, 0, 0x34] }, 0];

    private static byte[] Value(object value) => value switch
    {
        int number => [4, .. BitConverter.GetBytes(number)],
        bool yes => [1, (byte)(yes ? 1 : 0)],
        _ => [.. Short(2 * ((string)value).Length), .. Encoding.Unicode.GetBytes((string)value)],
    };

    private static byte[] LoginAck() => [0xAD, .. Short(10), 1, 0x74, 0, 0, 4, 0, 16, 0, 0, 0];

    private static byte[] Error(ServerError error)
    {
        byte[] rest = [.. BitConverter.GetBytes(error.Number), 1, error.Severity, .. Short(2), .. Encoding.Unicode.GetBytes("no"), 0, 0, 0, 0, 0, 0];
        return [0xAA, .. Short(rest.Length), .. rest];
    }

    private static byte[] Done(int status) => [0xFD, .. Short(status), .. new byte[10]];

    private static byte[] Short(int value) => BitConverter.GetBytes((ushort)value);

    private static async Task<(byte Kind, byte[] Body)> ReadAsync(NetworkStream wire)
    {
        var (head, body) = (new byte[8], new List<byte>());
        do
        {
            await wire.ReadExactlyAsync(head);
            var part = new byte[BinaryPrimitives.ReadUInt16BigEndian(head.AsSpan(2)) - head.Length];
            await wire.ReadExactlyAsync(part);
            body.AddRange(part);
        }
        while ((head[1] & 1) == 0);
        return (head[0], [.. body]);
    }

    private static async Task WriteAsync(NetworkStream wire, byte[] body)
    {
        byte[] packet = [4, 1, 0, 0, 0, 0, 1, 0, .. body];
        BinaryPrimitives.WriteUInt16BigEndian(packet.AsSpan(2), (ushort)packet.Length);
        await wire.WriteAsync(packet);
    }
}
