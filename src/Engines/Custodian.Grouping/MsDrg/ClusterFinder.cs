namespace Custodian.Grouping;

/// <summary>
/// Finds the procedure clusters that the claim's codes complete. A complete cluster counts as a procedure of its own, and its components stop
/// counting in the MDCs it names.
/// </summary>
static class ClusterFinder
{
    public static void Find(MsDrgTables tables, DrgScratch scratch)
    {
        scratch.ClusterCount = 0;
        scratch.AnySuppressedProcedure = false;
        if (!NoteComponents(scratch))
        {
            return;
        }

        for (var i = 0; i < scratch.PxCount; i++)
        {
            var component = scratch.Px[i].Component;
            for (var k = tables.ComponentStarts[component]; k < tables.ComponentStarts[component + 1]; k++)
            {
                var cluster = tables.ComponentClusters[k];
                if (IsComplete(tables, scratch, cluster) && !scratch.Clusters.AsSpan(0, scratch.ClusterCount).Contains(cluster))
                {
                    scratch.AddCluster(cluster);
                }
            }
        }

        if (scratch.ClusterCount > 0)
        {
            scratch.Clusters.AsSpan(0, scratch.ClusterCount).Sort();
            Suppress(tables, scratch);
        }

        ForgetComponents(scratch);
    }

    public static bool Contains(MsDrgTables tables, int cluster, ushort component)
    {
        ref readonly var row = ref tables.Clusters[cluster];
        var start = tables.Choices[row.First];
        return component != 0 && tables.Members.AsSpan(start, tables.Choices[row.First + row.Choices] - start).Contains(component);
    }

    static bool IsComplete(MsDrgTables tables, DrgScratch scratch, int cluster)
    {
        ref readonly var row = ref tables.Clusters[cluster];
        for (var choice = row.First + row.Choices - 1; choice >= row.First; choice--)
        {
            if (!AnyPresent(scratch, tables.Members.AsSpan(tables.Choices[choice], tables.Choices[choice + 1] - tables.Choices[choice])))
            {
                return false;
            }
        }

        return true;
    }

    static bool AnyPresent(DrgScratch scratch, ReadOnlySpan<ushort> components)
    {
        foreach (var component in components)
        {
            if (BitRow.Has(scratch.Components, component))
            {
                return true;
            }
        }

        return false;
    }

    static void Suppress(MsDrgTables tables, DrgScratch scratch)
    {
        for (var i = 0; i < scratch.PxCount; i++)
        {
            ref var state = ref scratch.PxState[i];
            foreach (var cluster in scratch.Clusters.AsSpan(0, scratch.ClusterCount))
            {
                if (Contains(tables, cluster, scratch.Px[i].Component))
                {
                    state.InCluster = true;
                    state.SuppressedIn |= tables.Clusters[cluster].Mdcs;
                }
            }

            scratch.AnySuppressedProcedure |= state.SuppressedIn != 0;
        }
    }

    static bool NoteComponents(DrgScratch scratch)
    {
        var count = 0;
        for (var i = 0; i < scratch.PxCount; i++)
        {
            if (scratch.Px[i].Component != 0)
            {
                BitRow.Put(scratch.Components, scratch.Px[i].Component, true);
                count++;
            }
        }

        if (count == 1)
        {
            ForgetComponents(scratch);
        }

        return count > 1;
    }

    static void ForgetComponents(DrgScratch scratch)
    {
        for (var i = 0; i < scratch.PxCount; i++)
        {
            BitRow.Put(scratch.Components, scratch.Px[i].Component, false);
        }
    }
}
