namespace Microsoft.SqlServer.Server;

public interface INullable
{
}
