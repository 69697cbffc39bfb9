using Custodian.Oncology.Derive;

namespace Custodian.Oncology.Recodes;

/// <summary>What a tumour is looked up by. Site and histology are doubled, so that an incomplete code can lie between two codes; -1 is no code.</summary>
readonly record struct RecodeKey(int Site, int Histology, int Behaviour, int Year)
{
    const int SiteDigits = 3;
    const int HistologyDigits = 4;
    const int NoCode = -1;
    const int MostCode = 99_999;

    /// <summary>As the programs for SEER site and childhood recodes read codes: by their number, so that C4 is C004. Null when a code is not one.</summary>
    public static RecodeKey? ByNumber(string site, string histology, string behaviour, int year) =>
        site.StartsWith('C') && Fields.Number(site.AsSpan(1)) is { } number && Fields.Number(histology) is { } code
            ? new(Math.Min(number, MostCode) * 2, Math.Min(code, MostCode) * 2, Fields.Number(behaviour) ?? NoCode, year)
            : null;

    /// <summary>As the programs for the other recodes read codes: in alphabetical order, so that C4 lies between C399 and C400. Null when one is blank.</summary>
    public static RecodeKey? ByText(string site, string histology, string behaviour) =>
        site.Length == 0 || histology.Length == 0
            ? null
            : new(site.StartsWith('C') ? Half(site.AsSpan(1), SiteDigits) : NoCode, Half(histology, HistologyDigits), Fields.Number(behaviour) ?? NoCode, 0);

    static int Half(ReadOnlySpan<char> digits, int width)
    {
        Span<char> whole = stackalloc char[HistologyDigits];
        whole = whole[..width];
        whole.Fill('0');
        digits[..Math.Min(digits.Length, width)].CopyTo(whole);
        return Fields.Number(whole) is { } number ? (number * 2) + Math.Sign(digits.Length - width) : NoCode;
    }
}
