namespace Custodian.Grouping;

/// <summary>
/// One claim read from a line of JSON, in buffers that are used again for the next line. Codes are kept as written, so that an answer can echo
/// them, and packed for the engine. Shared by every engine that answers such lines.
/// </summary>
public sealed class ClaimLine
{
    byte[] _bytes = new byte[1024];
    int _length;
    DiagnosisEntry[] _secondaries = new DiagnosisEntry[32];
    ClaimText[] _secondaryTexts = new ClaimText[32];
    IcdCode[] _procedures = new IcdCode[32];
    ClaimText[] _procedureTexts = new ClaimText[32];
    int _secondaryCount;
    int _procedureCount;

    /// <summary>The line's id as written; empty when it has none.</summary>
    public ReadOnlySpan<byte> Id => Text(IdText);

    /// <summary>The grouper version the line asks for, as written; empty when the discharge date is to choose it.</summary>
    public ReadOnlySpan<byte> GrouperVersion => Text(VersionText);

    /// <summary>-1 when not given.</summary>
    public int AgeYears { get; internal set; }

    /// <summary>M, F or U.</summary>
    public char Sex { get; internal set; }

    /// <summary>UB-04 number, or <see cref="DrgClaim.UnknownStatus"/>.</summary>
    public int DischargeStatus { get; internal set; }

    public PoaReporting Poa { get; internal set; }

    /// <summary>Length of stay in days; -1 when not given.</summary>
    public int LengthOfStay { get; internal set; }

    /// <summary>Null when not given or not a date.</summary>
    public DateOnly? DischargeDate { get; internal set; }

    public ReadOnlySpan<byte> AdmitDx => Text(AdmitText);

    public ReadOnlySpan<byte> PrincipalText => Text(PdxText);

    public DiagnosisEntry Principal { get; internal set; }

    public ReadOnlySpan<DiagnosisEntry> Secondaries => _secondaries.AsSpan(0, _secondaryCount);

    public ReadOnlySpan<IcdCode> Procedures => _procedures.AsSpan(0, _procedureCount);

    internal ClaimText IdText { get; set; }

    internal ClaimText VersionText { get; set; }

    internal ClaimText AdmitText { get; set; }

    internal ClaimText PdxText { get; set; }

    public ReadOnlySpan<byte> SecondaryText(int i) => Text(_secondaryTexts[i]);

    public ReadOnlySpan<byte> ProcedureText(int i) => Text(_procedureTexts[i]);

    /// <summary>The claim as the grouper wants it, over this line's buffers.</summary>
    public DrgClaim ToDrgClaim() => new()
    {
        Sex = DrgClaim.SexOf(Sex),
        DischargeStatus = DischargeStatus,
        Poa = Poa,
        Principal = Principal.Code,
        Secondaries = Secondaries,
        Procedures = Procedures,
    };

    internal void Clear()
    {
        _length = _secondaryCount = _procedureCount = 0;
        AgeYears = -1;
        (Sex, DischargeStatus, Poa, LengthOfStay, DischargeDate) = ('U', DrgClaim.UnknownStatus, PoaReporting.NonExempt, -1, null);
        (IdText, VersionText, AdmitText, PdxText, Principal) = (default, default, default, default, default);
    }

    /// <summary>Room for a text of at most this many bytes; <see cref="Keep"/> tells how many were used.</summary>
    internal Span<byte> Room(int length)
    {
        if (_bytes.Length - _length < length)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + length));
        }

        return _bytes.AsSpan(_length, length);
    }

    internal ClaimText Keep(int length)
    {
        _length += length;
        return new(_length - length, length);
    }

    internal ReadOnlySpan<byte> Text(ClaimText text) => _bytes.AsSpan(text.Start, text.Length);

    internal void AddSecondary(ClaimText text, PresentOnAdmission poa)
    {
        if (_secondaryCount == _secondaries.Length)
        {
            Array.Resize(ref _secondaries, _secondaryCount * 2);
            Array.Resize(ref _secondaryTexts, _secondaryCount * 2);
        }

        _secondaries[_secondaryCount] = new(IcdCode.From(Text(text)), poa);
        _secondaryTexts[_secondaryCount++] = text;
    }

    internal void AddProcedure(ClaimText text)
    {
        if (_procedureCount == _procedures.Length)
        {
            Array.Resize(ref _procedures, _procedureCount * 2);
            Array.Resize(ref _procedureTexts, _procedureCount * 2);
        }

        _procedures[_procedureCount] = IcdCode.From(Text(text));
        _procedureTexts[_procedureCount++] = text;
    }
}
