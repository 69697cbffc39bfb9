using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Reflection;
using Custodian.Store.Model;
using Custodian.Store.Slices;

namespace Custodian.Access.Roles;

/// <summary>
/// The permissions there are: those that the slices of the loaded modules declare. Expands the patterns of roles over them, so that a role
/// follows the modules without a list to keep in step.
/// </summary>
sealed class PermissionCatalog
{
    /// <summary>Before a pattern that takes away.</summary>
    public const char Except = '!';

    readonly Lazy<FrozenSet<string>> _known;
    readonly ConcurrentDictionary<string, FrozenSet<string>> _expanded = new(StringComparer.Ordinal);

    public PermissionCatalog(ModuleModels modules) => _known = new(() => ReadFrom(modules));

    public IReadOnlySet<string> Known => _known.Value;

    /// <summary>
    /// What a role with these patterns may do. A plain name stands for itself even when no loaded module declares it; a pattern with an
    /// exclamation mark before it takes away from its own role, not from the other roles of the same person.
    /// </summary>
    public IReadOnlySet<string> Expand(IEnumerable<string> patterns)
    {
        var all = patterns.Distinct().Order(StringComparer.Ordinal).ToArray();
        return _expanded.GetOrAdd(string.Join(' ', all), _ => Matching(all));
    }

    /// <summary><c>*</c> stands for a whole part: <c>coding.*</c>, <c>*.read</c>, <c>*</c> for everything.</summary>
    public static bool Matches(string pattern, string permission)
    {
        if (pattern is "*" || pattern == permission)
        {
            return true;
        }

        var (want, have) = (pattern.Split('.', 2), permission.Split('.', 2));
        return want.Length == 2 && have.Length == 2 && (want[0] is "*" || want[0] == have[0]) && (want[1] is "*" || want[1] == have[1]);
    }

    /// <summary>Whether the patterns of one role open a permission.</summary>
    public static bool Covers(IEnumerable<string> patterns, string permission)
    {
        var covered = false;
        foreach (var pattern in patterns)
        {
            if (pattern[0] == Except && Matches(pattern[1..], permission))
            {
                return false;
            }

            covered |= Matches(pattern, permission);
        }

        return covered;
    }

    FrozenSet<string> Matching(string[] patterns) => Known
        .Concat(patterns.Where(pattern => pattern[0] != Except && !pattern.Contains('*', StringComparison.Ordinal)))
        .Where(permission => Covers(patterns, permission))
        .ToFrozenSet(StringComparer.Ordinal);

    static FrozenSet<string> ReadFrom(ModuleModels modules) => AppDomain.CurrentDomain.GetAssemblies()
        .Where(assembly => assembly.GetName().Name?.StartsWith("Custodian.", StringComparison.Ordinal) == true)
        .Concat(modules.All.Select(module => module.GetType().Assembly))
        .Distinct()
        .SelectMany(SlicesIn)
        .Select(slice => slice.Permission)
        .ToFrozenSet(StringComparer.Ordinal);

    static IEnumerable<ISlice> SlicesIn(Assembly assembly) => assembly.GetTypes()
        .Where(type => !type.ContainsGenericParameters)
        .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
        .Where(field => typeof(ISlice).IsAssignableFrom(field.FieldType))
        .Select(field => field.GetValue(null))
        .OfType<ISlice>();
}
