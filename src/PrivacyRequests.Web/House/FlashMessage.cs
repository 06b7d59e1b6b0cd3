using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace PrivacyRequests.Web.House;

/// <summary>What was done and to whom, carried over one redirect.</summary>
public static class FlashMessage
{
    internal const string TextKey = "Flash";
    internal const string WarnKey = "Flash.Warn";
    internal const string UndoKey = "Flash.Undo";

    /// <summary>Says <paramref name="text"/> on the next page; a POST to <paramref name="undoUrl"/> takes the act back, <paramref name="warn"/> says that something was not done.</summary>
    public static void Flash(this ITempDataDictionary stored, string text, string? undoUrl = null, bool warn = false)
    {
        ArgumentNullException.ThrowIfNull(stored);
        stored[TextKey] = text;
        if (warn) stored[WarnKey] = true;
        if (undoUrl is not null) stored[UndoKey] = undoUrl;
    }
}
