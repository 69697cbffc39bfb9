namespace Custodian.Grouping;

/// <summary>First step: look every code up once and note what is true of the claim.</summary>
static class ClaimFacts
{
    const int Expired = 20;

    /// <summary>UB-04 discharge statuses the grouper accepts.</summary>
    static ReadOnlySpan<byte> KnownStatuses =>
    [
        1, 2, 3, 4, 5, 6, 7, 20, 21, 30, 43, 50, 51, 61, 62, 63, 64, 65, 66, 69, 70, 81, 82, 83, 84, 85, 86, 87, 88, 89, 90, 91, 92, 93, 94, 95,
    ];

    /// <summary>Discharged or transferred to another acute hospital (MS-DRG 789).</summary>
    static ReadOnlySpan<byte> NewbornTransfers => [2, 5, 66, 82, 85, 94];

    public static void Read(MsDrgTables tables, in DrgClaim claim, DrgScratch scratch)
    {
        scratch.Size(claim.Secondaries.Length, claim.Procedures.Length);
        scratch.DxBits.AsSpan().Clear();
        scratch.PxBits.AsSpan().Clear();
        scratch.FunctionBits.AsSpan().Clear();
        scratch.Died = claim.DischargeStatus == Expired;
        scratch.MetHacs = 0;
        ReadPrincipal(tables, claim, scratch);
        ReadSecondaries(tables, claim.Secondaries, scratch);
        ReadProcedures(tables, claim.Procedures, scratch);
        ClusterFinder.Find(tables, scratch);
        CountProcedures(tables, scratch);
        StatusFunctions(tables.Functions, claim, scratch);
        TraumaFunction(tables, scratch);
        OnlyFunctions(tables, scratch);
    }

    static void ReadPrincipal(MsDrgTables tables, in DrgClaim claim, DrgScratch scratch)
    {
        var row = CodeSlots.Find(tables.Diagnoses, claim.Principal);
        scratch.PrincipalCode = claim.Principal;
        scratch.Principal = row;
        scratch.PrincipalMdc = row.SexMdc == 0 ? row.Mdc : tables.SexMdcs[(row.SexMdc * 2) + (claim.Sex == Sex.Female ? 1 : 0)];
        if (row.IsKnown)
        {
            BitRow.Or(scratch.DxBits, tables.PrincipalBits(row.Pattern));
        }
    }

    static void ReadSecondaries(MsDrgTables tables, ReadOnlySpan<DiagnosisEntry> secondaries, DrgScratch scratch)
    {
        var best = 0;
        for (var i = 0; i < secondaries.Length; i++)
        {
            var row = CodeSlots.Find(tables.Diagnoses, secondaries[i].Code);
            scratch.Dx[i] = row;
            scratch.Poa[i] = secondaries[i].Poa;
            ref var state = ref scratch.DxState[i];
            state = default;
            if (!row.IsKnown)
            {
                continue;
            }

            BitRow.Or(scratch.DxBits, tables.SecondaryBits(row.Pattern));
            if (row.Severity != 0 || row.Hac != 0)
            {
                state.Excluded = tables.Excludes(scratch.Principal.Group, row.Listed);
                state.Counts = (byte)(state.Excluded || (scratch.Died && LostByDeath(tables, row)) ? 0 : row.Severity);
                best = Math.Max(best, state.Counts);
            }
        }

        scratch.Severity = best;
    }

    static void ReadProcedures(MsDrgTables tables, ReadOnlySpan<IcdCode> procedures, DrgScratch scratch)
    {
        for (var i = 0; i < procedures.Length; i++)
        {
            var row = CodeSlots.Find(tables.Procedures, procedures[i]);
            scratch.Px[i] = row;
            scratch.PxState[i] = default;
            if (row.IsKnown)
            {
                BitRow.Or(scratch.PxBits, tables.ProcedureBits(row.Pattern));
            }
        }
    }

    /// <summary>Counts look at every code, also at those that a cluster suppresses, and at clusters.</summary>
    static void CountProcedures(MsDrgTables tables, DrgScratch scratch)
    {
        var counts = default(ProcedureCounts);
        for (var i = 0; i < scratch.PxCount; i++)
        {
            counts.Add(scratch.Px[i].IsKnown ? tables.PxTraits[scratch.Px[i].Pattern] : default);
        }

        for (var i = 0; i < scratch.ClusterCount; i++)
        {
            counts.Add(tables.PxTraits[tables.Clusters[scratch.Clusters[i]].Pattern]);
        }

        counts.Write(tables.Functions, scratch.FunctionBits);
    }

    static bool LostByDeath(MsDrgTables tables, in DxRow row) => (tables.DxTraits[row.Pattern] & DxTraits.MccOnlyAlive) != 0;

    static void StatusFunctions(FunctionBits functions, in DrgClaim claim, DrgScratch scratch)
    {
        var bits = scratch.FunctionBits.AsSpan();
        var status = claim.DischargeStatus is >= 0 and < 100 ? (byte)claim.DischargeStatus : (byte)0;
        BitRow.Put(bits, functions.Alive, !scratch.Died);
        BitRow.Put(bits, functions.Died, scratch.Died);
        BitRow.Put(bits, functions.LeftAgainstAdvice, status == 7);
        BitRow.Put(bits, functions.TransferredNewborn, NewbornTransfers.Contains(status));
        BitRow.Put(bits, functions.InvalidStatus, !KnownStatuses.Contains(status));
        BitRow.Put(bits, functions.InvalidSex, claim.Sex == Sex.Unknown && scratch.Principal.SexMdc != 0);
        BitRow.Put(bits, functions.InvalidPdx, !scratch.Principal.IsKnown);
        BitRow.Put(bits, functions.AnyDx, true);
        BitRow.Put(bits, functions.FallThrough, true);
    }

    /// <summary>Significant trauma of two or more different sites, principal and secondaries together.</summary>
    static void TraumaFunction(MsDrgTables tables, DrgScratch scratch)
    {
        var sites = scratch.Principal.IsKnown ? tables.DxTraits[scratch.Principal.Pattern] : 0;
        for (var i = 0; i < scratch.DxCount; i++)
        {
            sites |= scratch.Dx[i].IsKnown ? tables.DxTraits[scratch.Dx[i].Pattern] : 0;
        }

        var count = System.Numerics.BitOperations.PopCount((uint)(sites & DxTraits.TraumaSites));
        BitRow.Put(scratch.FunctionBits, tables.Functions.MultipleTrauma, count >= 2);
    }

    /// <summary>ONLY:x holds when the principal and every secondary on the table have the attribute.</summary>
    static void OnlyFunctions(MsDrgTables tables, DrgScratch scratch)
    {
        for (var i = 0; i < tables.OnlyOperands.Length; i += 3)
        {
            var holds = BitRow.Has(scratch.DxBits, tables.OnlyOperands[i + 1]);
            for (var k = 0; holds && k < scratch.DxCount; k++)
            {
                holds = !scratch.Dx[k].IsKnown || BitRow.Has(tables.SecondaryBits(scratch.Dx[k].Pattern), tables.OnlyOperands[i + 2]);
            }

            BitRow.Put(scratch.FunctionBits, tables.OnlyOperands[i], holds);
        }
    }
}
