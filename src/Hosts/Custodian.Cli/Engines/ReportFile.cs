using System.Text;
using Custodian.Hl7v2;
using Custodian.Kernel;

namespace Custodian.Cli.Engines;

/// <summary>Reads a file of pathology reports that is not JSON lines.</summary>
static class ReportFile
{
    public const string Hl7 = "hl7";
    public const string PlainText = "text";

    const int HeadLength = 4096;

    /// <summary>The format by what the file begins with.</summary>
    public static string FormatOf(string path)
    {
        using var input = LineInput.Open(path);
        var head = new byte[HeadLength];
        var text = Encoding.UTF8.GetString(head, 0, input.Stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)).TrimStart('\uFEFF', '\v', ' ', '\r', '\n');
        return text.StartsWith('{') ? "jsonl" : text.StartsWith("MSH", StringComparison.Ordinal) || text.StartsWith("FHS", StringComparison.Ordinal) || text.StartsWith("BHS", StringComparison.Ordinal) ? Hl7 : PlainText;
    }

    /// <summary>The reports: one for a text, one for each message.</summary>
    public static Outcome<List<ScreeningInput>> Read(string path, string format)
    {
        using var input = LineInput.Open(path);
        using var bytes = new MemoryStream();
        input.Stream.CopyTo(bytes);
        if (format == PlainText)
        {
            return new List<ScreeningInput> { new("", [("", Encoding.UTF8.GetString(bytes.ToArray()))], []) };
        }

        var parsed = Hl7Parser.Parse(bytes.ToArray());
        return parsed.Messages.Count > 0
            ? parsed.Messages.Select(OruReport.Read).ToList()
            : Problem.Invalid(parsed.Findings[0].Code, parsed.Findings[0].Text);
    }
}
