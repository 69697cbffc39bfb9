using Custodian.Kernel;

namespace Custodian.Store.Slices;

/// <summary>Who is asking, with what permissions, from where. Made once per request, session or message.</summary>
/// <param name="UserId">Null for the system and interfaces.</param>
/// <param name="Name">Sign-in name, or the name of the interface or subscriber.</param>
/// <param name="Permissions">Permissions of the roles held; <c>*</c> for the system itself.</param>
/// <param name="Source">Network address, or the channel for interfaces and the command line.</param>
/// <param name="Session">Id of the server-side session; empty outside one.</param>
/// <param name="Reason">Why, where a person had to say (break-glass, correction).</param>
public sealed record Caller(
    UserId? UserId,
    string Name,
    IReadOnlySet<string> Permissions,
    string Source,
    string Session = "",
    string Reason = "")
{
    static readonly HashSet<string> Everything = ["*"];

    /// <summary>The facilities whose records the caller may open; null for all of them.</summary>
    public IReadOnlySet<FacilityId>? Facilities { get; init; }

    /// <summary>Records the caller opened by break-glass, each for a time.</summary>
    public IReadOnlyList<BrokenGlass> BrokenGlass { get; init; } = [];

    /// <summary>A signed-out visitor: no permission at all.</summary>
    public static Caller Nobody(string source) => new(null, "nobody", new HashSet<string>(), source);

    /// <summary>The program itself: fact subscribers, jobs, the command line on the machine that holds the keys.</summary>
    public static Caller System(string name) => new(null, name, Everything, "system");

    /// <summary>An interface engine peer, limited to what the interface role may do.</summary>
    public static Caller Interface(string name, string source, IReadOnlySet<string> permissions) => new(null, name, permissions, source);

    /// <summary>The break-glass on this record that has not run out, or null.</summary>
    public BrokenGlass? Broke(PatientId patient, DateTime now) => BrokenGlass.FirstOrDefault(g => g.Patient == patient && g.Until > now);

    public bool May(string permission) => Permissions.Contains(permission) || Permissions.Contains("*");
}
