namespace Custodian.Patients.Prints;

/// <summary>
/// The fonts prints are set in: the facility's own from <c>fonts/regular.ttf</c> and <c>fonts/bold.ttf</c> of the home folder, else DejaVu Sans
/// of the machine, else the standard fonts of every PDF reader, which have no accents.
/// </summary>
/// <param name="Regular">A TrueType file; null for the standard font.</param>
public sealed record PrintFonts(byte[]? Regular, byte[]? Bold)
{
    static readonly string[] Folders = ["/usr/share/fonts/truetype/dejavu", "/usr/share/fonts/dejavu-sans-fonts", "/usr/share/fonts/TTF"];

    public static PrintFonts Standard { get; } = new(null, null);

    public static PrintFonts Load(string home)
    {
        var own = Path.Combine(home, "fonts");
        return Both(Path.Combine(own, "regular.ttf"), Path.Combine(own, "bold.ttf"))
            ?? Folders.Select(f => Both(Path.Combine(f, "DejaVuSans.ttf"), Path.Combine(f, "DejaVuSans-Bold.ttf"))).FirstOrDefault(f => f is not null)
            ?? Standard;
    }

    static PrintFonts? Both(string regular, string bold) => File.Exists(regular) && File.Exists(bold) ? new(File.ReadAllBytes(regular), File.ReadAllBytes(bold)) : null;
}
