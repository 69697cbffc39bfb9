using System.Globalization;

namespace Custodian.Primaries;

/// <summary>
/// The groups of malignant neoplasms that the international rules treat as one histology: 1-5 carcinomas (5 unspecified), 6 sarcomas, 7 mesothelioma,
/// 8-14 tumours of haematopoietic and lymphoid tissues (14 unspecified), 15 Kaposi sarcoma, 16 other specified, 17 unspecified. Source: IARC/IACR/ENCR,
/// International Rules for Multiple Primary Cancers (ICD-O third edition), 2004, Table 2.
/// </summary>
sealed class HistologyGroups
{
    public const int CarcinomaNos = 5, Mesothelioma = 7, FirstHaematopoietic = 8, HaematopoieticNos = 14, Kaposi = 15, OtherSpecified = 16, Unspecified = 17;

    static readonly string[] Table2004 =
    [
        "8051-8084,8120-8131",
        "8090-8110",
        "8140-8149,8160-8162,8190-8221,8260-8337,8350-8551,8570-8576,8940-8941",
        "8030-8046,8150-8157,8170-8180,8230-8255,8340-8347,8560-8562,8580-8671",
        "8010-8015,8020-8022,8050",
        "8680-8713,8800-8921,8990-8991,9040-9044,9120-9125,9130-9136,9141-9252,9370-9373,9540-9582",
        "9050-9055",
        "9840,9861-9931,9945-9946,9950,9961-9964,9980-9987",
        "9670-9699,9728,9731-9734,9761-9767,9769,9823-9826,9833,9836,9940",
        "9700-9719,9729,9768,9827-9831,9834,9837,9948",
        "9650-9667",
        "9740-9742",
        "9750-9758",
        "9590-9591,9596,9727,9760,9800-9801,9805,9820,9832,9835,9860,9960,9970,9975,9989",
        "9140",
        "8720-8790,8930-8936,8950-8983,9000-9030,9060-9110,9260-9365,9380-9539",
        "8000-8005",
    ];

    readonly byte[] _groups = new byte[Tumour.Histologies];

    HistologyGroups(IReadOnlyList<string> table)
    {
        for (var group = 0; group < table.Count; group++)
        {
            foreach (var (from, through) in GroupFacts.Ranges(table[group]))
            {
                _groups.AsSpan((from - Tumour.FirstHistology)..(through - Tumour.FirstHistology + 1)).Fill((byte)(group + 1));
            }
        }
    }

    /// <summary>With the haematopoietic codes added to ICD-O since (ICD-O-3.1, 2011), as CanReg 5 assigns them.</summary>
    public static HistologyGroups OfCanReg { get; } = new(
    [
        .. Table2004[..7],
        Table2004[7] + ",9965-9967,9991-9992",
        Table2004[8] + ",9597,9737-9738,9811-9818",
        Table2004[9] + ",9724-9726",
        .. Table2004[10..12],
        "9750-9759",
        Table2004[13] + ",9735,9806-9809,9971",
        .. Table2004[14..],
    ]);

    /// <summary>With the same codes, as SEER assigns them.</summary>
    public static HistologyGroups OfSeer { get; } = new(
    [
        .. Table2004[..7],
        Table2004[7] + ",9991-9992",
        Table2004[8] + ",9597,9712,9735-9738,9811-9818",
        Table2004[9].Replace("9700-9719", "9700-9711,9713-9726", StringComparison.Ordinal),
        .. Table2004[10..12],
        "9750-9759",
        Table2004[13] + ",9802-9809,9965-9975",
        .. Table2004[14..],
    ]);

    /// <summary>The group of a histology; 0 when it has none.</summary>
    public int Of(string? histology) =>
        int.TryParse(histology, NumberStyles.None, CultureInfo.InvariantCulture, out var code) && code is >= Tumour.FirstHistology and < Tumour.FirstHistology + Tumour.Histologies
            ? _groups[code - Tumour.FirstHistology]
            : 0;

    /// <summary>One of the groups is the unspecified form of the other.</summary>
    public static bool AreNosAndSpecific(int one, int other) => IsNosOf(one, other) || IsNosOf(other, one);

    public static bool IsNosOf(int nos, int specific) => nos switch
    {
        CarcinomaNos => specific is >= 1 and < CarcinomaNos,
        HaematopoieticNos => specific is >= FirstHaematopoietic and < HaematopoieticNos,
        Unspecified => specific is (>= 1 and <= Mesothelioma) or Kaposi or OtherSpecified,
        _ => false,
    };
}
