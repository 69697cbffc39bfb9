using System.Globalization;
using System.Text.RegularExpressions;
using Custodian.Grouping;
using Custodian.Kernel;

namespace Custodian.Cli.Engines.Conformance;

/// <summary>
/// <c>peer_cms_grouper_v430_cases.csv</c>: diagnoses with the DRG another project got from CMS's grouper of the version in the name. Its severity
/// column is not compared: it holds the gravest severity on the claim, where CMS's answer (family drg) has the severity that the DRG used.
/// </summary>
sealed partial class PeerGrouperCases : ICaseFile
{
    const string Family = "peer";

    /// <summary>The cases name diagnoses only; any claim without procedures that was discharged home at a usual age has their DRG.</summary>
    const int Age = 65;

    public bool Recognises(string name) => FileName().IsMatch(name);

    public Outcome<List<FamilyResult>> Run(EngineShelf shelf, string path)
    {
        var version = MsDrgVersion.Parse(FileName().Match(Path.GetFileName(path)).Groups[1].Value);
        var grouper = shelf.Groupers.Grouper(version);
        if (!grouper.Ok)
        {
            return grouper.Problem!;
        }

        var result = new FamilyResult(Family);
        foreach (var fields in LineInput.Lines(path).Skip(1).Where(l => l.Length > 0).Select(l => l.Split(',')))
        {
            result.Add(fields[0], Differences(fields, grouper.Value.Group(Claim(fields, version)).Final));
        }

        return new List<FamilyResult> { result };
    }

    static DrgClaimInput Claim(string[] fields, MsDrgVersion version)
    {
        var secondaries = fields[2].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(s => s.Split(':'));
        return new(
            Age,
            'M',
            "01",
            PoaReporting.NonExempt,
            null,
            new(fields[1], PresentOnAdmission.Yes),
            [.. secondaries.Select(s => new CodedDiagnosis(s[0], PoaIndicators.FromText(s.ElementAtOrDefault(1))))],
            [],
            version.From);
    }

    static IEnumerable<(string Field, string Expected, string Got)> Differences(string[] fields, DrgAssignment got)
    {
        (string Field, string Expected, string Got)[] members = [("drg", fields[3], Text(got.Drg)), ("mdc", fields[4], Text(got.Mdc)), ("base_drg", fields[6], Text(got.BaseDrg))];
        return members.Where(m => m.Expected != m.Got);
    }

    static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^peer_cms_grouper_v(\d{3})_.*\.csv(?:\.gz)?$")]
    private static partial Regex FileName();
}
