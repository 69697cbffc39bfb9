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
    readonly Lazy<FrozenSet<string>> _known;
    readonly ConcurrentDictionary<string, FrozenSet<string>> _expanded = new(StringComparer.Ordinal);

    public PermissionCatalog(ModuleModels modules) => _known = new(() => ReadFrom(modules));

    public IReadOnlySet<string> Known => _known.Value;

    /// <summary>What a caller with these patterns may do. A plain name stands for itself even when no loaded module declares it.</summary>
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

    FrozenSet<string> Matching(string[] patterns) => Known
        .Where(permission => Array.Exists(patterns, pattern => Matches(pattern, permission)))
        .Concat(patterns.Where(pattern => !pattern.Contains('*', StringComparison.Ordinal)))
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
