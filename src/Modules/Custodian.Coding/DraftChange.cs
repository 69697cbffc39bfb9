using System.Globalization;
using Custodian.Edits.Tabular;

namespace Custodian.Coding;

/// <summary>One step of the coder on the list of codes. The list itself is sent along, so that nothing typed elsewhere on it is lost.</summary>
public sealed record DraftChange(DraftStep Step, int Row = 0)
{
    public string Code { get; init; } = "";

    public DateOnly? On { get; init; }

    /// <summary>Words to cite, with the document they stand in.</summary>
    public Citation? Words { get; init; }

    /// <summary>What a finding offered, for <see cref="DraftStep.Fix"/>.</summary>
    public CodeFix? Fix { get; init; }

    /// <summary>True when the step changes which codes stand where, so that it can be undone.</summary>
    public bool MovesCodes => Step is not (DraftStep.Save or DraftStep.Cite or DraftStep.CiteProcedure or DraftStep.Uncite or DraftStep.UnciteProcedure);

    /// <summary>Reads the value of the button that was pressed: <c>up:3</c>, <c>save</c>.</summary>
    public static DraftChange Parse(string? button)
    {
        var parts = (button ?? "").Split(':');
        var row = parts.Length > 1 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0;
        var step = Enum.TryParse<DraftStep>(parts[0].Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var read) ? read : DraftStep.Save;
        return new(step, row) { Fix = step == DraftStep.Fix && parts.Length > 1 ? CodeFix.Read(parts[1]) : null };
    }

    /// <summary>The list after the step. A row that is not there changes nothing.</summary>
    public Draft Apply(Draft draft) => Step switch
    {
        DraftStep.Add => draft with { Diagnoses = [.. draft.Diagnoses, new DraftDiagnosis(Code)] },
        DraftStep.Remove => draft with { Diagnoses = [.. draft.Diagnoses.Where((_, i) => i != Row)] },
        DraftStep.Up => draft with { Diagnoses = Swap(draft.Diagnoses, Row - 1) },
        DraftStep.Down => draft with { Diagnoses = Swap(draft.Diagnoses, Row) },
        DraftStep.AddProcedure => draft with { Procedures = [.. draft.Procedures, new DraftProcedure(Code, On)] },
        DraftStep.RemoveProcedure => draft with { Procedures = [.. draft.Procedures.Where((_, i) => i != Row)] },
        DraftStep.UpProcedure => draft with { Procedures = Swap(draft.Procedures, Row - 1) },
        DraftStep.DownProcedure => draft with { Procedures = Swap(draft.Procedures, Row) },
        DraftStep.Fix when Fix is not null => draft with { Diagnoses = Fixed(draft.Diagnoses, Fix) },
        DraftStep.Uncite => draft with { Diagnoses = With(draft.Diagnoses, Row, d => d with { Evidence = null }) },
        DraftStep.UnciteProcedure => draft with { Procedures = With(draft.Procedures, Row, p => p with { Evidence = null }) },
        _ => draft,
    };

    /// <summary>The list with the words found at <paramref name="span"/> cited for the row.</summary>
    public Draft Cite(Draft draft, EvidenceSpan span) => Step == DraftStep.CiteProcedure
        ? draft with { Procedures = With(draft.Procedures, Row, p => p with { Evidence = span }) }
        : draft with { Diagnoses = With(draft.Diagnoses, Row, d => d with { Evidence = span }) };

    /// <summary>A line keeps its POA indicator and evidence through every change of its code or place.</summary>
    static DraftDiagnosis[] Fixed(IReadOnlyList<DraftDiagnosis> rows, CodeFix fix) =>
        [.. fix.Apply([.. rows.Select(r => r.Code)]).Select(f => f.From is { } from ? rows[from] with { Code = f.Code } : new DraftDiagnosis(f.Code))];

    static T[] With<T>(IReadOnlyList<T> rows, int at, Func<T, T> change) => [.. rows.Select((row, i) => i == at ? change(row) : row)];

    /// <summary>Exchanges a row with the one after it.</summary>
    static T[] Swap<T>(IReadOnlyList<T> rows, int at)
    {
        T[] swapped = [.. rows];
        if (at >= 0 && at + 1 < swapped.Length)
        {
            (swapped[at], swapped[at + 1]) = (swapped[at + 1], swapped[at]);
        }

        return swapped;
    }
}
