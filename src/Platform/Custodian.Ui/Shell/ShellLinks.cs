namespace Custodian.Ui;

/// <summary>Addresses the shell opens. The host answers them; the defaults are the product's.</summary>
/// <param name="Find">Answers a posted <c>q</c> with <see cref="PaletteResults"/>.</param>
/// <param name="Work">Answers with the list items of the work drawer.</param>
public sealed record ShellLinks(
    string Home = "/",
    string Find = "/find",
    string Work = "/drawer",
    string Notices = "/notifications",
    string Settings = "/settings",
    string Lock = "/lock");
