using Microsoft.AspNetCore.Http;

namespace Custodian.Records.FileUpload;

/// <summary>The posted upload form.</summary>
public sealed class UploadForm
{
    public IFormFile? File { get; set; }

    public string? Type { get; set; }

    public string? Title { get; set; }

    public string? ServiceDate { get; set; }

    public bool Restricted { get; set; }

    public async Task<ReadOnlyMemory<byte>> Content(CancellationToken stop)
    {
        // One byte over the limit is enough to refuse it with the reason.
        if (File is not { Length: > 0 } file)
        {
            return ReadOnlyMemory<byte>.Empty;
        }

        var bytes = new byte[Math.Min(file.Length, ContentRules.MaxBytes + 1)];
        await using var stream = file.OpenReadStream();
        await stream.ReadExactlyAsync(bytes, stop);
        return bytes;
    }
}
