using System.Globalization;
using Custodian.Packs;

namespace Custodian.Grouping;

/// <summary>
/// The MS-DRG grouper of one version. Immutable and thread-safe; give each thread its own <see cref="DrgScratch"/>.
/// Source of the rules: CMS, MS-DRG Definitions Manual of the version; 42 CFR 412.60 and 412.154.
/// </summary>
public sealed class MsDrgGrouper
{
    /// <summary>From version 42.0 on, a procedure that is on no table is no longer called an O.R. procedure.</summary>
    const int UnknownProcedureIsNonOperating = 42;

    /// <summary>From version 41.1 on, severity lost to the formula's suppression is reported for each code.</summary>
    static readonly MsDrgVersion ReportsSuppression = new(41, 1);

    readonly Dictionary<int, string> _drgTitles;
    readonly Dictionary<int, string> _mdcTitles;
    readonly Dictionary<int, string> _hacTitles;

    MsDrgGrouper(PackImage pack)
    {
        Pack = pack;
        Edition = pack.Manifest.Edition;
        Version = MsDrgVersion.Parse(Edition);
        Tables = MsDrgTables.Read(pack);
        _drgTitles = Titles(pack, PackSections.DrgTitles);
        _mdcTitles = Titles(pack, PackSections.MdcTitles);
        _hacTitles = Titles(pack, PackSections.HacTitles);
    }

    /// <summary>For example <c>43.1</c>.</summary>
    public string Edition { get; }

    public MsDrgVersion Version { get; }

    internal MsDrgTables Tables { get; }

    internal PackImage Pack { get; }

    internal bool UnknownProcedureIsOperatingRoom => Version.Major < UnknownProcedureIsNonOperating;

    internal bool ShowsSuppression =>
        Version.Major > ReportsSuppression.Major || (Version.Major == ReportsSuppression.Major && Version.Minor >= ReportsSuppression.Minor);

    /// <summary>Takes the tables out of a pack of kind <see cref="PackKinds.MsDrg"/>.</summary>
    /// <exception cref="InvalidDataException">The pack is of another kind, or was compiled for another layout.</exception>
    public static MsDrgGrouper Open(PackImage pack)
    {
        PackGuard.Check(pack, PackKinds.MsDrg, MsDrgPackCompiler.CompilerName);
        return new(pack);
    }

    /// <summary>Groups and tells what every code did. Allocates; <see cref="Group(in DrgClaim, DrgScratch)"/> does not.</summary>
    public DrgResult Group(DrgClaimInput input)
    {
        var scratch = new DrgScratch();
        var claim = DrgClaim.From(input);
        var summary = GroupWithDetails(claim, scratch);
        return ResultBuilder.Build(this, claim, scratch, summary);
    }

    /// <summary>Groups without noting what each code did.</summary>
    public DrgSummary Group(in DrgClaim claim, DrgScratch scratch) => Group(claim, scratch, false);

    /// <summary>Groups; afterwards <see cref="DrgDetails"/> over the same scratch tells what each code did.</summary>
    public DrgSummary GroupWithDetails(in DrgClaim claim, DrgScratch scratch) => Group(claim, scratch, true);

    /// <summary>Title of a DRG in this version; empty when it has none.</summary>
    public string Title(int drg) => _drgTitles.GetValueOrDefault(drg, "");

    public string MdcTitle(int mdc) => _mdcTitles.GetValueOrDefault(mdc, "");

    /// <summary>Title of a hospital-acquired condition category, 1 to 14.</summary>
    public string HacTitle(int category) => _hacTitles.GetValueOrDefault(category, "");

    /// <summary>Every DRG of the version with its title, lowest first.</summary>
    public IReadOnlyList<(int Drg, string Title)> Drgs => [.. _drgTitles.OrderBy(t => t.Key).Select(t => (t.Key, t.Value))];

    /// <summary>What the code counts as by the table alone; null when it is not on the table.</summary>
    public DrgSeverity? DiagnosisSeverity(IcdCode code)
    {
        var row = CodeSlots.Find(Tables.Diagnoses, code);
        return row.IsKnown ? (DrgSeverity)row.Severity : null;
    }

    /// <summary>MDC of a principal diagnosis when sex does not matter; null when the code is not on the table.</summary>
    public int? DiagnosisMdc(IcdCode code)
    {
        var row = CodeSlots.Find(Tables.Diagnoses, code);
        return row.IsKnown ? row.Mdc : null;
    }

    /// <summary>True for an O.R. procedure; null when the code is not on the table.</summary>
    public bool? IsOrProcedure(IcdCode code)
    {
        var row = CodeSlots.Find(Tables.Procedures, code);
        return row.IsKnown ? (Tables.PxTraits[row.Pattern].Flags & PxFlags.NonOperatingRoom) == 0 : null;
    }

