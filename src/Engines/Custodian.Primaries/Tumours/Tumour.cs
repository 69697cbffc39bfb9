namespace Custodian.Primaries;

/// <summary>
/// A tumour as the rules read it: codes as numbers, the date of diagnosis as the first and the last day it may stand for.
/// 24 bytes, made once and compared with many.
/// </summary>
public readonly record struct Tumour
{
    internal const int Histologies = 2_000, FirstHistology = 8_000;
    const int UnknownPrimary = 809;

    Tumour(int site, int histology, int behaviour, byte laterality, Diagnosed diagnosed) =>
        (Site, Histology, Behaviour, Laterality, Date) = ((short)site, (short)histology, (byte)behaviour, laterality, diagnosed);

    /// <summary>ICD-O topography without the C: C504 is 504.</summary>
    public short Site { get; }

    /// <summary>ICD-O histology, 8000 to 9999.</summary>
    public short Histology { get; }

    /// <summary>ICD-O behaviour: 0, 1, 2, 3 or 6.</summary>
    public byte Behaviour { get; }

    internal byte Laterality { get; }

    internal Diagnosed Date { get; }

    /// <summary>Year of diagnosis.</summary>
    public int Year => Date.Year;

    internal int Organ => Site / 10;

    internal int HistologyIndex => Histology - FirstHistology;

    /// <summary>Reads a tumour.</summary>
    /// <param name="text">What the registry recorded.</param>
    /// <param name="latestYear">A diagnosis after this year lies in the future and is not accepted.</param>
    /// <returns>False when site, histology, behaviour or year is missing or not a code; C809 says that the primary site is unknown, and no rule can compare it.</returns>
    public static bool TryRead(TumourText text, int latestYear, out Tumour tumour)
    {
        tumour = default;
        var (site, year) = (SiteOf(text.Site), Number(text.Year));
        var (histology, behaviour) = (HistologyOf(text.MorphologyInForce), BehaviourOf(text.BehaviourInForce));
        if (site is < 0 or UnknownPrimary || histology < 0 || behaviour < 0 || year < 0 || year > latestYear)
        {
            return false;
        }

        tumour = new(site, histology, behaviour, Sides.Read(text.Laterality), Diagnosed.Read(year, Number(text.Month), Number(text.Day)));
        return true;
    }

    internal static int SiteOf(string? text) => text is { Length: 4 } && text[0] == 'C' ? Number(text.AsSpan(1)) : -1;

    internal static int HistologyOf(string? text) => text is { Length: 4 } && Number(text) is >= FirstHistology and var number ? number : -1;

    internal static int BehaviourOf(string? text) => text is "0" or "1" or "2" or "3" or "6" ? text[0] - '0' : -1;

    /// <summary>The number that up to four digits write; -1 for anything else.</summary>
    internal static int Number(ReadOnlySpan<char> text)
    {
        var number = 0;
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c))
            {
                return -1;
            }

            number = (number * 10) + (c - '0');
        }

        return text.Length is > 0 and <= 4 ? number : -1;
    }
}
