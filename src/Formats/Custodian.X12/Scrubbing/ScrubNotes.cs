using Custodian.Kernel;

namespace Custodian.X12;

/// <summary>Collects the findings of one claim.</summary>
sealed class ScrubNotes
{
    /// <summary>The guide the checks come from; its elements are named in the text.</summary>
    public const string Guide = "005010X223A2";

    readonly List<Finding> _findings = [];

    public IReadOnlyList<Finding> Findings => _findings;

    public void Report(Severity severity, string code, string place, string text) => _findings.Add(new(code, severity, place, text, Guide));

    public void Error(string code, string place, string text, string rule = Guide) => _findings.Add(new(code, Severity.Error, place, text, rule));

    public void Warn(string code, string place, string text, string rule = Guide) => _findings.Add(new(code, Severity.Warning, place, text, rule));

    /// <summary>An error when a value is not there.</summary>
    public bool Needs(string? value, string code, string place, string text)
    {
        if (!string.IsNullOrWhiteSpace(value))
        {
            return true;
        }

        Error(code, place, text);
        return false;
    }
}
