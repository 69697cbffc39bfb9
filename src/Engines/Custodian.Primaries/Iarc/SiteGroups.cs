namespace Custodian.Primaries;

/// <summary>Organs that the international rules count as one site. Source: IARC/IACR/ENCR, International Rules for Multiple Primary Cancers, 2004, Table 1.</summary>
static class SiteGroups
{
    public const int Unknown = 80;

    static readonly int[][] Joined = [[2, 1], [6, 0, 3, 4, 5], [14, 9, 10, 12, 13], [20, 19], [24, 23], [34, 33], [41, 40], [68, 65, 66, 67]];

    /// <summary>The group of an organ (the two digits after the C): the organ that stands for it.</summary>
    public static int Of(int organ)
    {
        foreach (var organs in Joined)
        {
            if (Array.IndexOf(organs, organ) >= 0)
            {
                return organs[0];
            }
        }

        return organ;
    }
}
