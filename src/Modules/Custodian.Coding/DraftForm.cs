using Custodian.Kernel;
using Custodian.Ui;
using Microsoft.AspNetCore.Http;

namespace Custodian.Coding;

/// <summary>The list of codes as the workbench form sends it: parallel fields, one of each per row.</summary>
static class DraftForm
{
    /// <summary>A date that cannot be read is refused, so that what was typed is not dropped.</summary>
    public static Outcome<Draft> Read(IFormCollection form, DateOnly today)
    {
        var (codes, poas, evidence, sources) = (form["code"], form["poa"], form["ev"], form["src"]);
        List<DraftDiagnosis> diagnoses = [];
        for (var i = 0; i < codes.Count; i++)
        {
            diagnoses.Add(new(DraftText.Code(codes[i] ?? ""), Poa(At(poas, i)), EvidenceSpan.Parse(At(evidence, i)), Source(At(sources, i))));
        }

        List<DraftProcedure> procedures = [];
        for (var i = 0; i < form["pcode"].Count; i++)
        {
            var code = DraftText.Code(form["pcode"][i] ?? "");
            if (!Day(At(form["pdate"], i), today, out var on))
            {
                return UnreadDate(code);
            }

            procedures.Add(new(code, on, Practitioner(At(form["pby"], i)), EvidenceSpan.Parse(At(form["pev"], i)), Source(At(form["psrc"], i))));
        }

        return new Draft(diagnoses, procedures) { Admitting = DraftText.Codes(form["admitting"].ToString()) };
    }

    /// <summary>The button that was pressed, with the fields that belong to it.</summary>
    public static Outcome<DraftChange> Change(IFormCollection form, DateOnly today)
    {
        var change = DraftChange.Parse(form["op"]);
        if (!Day(form["addpdate"], today, out var on))
        {
            return UnreadDate("the new procedure");
        }

        // "*3" in the box of codes is the third favourite.
        var typed = form["addcode"].ToString().Trim();
        if (change.Step == DraftStep.Add && typed.StartsWith('*'))
        {
            change = change with { Step = DraftStep.Favourite, Row = int.TryParse(typed[1..], out var number) ? number : 0 };
        }

        var document = long.TryParse(form["doc"], out var id) ? new DocumentId(id) : default;
        return change with
        {
            Code = DraftText.Code(change.Step == DraftStep.AddProcedure ? form["addpcode"].ToString() : typed),
            On = on,
            Words = form["words"].ToString().Trim() is { Length: > 0 } words ? new Citation(document, words, int.TryParse(form["near"], out var near) ? near : null) : null,
        };
    }

    static bool Day(string? typed, DateOnly today, out DateOnly? on)
    {
        on = null;
        if (string.IsNullOrWhiteSpace(typed))
        {
            return true;
        }

        if (!DateEntry.TryRead(typed, today, out var day))
        {
            return false;
        }

        on = day;
        return true;
    }

    static Problem UnreadDate(string place) =>
        Problem.Invalid("COD-0413", $"The date of {place} could not be read. Type 9/4/26, 04-Sep-2026, t or t-1.", new FieldError("pdate", "Enter a date."));

    static string At(Microsoft.Extensions.Primitives.StringValues values, int i) => i < values.Count ? values[i] ?? "" : "";

    static string Poa(string typed) => typed is "Y" or "N" or "U" or "W" ? typed : "";

    static CodeSource Source(string typed) => Enum.TryParse<CodeSource>(typed, out var source) ? source : CodeSource.Manual;

    static PractitionerId? Practitioner(string typed) => long.TryParse(typed, out var id) ? new PractitionerId(id) : null;
}
