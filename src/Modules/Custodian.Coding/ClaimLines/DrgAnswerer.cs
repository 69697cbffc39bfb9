using System.Text.Json;
using Custodian.Edits.MedicareCodeEditor;
using Custodian.Grouping;
using Custodian.Kernel;

namespace Custodian.Coding.ClaimLines;

/// <summary>Groups the claim of a line and edits it: <c>{"id","drg":{…},"mce":{…}}</c>, with line and finding where the claim is not in order.</summary>
#pragma warning disable CA1001 // The writer holds memory only; there is nothing to let go.
public sealed class DrgAnswerer : ILineAnswerer
#pragma warning restore CA1001
{
    readonly GrouperShelf _shelf;
    readonly bool _explains;
    readonly ClaimLine _line = new();
    readonly DrgScratch _scratch = new();
    readonly MceClaims _mceClaims;
    readonly MceResult _mceResult = new();
    readonly GrouperChoice _choice;
    readonly Utf8JsonWriter _json;
    Mce? _mce;

    /// <param name="shelf">The packs.</param>
    /// <param name="explains">Whether the way to the DRG is added as <c>path</c>.</param>
    public DrgAnswerer(GrouperShelf shelf, bool explains)
    {
        (_shelf, _explains) = (shelf, explains);
        _choice = new(shelf);
        _mceClaims = new(_line);
        _json = new(Stream.Null, LineJson.Options);
    }

    public void Answer(ReadOnlySpan<byte> line, long number, AnswerBuffer answers)
    {
        if (!ClaimJsonReader.TryRead(line, _line, out var reason))
        {
            answers.Refuse(number, _line.Id, ClaimFindings.Unreadable(reason));
        }
        else if (ClaimFindings.IsEmpty(_line))
        {
            answers.Refuse(number, _line.Id, ClaimFindings.Empty);
        }
        else if (_choice.Of(_line, out var finding) is { } grouper)
        {
            Group(grouper, number, answers);
        }
        else
        {
            answers.Refuse(number, _line.Id, finding!);
        }
    }

    void Group(MsDrgGrouper grouper, long number, AnswerBuffer answers)
    {
        var summary = grouper.GroupWithDetails(_line.ToDrgClaim(), _scratch);
        var editor = Editor(out var finding);
        _json.Reset(answers);
        DrgJsonWriter.WriteLineStart(_json, _line);
        DrgJsonWriter.WriteDrg(_json, _line, grouper, _scratch, summary);
        WriteMce(editor);
        finding ??= ClaimFindings.Of(_line, summary, _mceResult.Claim);
        if (_explains)
        {
            DrgPath.Write(_json, grouper, _line);
        }

        if (finding is not null)
        {
            _json.WriteNumber("line"u8, number);
            LineJson.Write(_json, finding);
            answers.Count(finding);
        }

        _json.WriteEndObject();
        _json.Flush();
        answers.EndLine();
    }

    /// <summary>The code editor of the discharge date; null with a finding when the claim cannot be edited.</summary>
    Mce? Editor(out Finding? finding)
    {
        finding = null;
        if (_line.DischargeDate is not { } discharge)
        {
            finding = ClaimFindings.NoDischargeDate;
            return null;
        }

        if (_mce is { } last && last.Manifest.Covers(discharge))
        {
            return last;
        }

        var choice = _shelf.CodeEditor(discharge);
        finding = choice.Ok ? null : LineJson.Finding(choice.Problem!);
        return choice.Ok ? _mce = choice.Value : null;
    }

    void WriteMce(Mce? editor)
    {
        if (editor is null)
        {
            _json.WriteNull("mce"u8);
            return;
        }

        editor.Edit(_mceClaims.Read(), _mceResult);
        _json.WritePropertyName("mce"u8);
        if (_mceResult.IsClean)
        {
            // Most claims are clean, and their answer is always the same.
            _json.WriteRawValue("""{"type":"NONE","edits":{},"by_code":[]}"""u8, skipInputValidation: true);
            return;
        }

        MceJson.Write(_json, _mceClaims, _mceResult);
    }
}
