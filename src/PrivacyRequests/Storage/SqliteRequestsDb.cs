using Microsoft.EntityFrameworkCore;

namespace PrivacyRequests.Storage;

/// <summary>The embedded default: one file in the data folder, WAL, <c>synchronous=FULL</c>.</summary>
public sealed class SqliteRequestsDb(DbContextOptions<SqliteRequestsDb> options, KeyRing keys, WriteGate gate) : RequestsDb(options, keys, gate);
