using Custodian.Coding.ClaimLines;
using Custodian.Coding.Engines;
using Custodian.Coding.Model;
using Custodian.Grouping;
using Custodian.Kernel;
using Custodian.Store.Jobs;

namespace Custodian.Coding.Regroup;

/// <summary>Groups stored codes anew and compares. Reads packs only.</summary>
/// <param name="named">Null for the version of each discharge date.</param>
sealed class Regrouping(GrouperShelf shelf, MsDrgVersion? named, JobId job)
{
    /// <summary>Adds a case to the totals; the difference is null when group and weight stay as they are.</summary>
    public RegroupedCase? Compare(GroupedCase file, ref RegroupTotals totals)
    {
        var (difference, after) = Compare(file);
        totals = totals.Add(difference, difference?.Difference == RegroupDifference.Failed ? null : file.Stored?.WeightUnits, after);
        return difference;
    }

    (RegroupedCase? Difference, int? Units) Compare(GroupedCase file)
    {
        if (Refuse(file) is { } refusal)
        {
            return (Failed(file, refusal), null);
        }

        var version = named ?? MsDrgVersion.For(file.Stay.Discharged!.Value);
        var choice = shelf.Grouper(version);
        if (choice.Problem is { } missing)
        {
            return (Failed(file, missing.Text), null);
        }

        var claim = CodingEngines.Claim(file.Stay);
        var now = choice.Value.Group(claim).Final;
        return now.IsGrouped ? Differ(file, choice.Value, now, shelf.Weights(version)?.Find(now.Drg)) : (Failed(file, choice.Value.Explain(claim).Steps[^1].Text), null);
    }

    static string? Refuse(GroupedCase file) =>
        !ClassNames.HasDrg(file.Stay.Class) ? $"{ClassNames.Of(file.Stay.Class)} encounters have no MS-DRG."
        : file.Stay.Discharged is null ? "The patient is not discharged, so no version applies. Regroup the account after the discharge."
        : file.Stay.Codes.Diagnoses.Count == 0 ? "The account has no diagnosis yet. Code it on the workbench."
        : file.Stored?.Drg is null ? "No group is stored to compare with. Save the codes on the workbench; that groups them."
        : null;

    (RegroupedCase? Difference, int? Units) Differ(GroupedCase file, MsDrgGrouper grouper, DrgAssignment now, DrgWeight? weight)
    {
        var stored = file.Stored!;
        var units = weight is null ? (int?)null : (int)decimal.Round(weight.RelativeWeight * 10_000m, 0, MidpointRounding.AwayFromZero);
        var severity = CodingEngines.SeverityName(now.Severity);
        if (stored.Drg == now.Drg && stored.WeightUnits == units)
        {
            return (null, units);
        }

        return (
            new()
            {
                JobId = job, EncounterId = file.Row.EncounterId, PatientId = file.Row.PatientId,
                Difference = stored.Drg == now.Drg ? RegroupDifference.Weight : RegroupDifference.Drg,
                OldVersion = file.Version, OldDrg = stored.Drg, OldSeverity = stored.Severity, OldUnits = stored.WeightUnits,
                NewVersion = grouper.Edition, NewDrg = now.Drg, NewTitle = grouper.Title(now.Drg), NewSeverity = severity, NewUnits = units,
                Delta = units - stored.WeightUnits ?? 0,
            },
            units);
    }

    RegroupedCase Failed(GroupedCase file, string fault) => new()
    {
        JobId = job, EncounterId = file.Row.EncounterId, PatientId = file.Row.PatientId, Difference = RegroupDifference.Failed,
        OldVersion = file.Version, OldDrg = file.Stored?.Drg, OldSeverity = file.Stored?.Severity ?? "", OldUnits = file.Stored?.WeightUnits, Fault = fault,
    };
}
