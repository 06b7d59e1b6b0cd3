using PrivacyRequests.Requests;
using PrivacyRequests.Responses;

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

    public static string ExplainFound(string reference, Guid file, FoundValue found) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/admin/requests/{reference}/files/{file}/found/{found.Kind}/{found.Line}");

    public static string RemoveAnswerFile(string reference, Guid file) => $"/admin/requests/{reference}/files?handler=Remove&file={file}";

    /// <summary>A deletion and a correction are decided on pages of their own; null for the others.</summary>
    public static string? AnswerPageOf(PrivacyRequest request) => request.Right switch
    {
        Right.Delete => $"/admin/requests/{request.Reference}/answer/deletion",
        Right.Correct => $"/admin/requests/{request.Reference}/answer/correction",
        _ => null,
    };

    /// <summary>What the consumer says to a fee, told to staff.</summary>
    public static string FeeToldToStaff(string reference) => $"/admin/requests/{reference}/fee?handler=Told";

    /// <summary>A paper that was sent for a correction.</summary>
    public static string Paper(string reference, Guid file) => $"/admin/requests/{reference}/papers/{file}";

    public static string EndHold(string reference) => $"/admin/requests/{reference}/hold?handler=End";

    public static string RenewAnswer(string token) => $"/answers/{token}?handler=Renew";
}
