namespace PrivacyRequests.Web.House;

/// <summary>Where all that must outlive a restart lies: database, master key, letters. <c>DataFolder</c>, by default <c>data</c> under the content root.</summary>
public sealed class DataFolder
{
    public DataFolder(IConfiguration configuration, IWebHostEnvironment environment)
    {
        Root = Path.GetFullPath(configuration["DataFolder"] ?? "data", environment.ContentRootPath);
        // For the account that runs the app alone: letters and the database's log are made with the rights that are usual on the machine.
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(Root);
        else Directory.CreateDirectory(Root, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    public string Root { get; }

    public string Database => Path.Combine(Root, "requests.db");

    public string Letters => Path.Combine(Root, "letters");

    /// <summary>Where the first start in Development puts a master key of its own.</summary>
    public string MasterKey => Path.Combine(Root, "master-key");
}
