using System.Text.Json;
using Custodian.Coding.ClaimLines;
using Custodian.Grouping;
using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Slices;

namespace Custodian.Coding.TryClaims;

/// <summary>Groups and explains claims that somebody typed or pasted. Nothing is kept; the call is recorded with its count.</summary>
static class TryClaims
{
    /// <summary>More belong to the API or the command line, which stream.</summary>
    public const int Most = 1_000;

    public static readonly Slice<IReadOnlyList<(long Number, byte[] Json)>, ClaimBatch> Definition =
        Slice.Read<IReadOnlyList<(long Number, byte[] Json)>, ClaimBatch>("coding.try-claims", GroupClaims.GroupClaims.Permission, Scope.List, Handle, AuditVerb.Output, everywhere: "Answers the claims that were typed; nothing is read from the store.");

    static Task<Outcome<ClaimBatch>> Handle(SliceContext s, IReadOnlyList<(long Number, byte[] Json)> claims)
    {
        if (claims.Count > Most)
        {
            return Task.FromResult<Outcome<ClaimBatch>>(Problem.Invalid(
                "COD-0514", $"There are {claims.Count} claims, and this page takes {Most}. Send more to POST /api/drg, or group the file with `custodian drg group`.", new FieldError("text", "Fewer claims, or the API.")));
        }

        var shelf = new GrouperShelf(s.Packs);
        var answerer = new DrgAnswerer(shelf, explains: true);
        var (buffer, totals, text) = (new AnswerBuffer(), new LineTotals(0, 0, 0), new MemoryStream());
        var answers = new List<ClaimAnswer>(claims.Count);
        foreach (var (number, json) in claims)
        {
            buffer.Clear();
            answerer.Answer(json, number, buffer);
            text.Write(buffer.Written.Span);
            totals = totals.Add(buffer);
            answers.Add(Read(shelf, number, json, buffer.Written));
        }

        s.Accessed(null, obj: "claims", detail: $"{totals.Lines} grouped, {totals.Refused} with an error");
        return Task.FromResult<Outcome<ClaimBatch>>(new ClaimBatch(answers, totals, text.ToArray(), shelf.Versions));
    }

    static ClaimAnswer Read(GrouperShelf shelf, long number, byte[] claim, ReadOnlyMemory<byte> answer)
    {
        using var document = JsonDocument.Parse(answer);
        var root = document.RootElement;
        var finding = root.TryGetProperty("finding", out var f) ? new ClaimRemark(Text(f, "code"), Text(f, "severity"), Text(f, "text")) : null;
        if (!root.TryGetProperty("drg", out var group))
        {
            return new(number, Text(root, "id"), "", null, "", 0, "", "", null, "", [], finding, []);
        }

        var final = group.GetProperty("final");
        var (version, drg) = (VersionOf(claim), final.GetProperty("drg").GetInt32());
        var (editType, edits) = Edits(root.GetProperty("mce"));
        return new(
            number, Text(root, "id"), version.ToString(), drg, Title(shelf, version, drg), final.GetProperty("mdc").GetInt32(), Text(final, "severity"), Text(final, "type"),
            shelf.Weights(version)?.Find(drg)?.RelativeWeight, editType, edits, finding, Path(root));
    }

    /// <summary>The version that answered. The line was answered, so it has one or the other.</summary>
    static MsDrgVersion VersionOf(byte[] claim)
    {
        var line = new ClaimLine();
        ClaimJsonReader.TryRead(claim, line, out _);
        return GrouperChoice.VersionOf(line) ?? default;
    }

    static string Title(GrouperShelf shelf, MsDrgVersion version, int drg) =>
        shelf.Grouper(version) is { Ok: true } grouper && grouper.Value.Title(drg) is { Length: > 0 } title ? title : "Ungroupable";

    static (string Type, IReadOnlyList<string> Edits) Edits(JsonElement mce) => mce.ValueKind != JsonValueKind.Object ? ("", []) : (
        Text(mce, "type"),
        [.. mce.GetProperty("by_code").EnumerateArray().SelectMany(c => c[1].EnumerateArray().Select(e => $"{c[0].GetString()}: {Words(e.GetString()!)}")),
            .. mce.GetProperty("by_code").GetArrayLength() > 0 ? [] : mce.GetProperty("edits").EnumerateObject().Select(e => Words(e.Name))]);

    static string Words(string edit) => edit.Replace('_', ' ').ToLowerInvariant();

    static IReadOnlyList<ExplanationStep> Path(JsonElement root) =>
        [.. root.GetProperty("path").EnumerateArray().Select(p => new ExplanationStep(Text(p, "heading"), Text(p, "text"), [.. p.GetProperty("codes").EnumerateArray().Select(c => c.GetString()!)]))];

    static string Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";
}
