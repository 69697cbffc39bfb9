using System.Text.RegularExpressions;

namespace Custodian.Rules.Tests;

/// <summary>Who may reference whom (ARCHITECTURE, Dependency rules 1, 2 and 5).</summary>
public partial class DependencyRules
{
    /// <summary>Modules in the order of the patient's journey: a module sees those before it.</summary>
    static readonly string[] Modules = ["Access", "Patients", "Encounters", "Records", "Completion", "Coding", "Billing", "Interfaces"];

    [Fact]
    public void Projects_reference_only_what_lies_beneath_or_upstream() => Assert.Empty(References().SelectMany(Violations));

    [Fact]
    public void Engines_and_formats_use_no_package() => Assert.Empty(
        Repository.Files("src", ".csproj").Where(f => f.Path.StartsWith("src/Engines", StringComparison.Ordinal) || f.Path.StartsWith("src/Formats", StringComparison.Ordinal) || f.Path.StartsWith("src/Kernel", StringComparison.Ordinal))
            .Where(f => f.Text.Contains("PackageReference", StringComparison.Ordinal) || f.Text.Contains("FrameworkReference", StringComparison.Ordinal))
            .Select(f => f.Path));

    [Theory]
    [InlineData("Engines", "Custodian.Grouping", "Custodian.Store")]
    [InlineData("Formats", "Custodian.Hl7v2", "Custodian.Packs")]
    [InlineData("Platform", "Custodian.Store", "Custodian.Patients")]
    [InlineData("Modules", "Custodian.Patients", "Custodian.Coding")]
    [InlineData("Modules", "Custodian.Records", "Custodian.Server")]
    public void A_planted_reference_against_the_direction_is_seen(string layer, string from, string to) => Assert.NotEmpty(Violations((layer, from, to)));

    [Theory]
    [InlineData("Modules", "Custodian.Coding", "Custodian.Records")]
    [InlineData("Engines", "Custodian.Edits", "Custodian.Packs")]
    public void A_reference_along_the_direction_is_allowed(string layer, string from, string to) => Assert.Empty(Violations((layer, from, to)));

    static IEnumerable<(string Layer, string From, string To)> References() =>
        from file in Repository.Files("src", ".csproj")
        from Match reference in ProjectReference().Matches(file.Text)
        select (file.Path.Split('/')[1], Path.GetFileNameWithoutExtension(file.Path), reference.Groups[1].Value);

    static IEnumerable<string> Violations((string Layer, string From, string To) r)
    {
        var to = r.To["Custodian.".Length..];
        var allowed = r.Layer switch
        {
            "Kernel" => false,
            "Engines" => to is "Kernel" or "Packs" || (r.From == "Custodian.RegistryEdits" && to is "Staging" or "Oncology"),
            "Formats" => to is "Kernel",
            "Platform" => to is "Kernel" or "Packs" || (r.From == "Custodian.Ui" && to == "Store"),
            "Modules" => Modules.Contains(to)
                ? Array.IndexOf(Modules, to) < Array.IndexOf(Modules, r.From["Custodian.".Length..])
                : to is not ("Server" or "Cli" or "Synthetic") && !to.StartsWith("Migrations", StringComparison.Ordinal),
            _ => true,
        };
        return allowed ? [] : [$"{r.From} must not reference {r.To}"];
    }

    [GeneratedRegex("""ProjectReference Include="[^"]*/(Custodian\.[A-Za-z0-9.]+)\.csproj""")]
    private static partial Regex ProjectReference();
}
