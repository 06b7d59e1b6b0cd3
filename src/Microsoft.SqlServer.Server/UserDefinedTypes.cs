namespace Microsoft.SqlServer.Server;

// Written from the public API of the package of this name: the four types that Microsoft.Data.SqlClient asks for, and no more.
// docs/decisions/0001-package-sources.md says when this assembly stands in for the package.

/// <summary>How a user-defined type lays out its bytes.</summary>
public enum Format
{
    Unknown,
    Native,
    UserDefined,
}

/// <summary>A user-defined type that reads and writes its own bytes.</summary>
public interface IBinarySerialize
{
    void Read(BinaryReader r);

    void Write(BinaryWriter w);
}

/// <summary>Marks a class or struct as a user-defined type of SQL Server. This product has none.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class SqlUserDefinedTypeAttribute(Format format) : Attribute
{
    public Format Format { get; } = format;

    public string? Name { get; set; }

    public int MaxByteSize { get; set; }

    public bool IsFixedLength { get; set; }

    public bool IsByteOrdered { get; set; }

    public string? ValidationMethodName { get; set; }
}

/// <summary>A class that cannot serve as a user-defined type.</summary>
public sealed class InvalidUdtException : SystemException
{
    private InvalidUdtException(string message) : base(message)
    {
    }

    public static InvalidUdtException Create(Type udtType, string resourceReason)
    {
        ArgumentNullException.ThrowIfNull(udtType);
        return new($"'{udtType.FullName}' is no user-defined type of SQL Server: {resourceReason}");
    }
}
