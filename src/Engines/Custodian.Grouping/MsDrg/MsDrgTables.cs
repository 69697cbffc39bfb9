using Custodian.Packs;

namespace Custodian.Grouping;

/// <summary>The tables of one version in memory. Immutable after <see cref="Read"/>; shared by all threads.</summary>
sealed class MsDrgTables
{
    public const int Lists = 32;

    public required DxRow[] Diagnoses { get; init; }

    /// <summary>Per pattern: operands true of a principal, then those true of a secondary.</summary>
    public required ulong[] DxPatterns { get; init; }

    public required DxTraits[] DxTraits { get; init; }

    public required PxRow[] Procedures { get; init; }

    public required ulong[] PxPatterns { get; init; }

    public required PxTraits[] PxTraits { get; init; }

    public required int[] ExclusionStarts { get; init; }

    public required ushort[] ExclusionCodes { get; init; }

    public required byte[] SexMdcs { get; init; }

    public required ClusterRow[] Clusters { get; init; }

    public required int[] Choices { get; init; }

    public required ushort[] Members { get; init; }

    public required int[] ComponentStarts { get; init; }

    public required int[] ComponentClusters { get; init; }

    public required Step[] Steps { get; init; }

    public required FormulaRow[] Formulas { get; init; }

    public required ulong[] Suppressions { get; init; }

    /// <summary>Triples: an ONLY operand, its principal and its secondary form.</summary>
    public required ushort[] OnlyOperands { get; init; }

    public required HacProfile[] HacProfiles { get; init; }

    public required short[] HacEntries { get; init; }

    /// <summary>Formulas that decide something, per list, in order of test.</summary>
    public required ListEntry[][] ByList { get; init; }

    public required OperandKind[] OperandKinds { get; init; }

    public required FunctionBits Functions { get; init; }

    public static MsDrgTables Read(PackImage pack)
    {
        var operands = pack.Lines(PackSections.Operands);
        var formulas = pack.Rows<FormulaRow>(PackSections.Formulas);
        return new()
        {
            Diagnoses = pack.Rows<DxRow>(PackSections.Diagnoses),
            DxPatterns = pack.Rows<ulong>(PackSections.DxPatterns),
            DxTraits = pack.Rows<DxTraits>(PackSections.DxTraits),
            Procedures = pack.Rows<PxRow>(PackSections.Procedures),
            PxPatterns = pack.Rows<ulong>(PackSections.PxPatterns),
            PxTraits = pack.Rows<PxTraits>(PackSections.PxTraits),
            ExclusionStarts = pack.Rows<int>(PackSections.ExclusionStarts),
            ExclusionCodes = pack.Rows<ushort>(PackSections.ExclusionCodes),
            SexMdcs = pack.Rows<byte>(PackSections.SexMdcs),
            Clusters = pack.Rows<ClusterRow>(PackSections.Clusters),
            Choices = pack.Rows<int>(PackSections.Choices),
            Members = pack.Rows<ushort>(PackSections.Members),
            ComponentStarts = pack.Rows<int>(PackSections.ComponentStarts),
            ComponentClusters = pack.Rows<int>(PackSections.ComponentClusters),
            Steps = pack.Rows<Step>(PackSections.Steps),
            Formulas = formulas,
            Suppressions = pack.Rows<ulong>(PackSections.Suppressions),
            OnlyOperands = pack.Rows<ushort>(PackSections.OnlyOperands),
            HacProfiles = pack.Rows<HacProfile>(PackSections.HacProfiles),
            HacEntries = pack.Rows<short>(PackSections.HacEntries),
            ByList = ListsOf(formulas),
            OperandKinds = [.. operands.Select(o => Operand.Of(o).Kind)],
            Functions = new FunctionBits(operands),
        };
    }

    public ReadOnlySpan<ulong> PrincipalBits(int pattern) => DxPatterns.AsSpan(pattern * OperandTable.Words * 2, OperandTable.Words);

    public ReadOnlySpan<ulong> SecondaryBits(int pattern) =>
        DxPatterns.AsSpan((pattern * OperandTable.Words * 2) + OperandTable.Words, OperandTable.Words);

    public ReadOnlySpan<ulong> ProcedureBits(int pattern) => PxPatterns.AsSpan(pattern * OperandTable.Words, OperandTable.Words);

    public ReadOnlySpan<ulong> SuppressionBits(int suppression) => Suppressions.AsSpan(suppression * OperandTable.Words, OperandTable.Words);

    /// <summary>True when a principal of this group cancels the CC or MCC of the listed code.</summary>
    public bool Excludes(int group, ushort listed) =>
        group != 0 && listed != 0
        && ExclusionCodes.AsSpan(ExclusionStarts[group], ExclusionStarts[group + 1] - ExclusionStarts[group]).BinarySearch(listed) >= 0;

    static ListEntry[][] ListsOf(FormulaRow[] formulas)
    {
        var lists = Enumerable.Range(0, Lists).Select(_ => new List<ListEntry>()).ToArray();
        for (var i = 0; i < formulas.Length; i++)
        {
            if (formulas[i].Kind != FormulaKind.Mark && formulas[i].List < Lists)
            {
                lists[formulas[i].List].Add(new(formulas[i].Entry, formulas[i].Suppression, (ushort)i));
            }
        }

        return [.. lists.Select(l => l.ToArray())];
    }
}
