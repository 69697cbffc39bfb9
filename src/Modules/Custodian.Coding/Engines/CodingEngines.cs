using Custodian.CodeBooks;
using Custodian.Edits.MedicareCodeEditor;
using Custodian.Edits.Tabular;
using Custodian.Grouping;
using Custodian.Kernel;
using Custodian.Store.Shelf;
using Custodian.Ui;
using EditRules = Custodian.Edits.Coding;

namespace Custodian.Coding.Engines;

/// <summary>
/// The engines put together for one encounter: code books, Medicare Code Editor, coding rules, grouper, weights and estimate, all of the
/// coding day. Reads packs only; the same codes on the same shelf always give the same answer.
/// </summary>
static class CodingEngines
{
    public static CodingAnswer Answer(PackShelf packs, CodedStay stay)
    {
        var on = DayEditions.On(packs, stay.CodingDay);
        var explained = Explain(on, stay);
        var result = explained?.Result;
        var diagnoses = stay.Codes.Diagnoses.Select((d, i) => Diagnosis(on, stay, d, i, result)).ToList();
        var procedures = stay.Codes.Procedures.Select(p => Procedure(on, p)).ToList();
        var drg = explained is null ? null : Drg(on, stay, explained);
        var coded = Coded(stay);
        var facts = CodeFacts.Of(on, stay.Codes);
        var bound = on.Tabular?.Check(coded, facts) ?? [];
        var plain = EditRules.CodingRuleSet.Standard.Check(coded, facts).Where(f => !bound.Any(b => TabularRules.Supersedes(b, f)));
        List<Finding> findings = [.. EditionFindings.Of(on, stay), .. plain, .. bound.Select(b => b.Finding), .. Editor(on, stay)];
        if (result is not null)
        {
            findings.AddRange(DrgFindings.Of(result, drg!));
        }

        return new(on.Lines, drg, drg is null ? WhyNoDrg(on, stay) : "", diagnoses, procedures, [.. findings.OrderByDescending(f => f.Severity)]) { Bound = bound };
    }

    /// <summary>The group of another set of codes, to compare with; never stored. Null where there is none.</summary>
    public static DrgAnswer? WhatIf(PackShelf packs, CodedStay stay)
    {
        var on = DayEditions.On(packs, stay.CodingDay);
        return Explain(on, stay) is { } explained ? Drg(on, stay, explained) : null;
    }

    /// <summary>Every single change that leads to another group.</summary>
    public static IReadOnlyList<ReachableDrg> Reachable(PackShelf packs, CodedStay stay)
    {
        var on = DayEditions.On(packs, stay.CodingDay);
        return Groups(on, stay) ? DrgWhatIf.Explore(on.Grouper!, Claim(stay)).Reachable : [];
    }

    /// <summary>Titles of diagnosis codes with blanks between, in the edition of the day.</summary>
    public static string Titles(PackShelf packs, DateOnly day, string codes)
    {
        var book = DayEditions.On(packs, day).Cm;
        return string.Join("; ", codes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(c => book?.Find(c)?.LongTitle ?? "Title not on the shelf"));
    }

    static bool Groups(DayEditions on, CodedStay stay) => ClassNames.HasDrg(stay.Class) && on.Grouper is not null && stay.Codes.Diagnoses.Count > 0;

    static DrgExplanation? Explain(DayEditions on, CodedStay stay) => Groups(on, stay) ? on.Grouper!.Explain(Claim(stay)) : null;

    /// <summary>The stay as the grouper wants it; the version to group it with is the caller's choice.</summary>
    internal static DrgClaimInput Claim(CodedStay stay) => new(
        Math.Max(0, stay.Age),
        stay.SexLetter,
        stay.DischargeStatus,
        stay.ReportsPoa ? PoaReporting.NonExempt : PoaReporting.Exempt,
        AdmitDx: stay.Codes.Admitting.Length > 0 ? stay.Codes.Admitting : null,
        Coded(stay.Codes.Diagnoses[0]),
        [.. stay.Codes.Diagnoses.Skip(1).Select(Coded)],
        [.. stay.Codes.Procedures.Select(p => p.Code)],
        stay.CodingDay);

    static CodedDiagnosis Coded(DraftDiagnosis d) => new(d.Code, PoaIndicators.FromText(d.Poa));

