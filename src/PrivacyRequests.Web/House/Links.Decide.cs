namespace PrivacyRequests.Web.House;

/// <summary>Deciding and handing over: the files of an answer, and the person's own page.</summary>
public static partial class Links
{
    public const string Answers = "/answers";

    /// <summary>The answer for machines.</summary>
    public const string AnswerData = "/answers/data.json";

    public static string AnswerDownload(Guid file) => $"/answers/files/{file}";

    public static string AnswerFiles(string reference) => $"/admin/requests/{reference}/files";

    public static string AnswerFile(string reference, Guid file) => $"/admin/requests/{reference}/files/{file}";

    public static string RemoveAnswerFile(string reference, Guid file) => $"/admin/requests/{reference}/files?handler=Remove&file={file}";

    public static string RenewAnswer(string token) => $"/answers/{token}?handler=Renew";
}
