namespace Custodian.Grouping;

/// <summary>
/// Working memory for one claim at a time: make one per thread and use it again, then grouping allocates nothing. What the last claim's codes
/// did stays in it until the next claim.
/// </summary>
public sealed class DrgScratch
{
    internal readonly ulong[] DxBits = new ulong[OperandTable.Words];
    internal readonly ulong[] PxBits = new ulong[OperandTable.Words];
    internal readonly ulong[] FunctionBits = new ulong[OperandTable.Words];
    internal readonly ulong[] Truth = new ulong[OperandTable.Words];
    internal readonly ulong[] Marks = new ulong[OperandTable.Words];
    internal readonly ulong[] Components = new ulong[MaxComponentWords];

    internal DxRow[] Dx = new DxRow[32];
    internal PresentOnAdmission[] Poa = new PresentOnAdmission[32];
    internal DiagnosisState[] DxState = new DiagnosisState[32];
    internal PxRow[] Px = new PxRow[32];
    internal ProcedureState[] PxState = new ProcedureState[32];
    internal int[] Clusters = new int[16];
    internal int[] Order = new int[64];

    internal int DxCount;
    internal int PxCount;
    internal int ClusterCount;
    internal DxRow Principal;
    internal IcdCode PrincipalCode;
    internal int PrincipalMdc;
    internal bool Died;
    internal bool AnySuppressedProcedure;

    /// <summary>Highest severity that counts before formula suppression: initial pass, final pass.</summary>
    internal int Severity;

    internal ushort MetHacs;
    internal Walk InitialWalk;
    internal Walk FinalWalk;

    const int MaxComponentWords = 64;

    internal void Size(int diagnoses, int procedures)
    {
        if (Dx.Length < diagnoses)
        {
            Dx = new DxRow[diagnoses * 2];
            Poa = new PresentOnAdmission[diagnoses * 2];
            DxState = new DiagnosisState[diagnoses * 2];
        }

        if (Px.Length < procedures)
        {
            Px = new PxRow[procedures * 2];
            PxState = new ProcedureState[procedures * 2];
        }

        DxCount = diagnoses;
        PxCount = procedures;
    }

    internal int[] OrderFor(int count)
    {
        if (Order.Length < count)
        {
            Order = new int[count * 2];
        }

        return Order;
    }

    internal void AddCluster(int cluster)
    {
        if (ClusterCount == Clusters.Length)
        {
            Array.Resize(ref Clusters, Clusters.Length * 2);
        }

        Clusters[ClusterCount++] = cluster;
    }
}
