namespace Custodian.Grouping;

/// <summary>The order in which codes are asked when a DRG is credited to them.</summary>
static class CodeOrder
{
    /// <summary>Writes the indexes of known secondaries: higher severity first, then by code.</summary>
    /// <returns>How many were written.</returns>
    public static int Diagnoses(DrgScratch scratch, Span<int> order)
    {
        var count = 0;
        for (var i = 0; i < scratch.DxCount; i++)
        {
            if (!scratch.Dx[i].IsKnown)
            {
                continue;
            }

            var at = count++;
            while (at > 0 && DiagnosisComesBefore(scratch, i, order[at - 1]))
            {
                order[at] = order[at - 1];
                at--;
            }

            order[at] = i;
        }

        return count;
    }

    /// <summary>Writes the indexes of known procedures: the first when it is an O.R. procedure, other O.R. procedures, then the rest.</summary>
    public static int Procedures(MsDrgTables tables, DrgScratch scratch, Span<int> order)
    {
        var count = 0;
        for (var i = 0; i < scratch.PxCount; i++)
        {
            if (!scratch.Px[i].IsKnown)
            {
                continue;
            }

            var at = count++;
            while (at > 0 && ProcedureComesBefore(tables, scratch, i, order[at - 1]))
            {
                order[at] = order[at - 1];
                at--;
            }

            order[at] = i;
        }

        return count;
    }

    static bool DiagnosisComesBefore(DrgScratch scratch, int left, int right)
    {
        var severity = scratch.DxState[left].Counts - scratch.DxState[right].Counts;
        return severity > 0 || (severity == 0 && scratch.Dx[left].Word < scratch.Dx[right].Word);
    }

    static bool ProcedureComesBefore(MsDrgTables tables, DrgScratch scratch, int left, int right)
    {
        var rank = Rank(tables, scratch, left) - Rank(tables, scratch, right);
        return rank < 0 || (rank == 0 && scratch.Px[left].Word < scratch.Px[right].Word);
    }

    /// <summary>A component of a complete cluster ranks as an O.R. procedure whatever it is alone.</summary>
    static int Rank(MsDrgTables tables, DrgScratch scratch, int i)
    {
        var operating = scratch.PxState[i].InCluster
            || (tables.PxTraits[scratch.Px[i].Pattern].Flags & PxFlags.NonOperatingRoom) == 0;
        return !operating ? 2 : i == 0 ? 0 : 1;
    }
}
