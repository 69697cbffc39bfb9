using Custodian.Coding.Engines;
using Custodian.Coding.Model;

namespace Custodian.Coding.Regroup;

/// <summary>A case with the codes and the group it has stored: of its newest final version, else of the version in work.</summary>
/// <param name="Stored">Null when nothing was grouped yet.</param>
sealed record GroupedCase(CodingCase Row, CodedStay Stay, GroupingRun? Stored)
{
    const string GrouperPack = "msdrg-";

    /// <summary>The grouper version of the stored group; empty when it is not known.</summary>
    public string Version => Stored?.Editions.Split(',').FirstOrDefault(e => e.StartsWith(GrouperPack, StringComparison.Ordinal))?[GrouperPack.Length..] ?? "";
}
