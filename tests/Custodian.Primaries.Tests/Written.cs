namespace Custodian.Primaries.Tests;

/// <summary>Tumours written on one line: date, site, histology/behaviour, side (R, L, M for midline, - for none, ? for not known).</summary>
static class Written
{
    const int LatestYear = 2026;

    public static Tumour Tumour(string line)
    {
        Assert.True(Primaries.Tumour.TryRead(Text(line), LatestYear, out var tumour), line);
        return tumour;
    }

    public static TumourText Text(string line)
    {
        var parts = line.Split(' ');
        var (date, morphology) = (parts[0], parts[2].Split('/'));
        var side = parts[3] switch { "R" => "1", "L" => "2", "M" => "5", "-" => "0", _ => "9" };
        return new(parts[1], morphology[0], morphology[1], side, date[..4], date.Length >= 6 ? date[4..6] : "", date.Length >= 8 ? date[6..8] : "");
    }
}
