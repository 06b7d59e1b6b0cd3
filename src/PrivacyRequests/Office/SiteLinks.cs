namespace PrivacyRequests.Office;

/// <summary>The addresses that letters print. The web pages answer at these paths; a test holds the two together.</summary>
public static class SiteLinks
{
    public const string Status = "/requests/status";
    public const string NewRequest = "/requests/new";

    /// <summary>Opting back in, second step, with the code of a letter on paper.</summary>
    public const string OptInByCode = "/requests/choices/back/confirm";

    public static string ConfirmOptIn(string token) => $"{OptInByCode}/{token}";

    public static string ConfirmAddress(string token) => $"/requests/confirm/{token}";

    public static string OpenStatus(string token) => $"/requests/status/{token}";

    public static string OpenAnswer(string token) => $"/answers/{token}";

    public static string ConfirmPermission(string token) => $"/permissions/{token}";
    public static string SendDocument(string token) => $"/documents/{token}";

    public static string SignDeclaration(string token) => $"/declarations/{token}";
}