    /// <summary>True when the code is an MCC only of a patient discharged alive (appendix C part 2).</summary>
    public bool IsMccOnlyAlive(IcdCode code)
    {
        var row = CodeSlots.Find(Tables.Diagnoses, code);
        return row.IsKnown && (Tables.DxTraits[row.Pattern] & DxTraits.MccOnlyAlive) != 0;
    }

    /// <summary>The principal diagnoses that cancel a code's CC or MCC, by code (appendix C part 1); empty when none does.</summary>
    public IReadOnlyList<IcdCode> PrincipalsExcluding(IcdCode code)
    {
        var listed = CodeSlots.Find(Tables.Diagnoses, code).Listed;
        return listed == 0 ? [] : [.. Tables.Diagnoses.Where(d => d.IsKnown && Tables.Excludes(d.Group, listed)).Select(d => d.Code).Order()];
    }

    /// <summary>Categories of hospital-acquired conditions a secondary diagnosis can meet, 1 to 14 (appendix I); some ask for procedures besides.</summary>
    public IReadOnlyList<int> HacCategories(IcdCode code)
    {
        var numbers = Tables.HacProfiles[CodeSlots.Find(Tables.Diagnoses, code).Hac].Numbers;
        return [.. Enumerable.Range(1, 14).Where(n => (numbers >> n & 1) != 0)];
    }

    /// <summary>Categories of hospital-acquired conditions that ask for this procedure.</summary>
    public IReadOnlyList<int> HacCategoriesOfProcedure(IcdCode code)
    {
        var row = CodeSlots.Find(Tables.Procedures, code);
        return row.IsKnown ? [.. Enumerable.Range(1, 14).Where(n => (Tables.PxTraits[row.Pattern].Hacs >> n & 1) != 0)] : [];
    }

    /// <summary>True when some list of the grouper names the procedure, so that coding it can change the DRG though it is no O.R. procedure.</summary>
    public bool AffectsGroup(IcdCode code)
    {
        var row = CodeSlots.Find(Tables.Procedures, code);
        return row.IsKnown && (row.Component != 0 || Tables.ProcedureBits(row.Pattern).ContainsAnyExcept(0ul) || Tables.PxTraits[row.Pattern].Flags.HasFlag(PxFlags.Counted));
    }

    DrgSummary Group(in DrgClaim claim, DrgScratch scratch, bool withDetails)
    {
        ClaimFacts.Read(Tables, claim, scratch);
        var walk = FormulaSearch.Run(Tables, scratch, false);
        scratch.InitialWalk = scratch.FinalWalk = walk;
        if (withDetails)
        {
            CodeCredits.Fill(Tables, scratch, walk, AffectsDrg.Initial);
        }

        if (!walk.Assignment.IsGrouped)
        {
            return new(walk.Assignment, walk.Assignment, HacStatus.NotApplicable, 0);
        }

        HacRule.Decide(Tables, scratch, claim.Poa);
        return FinalPass(claim.Poa, scratch, walk, withDetails);
    }

    DrgSummary FinalPass(PoaReporting reporting, DrgScratch scratch, in Walk initial, bool withDetails)
    {
        var refusal = HacRule.Refusal(scratch, reporting);
        var categories = HacRule.Categories(scratch);
        if (refusal != DrgReturnCode.Ok)
        {
            return new(initial.Assignment, DrgAssignment.Refused(refusal), HacStatus.FinalDrgUngroupable, categories);
        }

        if (scratch.MetHacs == 0)
        {
            CopyCredits(scratch);
            return new(initial.Assignment, initial.Assignment, HacStatus.NotApplicable, 0);
        }

        var final = FormulaSearch.Run(Tables, scratch, true);
        scratch.FinalWalk = final;
        var changed = final.Assignment.Drg != initial.Assignment.Drg;
        if (withDetails)
        {
            CodeCredits.Fill(Tables, scratch, final, AffectsDrg.Final);
            if (changed)
            {
                CodeCredits.FillHacs(Tables, scratch);
            }
        }

        return new(initial.Assignment, final.Assignment, changed ? HacStatus.FinalDrgChanges : HacStatus.FinalDrgNoChange, categories);
    }

    static void CopyCredits(DrgScratch scratch)
    {
        for (var i = 0; i < scratch.DxCount; i++)
        {
            scratch.DxState[i].Affects |= (AffectsDrg)((int)scratch.DxState[i].Affects << 1);
        }

        for (var i = 0; i < scratch.PxCount; i++)
        {
            scratch.PxState[i].Affects |= (AffectsDrg)((int)scratch.PxState[i].Affects << 1);
        }
    }

    static Dictionary<int, string> Titles(PackImage pack, string section) =>
        pack.Lines(section).Select(l => l.Split('\t')).ToDictionary(f => int.Parse(f[0], CultureInfo.InvariantCulture), f => f[1]);
}
