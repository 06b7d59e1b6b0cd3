using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using PrivacyRequests.Responses;

namespace PrivacyRequests.Web.House.Pages;

/// <summary>
/// A page that reads its files while they arrive: the framework does not gather the form first, and this page alone may be sent
/// <paramref name="most"/> bytes. The page checks the antiforgery token itself, see <see cref="StreamedUpload.FilesAsync"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class StreamedUploadAttribute(long most) : Attribute, IResourceFilter, IRequestSizeLimitMetadata
{
    public long? MaxRequestBodySize => most;

    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.ValueProviderFactories.RemoveType<FormValueProviderFactory>();
        context.ValueProviderFactories.RemoveType<FormFileValueProviderFactory>();
        context.ValueProviderFactories.RemoveType<JQueryFormValueProviderFactory>();
        if (context.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = most;
    }

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
    }
}

public static class StreamedUpload
{
    private const int TokenMaxLength = 4096;

    /// <summary>RFC 2046 §5.1.1.</summary>
    private const int BoundaryMaxLength = 70;

    /// <summary>
    /// The files of a multipart form in the order sent, each to be read before the next. The antiforgery token stands in front of them in
    /// the form; without a valid one nothing is read.
    /// </summary>
    /// <exception cref="BadHttpRequestException">No multipart form, one that is cut short or not well formed, or no valid token in front (400).</exception>
    public static async IAsyncEnumerable<ArrivingFile> FilesAsync(HttpContext http, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var antiforgery = http.RequestServices.GetRequiredService<IAntiforgery>();
        var names = antiforgery.GetTokens(http);
        if (!MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var type) || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 and <= BoundaryMaxLength } boundary)
            throw new BadHttpRequestException("A form with files was expected.");
        var reader = new MultipartReader(boundary, http.Request.Body);
        var allowed = false;
        while (await SentStream.ReadAsync(() => reader.ReadNextSectionAsync(cancellation)) is { } section)
        {
            if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition)) continue;
            var name = HeaderUtilities.RemoveQuotes(disposition.Name).Value;
            if (disposition.IsFileDisposition())
            {
                if (!allowed) throw new BadHttpRequestException("The form's token was not in front of its files.");
                var given = disposition.FileNameStar.HasValue ? disposition.FileNameStar.Value : HeaderUtilities.RemoveQuotes(disposition.FileName).Value;
                if (!string.IsNullOrEmpty(given)) yield return new ArrivingFile(given, new SentStream(section.Body));
            }
            else if (name == names.FormFieldName)
            {
                http.Request.Headers[names.HeaderName!] = await ReadTokenAsync(section, cancellation);
                allowed = await antiforgery.IsRequestValidAsync(http);
            }
        }
    }

    private static async Task<string> ReadTokenAsync(MultipartSection section, CancellationToken cancellation)
    {
        var buffer = new byte[TokenMaxLength];
        var read = await SentStream.ReadAsync(() => section.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellation).AsTask());
        return Encoding.UTF8.GetString(buffer, 0, read);
    }
}
