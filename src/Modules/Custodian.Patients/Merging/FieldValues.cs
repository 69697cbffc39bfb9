using Custodian.Patients.Model;

namespace Custodian.Patients.Merging;

/// <summary>
/// The demographics as a row of texts, one for each column, so that "who wrote this value last" can be asked for each. A merge and its undoing
/// work on these.
/// </summary>
static class FieldValues
{
    const int Count = 14;

    static readonly IdentityField[] Groups =
    [
        IdentityField.Name, IdentityField.Name, IdentityField.Name, IdentityField.Name, IdentityField.Preferred, IdentityField.BirthDate, IdentityField.Sex,
        IdentityField.Address, IdentityField.Address, IdentityField.Address, IdentityField.Address, IdentityField.Phone, IdentityField.Ssn, IdentityField.Died,
    ];

    public static string[] Of(Snapshot x) =>
        [x.Family, x.Given, x.Middle, x.Suffix, x.Preferred, x.BirthDate, x.Sex, x.Street, x.City, x.State, x.Zip, x.Phone, x.SsnLast4, x.DiedOn];

    public static Snapshot Read(string[] v) => new(v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7], v[8], v[9], v[10], v[11], v[12], v[13]);

    /// <summary>The first row with the chosen fields of the second.</summary>
    public static string[] With(string[] own, string[] other, IReadOnlyCollection<IdentityField> taken) =>
        [.. Enumerable.Range(0, Count).Select(i => taken.Contains(Groups[i]) ? other[i] : own[i])];

    /// <summary>Fields in which the two differ.</summary>
    public static IReadOnlyList<IdentityField> Differing(string[] a, string[] b) =>
        [.. Enumerable.Range(0, Count).Where(i => a[i] != b[i]).Select(i => Groups[i]).Distinct()];

    /// <summary>
    /// The values as the last write that still counts left them: those of merges that were undone do not count, and an undoing is no write of
    /// its own. So merges are undone in any order, and what people and messages wrote in between stays.
    /// </summary>
    /// <param name="steps">Oldest first.</param>
    /// <param name="undone">Merges that no longer count.</param>
    public static string[] Surviving(IReadOnlyList<FieldStep> steps, string[] now, IReadOnlySet<long> undone)
    {
        var values = steps.Count == 0 ? [.. now] : steps[0].Before.ToArray();
        for (var i = 0; i < steps.Count; i++)
        {
            if (steps[i].Undo || (steps[i].Link is { } link && undone.Contains(link)))
            {
                continue;
            }

            var after = i + 1 < steps.Count ? steps[i + 1].Before : now;
            for (var f = 0; f < Count; f++)
            {
                values[f] = steps[i].Before[f] == after[f] ? values[f] : after[f];
            }
        }

        return values;
    }
}

/// <summary>A row of the demographics history: what stood there before a change.</summary>
/// <param name="Link">The merge that made the change.</param>
/// <param name="Undo">The change was the undoing of a merge.</param>
sealed record FieldStep(string[] Before, long? Link, bool Undo);
