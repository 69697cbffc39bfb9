using System.Globalization;
using Custodian.Kernel;
using Microsoft.AspNetCore.Http;

namespace Custodian.Coding.Batch;

/// <summary>The chosen accounts with the versions the person saw, what to do with them, and the list to go back to.</summary>
public sealed record BatchForm(BatchDeed Deed, IReadOnlyList<(EncounterId Id, long Version)> Chosen, string Back)
{
    const string Queue = "/coding/queue";

    /// <summary>In the place of a coder: nobody, the account waits in the pool again.</summary>
    public const string Pool = "-";

    /// <summary>A page of the list.</summary>
    public const int Most = 200;

    /// <summary>The values of the deed as typed; null before they were asked for.</summary>
    public IFormCollection? Said { get; init; }

    internal static BatchForm Of(BatchDeed deed, IFormCollection form)
    {
        var chosen = form["id"].Select(id => long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0).Where(n => n > 0).Distinct()
            .Select(n => (new EncounterId(n), long.TryParse(form["version-" + n.ToString(CultureInfo.InvariantCulture)], out var version) ? version : -1)).ToList();
        var back = form["back"].ToString();
        return new(deed, chosen, back == Queue || back.StartsWith(Queue + "?", StringComparison.Ordinal) ? back : Queue) { Said = form["step"] == "do" ? form : null };
    }

    public string this[string field] => Said?[field].ToString() ?? "";
}
