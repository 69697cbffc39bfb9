using Microsoft.AspNetCore.Http;

namespace Custodian.Records.OpenDocument;

/// <summary>Sends a document's bytes so that a browser shows them and runs nothing.</summary>
static class ContentAnswer
{
    public static IResult Of(HttpContext http, DocumentContent content, bool download)
    {
        var headers = http.Response.Headers;
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = Policy(content.MediaType);
        var inline = !download && content.MediaType is (ContentRules.Pdf or ContentRules.Png or ContentRules.Jpeg);
        headers.ContentDisposition = $"{(inline ? "inline" : "attachment")}; filename=\"document-{content.Document}-v{content.Version}{Extension(content.MediaType)}\"";
        return Results.Bytes(content.Bytes, content.MediaType == ContentRules.PlainText ? "text/plain; charset=utf-8" : content.MediaType);
    }

    // Browsers refuse to start their PDF viewer in a sandbox, so PDF goes without that word; it may still load and frame nothing.
    static string Policy(string mediaType) => mediaType == ContentRules.Pdf
        ? "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'self'"
        : "sandbox; default-src 'none'; frame-ancestors 'self'";

    static string Extension(string mediaType) => mediaType switch
    {
        ContentRules.Pdf => ".pdf",
        ContentRules.Png => ".png",
        ContentRules.Jpeg => ".jpg",
        ContentRules.Tiff => ".tif",
        _ => ".txt",
    };
}
