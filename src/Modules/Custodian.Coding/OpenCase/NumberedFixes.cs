using System.Globalization;
using Custodian.Edits.Tabular;
using Custodian.Kernel;

namespace Custodian.Coding.OpenCase;

/// <summary>The fixes of the findings on screen, numbered from 1 to 9 in the order they are shown; three of a finding at most, so that the next ones have a digit too.</summary>
sealed class NumberedFixes
{
    const int Digits = 9;
    const int DigitsOfOne = 3;

    readonly Dictionary<Finding, IReadOnlyList<NumberedFix>> _fixes = [];

    /// <param name="shown">Findings in the order of the screen.</param>
    /// <param name="bound">Those that offer fixes.</param>
    public NumberedFixes(IEnumerable<Finding> shown, IReadOnlyList<TabularFinding> bound)
    {
        var next = 1;
        foreach (var finding in shown)
        {
            if (bound.FirstOrDefault(b => b.Finding == finding) is { Fixes.Count: > 0 } found && !_fixes.ContainsKey(finding))
            {
                _fixes[finding] = [.. found.Fixes.Select((fix, i) => new NumberedFix(next <= Digits && i < DigitsOfOne ? next++.ToString(CultureInfo.InvariantCulture) : null, fix))];
            }
        }
    }

    public IReadOnlyList<NumberedFix> Of(Finding finding) => _fixes.GetValueOrDefault(finding) ?? [];
}
