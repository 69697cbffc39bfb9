using System.Globalization;

namespace Custodian.Grouping;

/// <summary>One stay over the caller's own buffers. Nothing is copied; the spans must live until the call returns.</summary>
public readonly ref struct DrgClaim
{
    /// <summary>Discharge status that is no number.</summary>
    public const int UnknownStatus = -1;

    public required Sex Sex { get; init; }

    /// <summary>UB-04 discharge status as a number, or <see cref="UnknownStatus"/>.</summary>
    public required int DischargeStatus { get; init; }

    public required PoaReporting Poa { get; init; }

    public required IcdCode Principal { get; init; }

    public required ReadOnlySpan<DiagnosisEntry> Secondaries { get; init; }

    public required ReadOnlySpan<IcdCode> Procedures { get; init; }

    /// <summary>M or F; anything else is unknown.</summary>
    public static Sex SexOf(char c) => c switch { 'M' or 'm' => Sex.Male, 'F' or 'f' => Sex.Female, _ => Sex.Unknown };

    public static int StatusOf(ReadOnlySpan<char> text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var status) && status < 100 ? status : UnknownStatus;

    /// <summary>Copies an easy claim into arrays the claim then looks at.</summary>
    public static DrgClaim From(DrgClaimInput input)
    {
        var secondaries = new DiagnosisEntry[input.Sdx.Count];
        for (var i = 0; i < secondaries.Length; i++)
        {
            secondaries[i] = new(IcdCode.From(input.Sdx[i].Code), input.Sdx[i].Poa);
        }

        var procedures = new IcdCode[input.Px.Count];
        for (var i = 0; i < procedures.Length; i++)
        {
            procedures[i] = IcdCode.From(input.Px[i]);
        }

        return new DrgClaim
        {
            Sex = SexOf(input.Sex),
            DischargeStatus = StatusOf(input.DischargeStatus),
            Poa = input.Poa,
            Principal = IcdCode.From(input.Pdx.Code),
            Secondaries = secondaries,
            Procedures = procedures,
        };
    }
}