    static DrgAnswer Drg(DayEditions on, CodedStay stay, DrgExplanation explained)
    {
        var final = explained.Result.Final;
        var weight = on.Weights?.Find(final.Drg);
        var payment = weight is null ? null : DrgPayment.Of(weight, stay.BaseRate, stay.Days, TransferRule.AcuteOnly.KindOf(final.Drg, DrgClaim.StatusOf(stay.DischargeStatus)));
        var title = on.Grouper!.Title(final.Drg);
        return new(
            explained.Result.Edition, final.Drg, title.Length > 0 ? title : "Ungroupable", final.Mdc, SeverityName(final.Severity), final.IsGrouped,
            weight?.RelativeWeight, weight?.Gmlos, payment?.Amount, explained.Steps);
    }

    internal static string SeverityName(DrgSeverity severity) => severity switch { DrgSeverity.Mcc => "MCC", DrgSeverity.Cc => "CC", _ => "none" };

    static string WhyNoDrg(DayEditions on, CodedStay stay) =>
        !ClassNames.HasDrg(stay.Class) ? $"{ClassNames.Of(stay.Class)} encounters have no MS-DRG."
        : on.Grouper is null ? on.Line("MS-DRG").Fault
        : "The group appears with the first diagnosis.";

    static DiagnosisAnswer Diagnosis(DayEditions on, CodedStay stay, DraftDiagnosis d, int at, DrgResult? result)
    {
        var entry = on.Cm?.Find(d.Code);
        return new(
            d.Code, entry?.Dotted ?? DottedCode.Write(d.Code, CodeSystems.Icd10Cm), entry?.LongTitle ?? "Title not on the shelf",
            entry?.PoaExempt == true, [.. CodeFlags.OfDiagnosis(on, d.Code, at, stay, result)]);
    }

    static ProcedureAnswer Procedure(DayEditions on, DraftProcedure p)
    {
        var operating = on.Grouper?.IsOrProcedure(IcdCode.From(p.Code));
        return new(
            p.Code, on.Pcs?.Find(p.Code)?.LongTitle ?? "Title not on the shelf", operating,
            operating is { } yes ? [new CodeFlag(ChipKind.Plain, yes ? "O.R." : "non-OR", yes ? "An operating room procedure" : "Not an operating room procedure")] : []);
    }

    static IEnumerable<Finding> Editor(DayEditions on, CodedStay stay)
    {
        if (on.Editor is null || !ClassNames.HasDrg(stay.Class) || stay.Discharged is null || stay.Codes.Diagnoses.Count == 0)
        {
            return [];
        }

        var claim = new MceClaim
        {
            Age = stay.Age,
            Sex = stay.SexLetter,
            DischargeStatus = Math.Max(0, DrgClaim.StatusOf(stay.DischargeStatus)),
            DischargeDate = stay.Discharged.Value,
            LengthOfStay = stay.Days,
            Principal = new(stay.Codes.Diagnoses[0].Code, PoaLetter(stay.Codes.Diagnoses[0])),
            Secondary = [.. stay.Codes.Diagnoses.Skip(1).Select(d => new MceDiagnosis(d.Code, PoaLetter(d)))],
            Procedures = [.. stay.Codes.Procedures.Select(p => p.Code)],
            AdmitDiagnosis = stay.Codes.Admitting.Length > 0 ? stay.Codes.Admitting : null,
        };
        return MceFindings.Of(on.Editor, claim, on.Editor.Edit(claim));
    }

    static EditRules.CodedCase Coded(CodedStay stay) => new()
    {
        Admission = stay.Admitted,
        Discharge = ClassNames.HasDrg(stay.Class) ? stay.Discharged : stay.Admitted,
        Birth = stay.Born?.Complete,
        Sex = stay.SexLetter == ' ' ? null : stay.SexLetter,
        IsBirth = stay.Class == Encounters.EncounterClass.Newborn,
        ReportsPoa = stay.ReportsPoa && ClassNames.HasDrg(stay.Class),
        Principal = stay.Codes.Diagnoses.Count == 0 ? null : ForRules(stay.Codes.Diagnoses[0]),
        Secondary = [.. stay.Codes.Diagnoses.Skip(1).Select(ForRules)],
        Procedures = [.. stay.Codes.Procedures.Select(p => new EditRules.CodedProcedure(p.Code, p.On))],
    };

    static EditRules.CodedDiagnosis ForRules(DraftDiagnosis d) => new(d.Code, PoaLetter(d));

    static char PoaLetter(DraftDiagnosis d) => d.Poa.Length == 1 ? d.Poa[0] : ' ';
}
