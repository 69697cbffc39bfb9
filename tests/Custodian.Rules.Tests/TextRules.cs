using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Custodian.Rules.Tests;

/// <summary>Rules read from the text of the sources.</summary>
public partial class TextRules
{
    [Fact]
    public void Log_templates_hold_no_patient_data() => Assert.Empty(Repository.Files("src", ".cs").SelectMany(f => LogViolations(f.Path, f.Text)));

    [Theory]
    [InlineData("""[LoggerMessage(Level = LogLevel.Warning, Message = "Merged {Family} into {Mrn}")]""")]
    [InlineData("""log.LogInformation("Patient {Id}", patient.Family);""")]
    public void A_planted_log_line_with_patient_data_is_seen(string line) => Assert.NotEmpty(LogViolations("x.cs", line));

    [Fact]
    public void Every_code_a_user_can_meet_is_listed()
    {
        var listed = Codes().Matches(File.ReadAllText(Path.Combine(Repository.Root, "docs/reference/codes.md"))).Select(m => m.Value).ToHashSet();

        Assert.Empty(UsedCodes().Where(c => !listed.Contains(c)).Distinct().Order());
    }

    [Fact]
    public void A_planted_code_is_found_in_source() => Assert.Equal(["ZZZ-9999"], CodesIn("""Problem.Conflict("ZZZ-9999", "…")"""));

    [Fact]
    public void Every_test_that_the_page_of_bad_input_names_is_there()
    {
        var tests = string.Join('\n', Repository.Files("tests", ".cs").Select(f => f.Text));
        var named = NamedTest().Matches(File.ReadAllText(Path.Combine(Repository.Root, "docs/reference/bad-input.md"))).ToList();

        Assert.True(named.Count > 30, $"{named.Count} tests are named");
        Assert.Empty(named.Where(m => !tests.Contains($"class {m.Groups[1].Value}", StringComparison.Ordinal) || !tests.Contains($" {m.Groups[2].Value}(", StringComparison.Ordinal)).Select(m => m.Value));
    }

    [Fact]
    public void Names_say_what_they_are() => Assert.Empty(Repository.Files("src", ".cs", ".razor").SelectMany(f => NameViolations(f.Path)));

    [Theory]
    [InlineData("src/Modules/Custodian.Coding/CodingManager.cs")]
    [InlineData("src/Modules/Custodian.Coding/StringUtils.cs")]
    public void A_planted_empty_name_is_seen(string path) => Assert.NotEmpty(NameViolations(path));

    [Fact]
    public void Vendored_scripts_are_what_their_manifest_says()
    {
        var manifests = Directory.GetFiles(Path.Combine(Repository.Root, "src/Platform/Custodian.Ui/wwwroot/vendor"), "vendor.json", SearchOption.AllDirectories);

        Assert.NotEmpty(manifests);
        Assert.All(manifests, m => Assert.Empty(VendorViolations(m)));
    }

    static IEnumerable<string> LogViolations(string path, string text) =>
        LogTemplate().Matches(text).Where(m => PatientPlaceholder().IsMatch(m.Value)).Select(m => $"{path}: {m.Value}")
            .Concat(PlainLogCall().Matches(text).Select(m => $"{path}: use LoggerMessage, whose templates this rule reads: {m.Value}"));

    static IEnumerable<string> UsedCodes() => Repository.Files("src", ".cs", ".razor").SelectMany(f => CodesIn(f.Text));

    static IEnumerable<string> CodesIn(string text) => QuotedCode().Matches(text).Select(m => m.Groups[1].Value);

    static IEnumerable<string> NameViolations(string path) =>
        EmptyName().IsMatch(Path.GetFileNameWithoutExtension(path)) ? [path] : [];

    static List<string> VendorViolations(string manifest)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(manifest));
        return [.. json.RootElement.GetProperty("files").EnumerateObject()
            .Where(f => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(Path.GetDirectoryName(manifest)!, f.Name)))) != f.Value.GetString())
            .Select(f => $"{manifest}: {f.Name} was changed")];
    }

    [GeneratedRegex(@"`([A-Z]\w+Tests)\.([A-Z]\w+)`")]
    private static partial Regex NamedTest();

    [GeneratedRegex("""\[LoggerMessage\([^\]]*\]""")]
    private static partial Regex LogTemplate();

    [GeneratedRegex("""\.Log(Trace|Debug|Information|Warning|Error|Critical)\([^)]*\)""")]
    private static partial Regex PlainLogCall();

    [GeneratedRegex("""\{(Family|Given|Middle|Name|Mrn|Patient|Birth\w*|Account|Address|Street|Phone|Ssn\w*|Text|Json|Query|Value)\}""", RegexOptions.IgnoreCase)]
    private static partial Regex PatientPlaceholder();

    [GeneratedRegex("""[A-Z][A-Z0-9]{2}-\d{4}""")]
    private static partial Regex Codes();

    [GeneratedRegex("\"([A-Z][A-Z0-9]{2}-\\d{4})\"")]
    private static partial Regex QuotedCode();

    [GeneratedRegex("(Manager|Helper|Helpers|Util|Utils|Utility|Impl)$")]
    private static partial Regex EmptyName();
}
