namespace Custodian.Edits.MedicareCodeEditor;

/// <summary>
/// The edits of one claim. Made once and filled again by <see cref="Mce.Edit(MceClaim, MceResult)"/>, so that a run over many claims
/// allocates nothing; not for use by two threads at once.
/// </summary>
public sealed class MceResult
{
    readonly int[] _counts = new int[MceEditNames.Count];
    MceEditSet[] _secondary = [];
    MceEditSet[] _procedures = [];
    MceCode[] _codes = [];

    public MceEditType Type { get; internal set; }

    /// <summary>Edits that concern no single code: age, sex, discharge status, admitting diagnosis.</summary>
    public MceEditSet Claim { get; internal set; }

    public MceEditSet Principal { get; internal set; }

    /// <summary>Edits per secondary diagnosis, in the order of the claim.</summary>
    public ReadOnlySpan<MceEditSet> Secondary => _secondary.AsSpan(0, SecondaryCount);

    /// <summary>Edits per procedure, in the order of the claim.</summary>
    public ReadOnlySpan<MceEditSet> Procedures => _procedures.AsSpan(0, ProcedureCount);

    /// <summary>The secondary diagnosis that was edited as principal, because the claim has none; -1 when it has.</summary>
    internal int SecondaryAsPrincipal { get; set; } = -1;

    /// <summary>True when nothing was found.</summary>
    public bool IsClean => All.IsEmpty && Type == MceEditType.None;

    /// <summary>Every edit that occurred at least once.</summary>
    public MceEditSet All { get; internal set; }

    internal int SecondaryCount { get; private set; }

    internal int ProcedureCount { get; private set; }

    internal Span<MceEditSet> SecondarySlots => _secondary;

    internal Span<MceEditSet> ProcedureSlots => _procedures;

    /// <summary>How often the edit occurred on the claim.</summary>
    public int Count(MceEdit edit) => _counts[(int)edit];

    /// <summary>Room for the codes of a claim that comes as text.</summary>
    internal Span<MceCode> CodeSlots(int count)
    {
        if (_codes.Length < count)
        {
            _codes = new MceCode[Math.Max(count, 49)];
        }

        return _codes.AsSpan(0, count);
    }

    internal void Begin(int secondary, int procedures)
    {
        Array.Clear(_counts);
        SecondaryCount = secondary;
        ProcedureCount = procedures;
        if (_secondary.Length < secondary)
        {
            _secondary = new MceEditSet[Math.Max(secondary, 24)];
        }

        if (_procedures.Length < procedures)
        {
            _procedures = new MceEditSet[Math.Max(procedures, 25)];
        }

        Claim = Principal = All = default;
        SecondaryAsPrincipal = -1;
        Type = MceEditType.None;
    }

    internal void Clear()
    {
        Array.Clear(_secondary, 0, SecondaryCount);
        Array.Clear(_procedures, 0, ProcedureCount);
    }

    internal void Tally(MceEditSet edits)
    {
        All = new MceEditSet(All.Bits | edits.Bits);
        foreach (var edit in edits)
        {
            _counts[(int)edit]++;
        }
    }
}
