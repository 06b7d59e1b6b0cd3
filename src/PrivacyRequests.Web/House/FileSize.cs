using PrivacyRequests.Office;

namespace PrivacyRequests.Web.House;

/// <summary>A file's length for people.</summary>
public static class FileSize
{
    public static string Of(long bytes, Words words) => bytes switch
    {
        < 1024 => words["AnswerFiles.Size.Bytes", bytes],
        < 1024 * 1024 => words["AnswerFiles.Size.Kilobytes", bytes / 1024.0],
        _ => words["AnswerFiles.Size.Megabytes", bytes / (1024.0 * 1024)],
    };
}
