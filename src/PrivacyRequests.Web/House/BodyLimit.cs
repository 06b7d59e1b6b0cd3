using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;
using PrivacyRequests.Web.House.Pages;

namespace PrivacyRequests.Web.House;

/// <summary>
/// A form is at most one megabyte; what is larger is refused with 413 before anything of it is read. An endpoint that takes files says
/// how much it takes with <c>[RequestSizeLimit]</c>.
/// </summary>
public static class BodyLimit
{
    public const long Default = 1024 * 1024;

    public static IApplicationBuilder UseBodyLimit(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        var own = http.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>();
        var most = own is null ? Default : own.MaxRequestBodySize;
        var answered = http.IsAnswered();
        if (!answered && http.Request.ContentLength > most)
        {
            http.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return;
        }

        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } feature && own is null) feature.MaxRequestBodySize = Default;
        // Read here, a body without a length that turns out too large is a 413 as well, not a form with holes.
        if (!answered && own is null && http.Request.HasFormContentType && await UnreadableAsync(http) is { } status)
        {
            http.Response.StatusCode = status;
            return;
        }

        await next(http);
    });

    private static async Task<int?> UnreadableAsync(HttpContext http)
    {
        try
        {
            await http.Request.ReadFormAsync(http.RequestAborted);
            return null;
        }
        catch (BadHttpRequestException bad)
        {
            return bad.StatusCode;
        }
        // Cut short, not well formed, or in letters that nobody writes any more (UTF-7). Whoever went away needs no answer.
        catch (Exception unread) when (unread is InvalidDataException or IOException or NotSupportedException && !http.RequestAborted.IsCancellationRequested)
        {
            http.Features.Set<IFormFeature>(new FormFeature(FormCollection.Empty)); // the error page does not read it again
            return StatusCodes.Status400BadRequest;
        }
    }
}
