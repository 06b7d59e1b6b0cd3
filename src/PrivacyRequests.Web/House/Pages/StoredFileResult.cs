using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using PrivacyRequests.Responses;

namespace PrivacyRequests.Web.House.Pages;

/// <summary>Sends a kept file to be saved, never shown, piece by piece.</summary>
public sealed class StoredFileResult(KeptFile file, IAsyncEnumerable<ReadOnlyMemory<byte>> pieces) : ActionResult
{
    public override async Task ExecuteResultAsync(ActionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var response = context.HttpContext.Response;
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(file.Name);
        response.ContentType = "application/octet-stream";
        response.ContentLength = file.Length;
        response.Headers.ContentDisposition = disposition.ToString();
        response.Headers.CacheControl = "no-store";
        var cancellation = context.HttpContext.RequestAborted;
        await foreach (var piece in pieces.WithCancellation(cancellation)) await response.Body.WriteAsync(piece, cancellation);
    }
}
