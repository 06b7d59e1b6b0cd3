namespace PrivacyRequests.Web.House;

/// <summary>Where all that must outlive a restart lies: database, keys, letters. <c>DataFolder</c>, by default <c>data</c> under the content root.</summary>
public sealed class DataFolder
{
    private readonly string? keyFile;
    private readonly bool production;

    public DataFolder(IConfiguration configuration, IWebHostEnvironment environment)
    {
        Root = Path.GetFullPath(configuration["DataFolder"] ?? "data", environment.ContentRootPath);
        keyFile = configuration["Keys:File"] is { Length: > 0 } path ? path : null;
        production = environment.IsProduction();
        Directory.CreateDirectory(Root);
    }

    public string Root { get; }

    public string Database => Path.Combine(Root, "requests.db");

    public string Letters => Path.Combine(Root, "letters");

    /// <summary><c>Keys:File</c>, or a file of its own in the data folder, made at the first start outside of Production.</summary>
    public string KeyFile => keyFile ?? Path.Combine(Root, "keys.json");

    /// <summary>A key made anew beside a filled database would open nothing in it; a configured file is never made here.</summary>
    public bool MayCreateKeys => keyFile is null && !production && !File.Exists(Database);
}
