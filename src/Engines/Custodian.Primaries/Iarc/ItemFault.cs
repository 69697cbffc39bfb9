namespace Custodian.Primaries;

/// <summary>Reads the items a check needs, one after the other, and remembers the first that cannot be read.</summary>
struct ItemFault
{
    public CheckCode Code { get; private set; }

    public readonly bool Found => Code != CheckCode.OK;

    /// <summary>The number an item writes; 0 with a fault when it is missing or no number.</summary>
    public int Number(string? item)
    {
        if (Found)
        {
            return 0;
        }

        var number = item is null ? -1 : Tumour.Number(item);
        Code = item is null ? CheckCode.Missing : number < 0 ? CheckCode.Invalid : CheckCode.OK;
        return Math.Max(number, 0);
    }

    /// <summary>The first four digits of a morphology.</summary>
    public int Morphology(string? item)
    {
        if (!Found && item is { Length: < 4 })
        {
            Code = CheckCode.Invalid;
        }

        return Number(item is { Length: > 4 } ? item[..4] : item);
    }
}
