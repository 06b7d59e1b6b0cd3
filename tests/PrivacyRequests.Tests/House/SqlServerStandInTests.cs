using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using Microsoft.Data.SqlClient;

namespace PrivacyRequests.Tests.House;

/// <summary>The assembly that SqlClient loads when a connection opens: ours in the default build (docs/decisions/0001).</summary>
public sealed class SqlServerStandInTests
{
    private const string StandIn = "Microsoft.SqlServer.Server";

    private static readonly Module SqlClient = typeof(SqlConnection).Module;

    [Fact]
    public void Every_type_that_SqlClient_names_in_it_is_there()
    {
        var types = References(r => r.TypeReferences.Where(t => IsInStandIn(r, t)).Select(t => MetadataTokens.GetToken(t)));

        Assert.NotEmpty(types);
        Assert.All(types, token => Assert.Equal(StandIn, SqlClient.ResolveType(token).Assembly.GetName().Name));
    }

    [Fact]
    public void Every_member_that_SqlClient_calls_in_it_is_there_with_its_signature()
    {
        var members = References(r => r.MemberReferences
            .Where(m => r.GetMemberReference(m).Parent is { Kind: HandleKind.TypeReference } parent && IsInStandIn(r, (TypeReferenceHandle)parent))
            .Select(m => MetadataTokens.GetToken(m)));

        Assert.NotEmpty(members);
        Assert.All(members, token => Assert.NotNull(SqlClient.ResolveMember(token)));
    }

    [Fact]
    public async Task Opening_a_connection_where_nothing_listens_fails_as_a_connection()
    {
        await using var connection = new SqlConnection("Server=127.0.0.1,1;User Id=nobody;Password=none;Connect Timeout=1;ConnectRetryCount=0;Encrypt=false");

        await Assert.ThrowsAsync<SqlException>(() => connection.OpenAsync(TestContext.Current.CancellationToken));
    }

    private static List<int> References(Func<MetadataReader, IEnumerable<int>> tokens)
    {
        using var file = new PEReader(File.OpenRead(SqlClient.FullyQualifiedName));
        return [.. tokens(file.GetMetadataReader())];
    }

    private static bool IsInStandIn(MetadataReader reader, TypeReferenceHandle handle) =>
        reader.GetTypeReference(handle).ResolutionScope is { Kind: HandleKind.AssemblyReference } scope
        && reader.StringComparer.Equals(reader.GetAssemblyReference((AssemblyReferenceHandle)scope).Name, StandIn);
}
