namespace PrivacyRequests.Testing.Running;

/// <summary>Where this repository lies, and what was built in it.</summary>
public static class SourceTree
{
    public static string Root { get; } = FindRoot();

    /// <summary>The folder of the site's sources: its content root while it is not published.</summary>
    public static string Web => Path.Combine(Root, "src", "PrivacyRequests.Web");

    /// <summary>The site as it was built together with the running program: same configuration, same framework.</summary>
    public static string BuiltWeb
    {
        get
        {
            var framework = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
            return Path.Combine(Web, "bin", framework.Parent!.Name, framework.Name, "PrivacyRequests.Web.dll");
        }
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "PrivacyRequests.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("No PrivacyRequests.sln above the running program.");
    }
}
