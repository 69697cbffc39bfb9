namespace Custodian.Store.Home;

/// <summary>The folder that holds everything of one installation: database, blobs, packs, keys, logs.</summary>
public sealed record CustodianHome(string Root)
{
    public string Database => Path.Combine(Root, "custodian.db");

    public string Blobs => Path.Combine(Root, "blobs");

    public string Packs => Path.Combine(Root, "packs");

    /// <summary>Key ring, audit anchor and sign-in keys: readable by the owner only, and never inside the database.</summary>
    public string Keys => Path.Combine(Root, "keys");

    public string Logs => Path.Combine(Root, "logs");

    /// <summary><c>CUSTODIAN_HOME</c>, or <c>custodian</c> in the user's data folder.</summary>
    public static CustodianHome Default() =>
        Environment.GetEnvironmentVariable("CUSTODIAN_HOME") is { Length: > 0 } set
            ? new(Path.GetFullPath(set))
            : new(Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create), "custodian"));

    /// <summary>Makes the folders, the key folder closed to others.</summary>
    public CustodianHome Create()
    {
        foreach (var folder in (string[])[Root, Blobs, Packs, Logs])
        {
            Directory.CreateDirectory(folder);
        }

        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(Keys);
        }
        else
        {
            Directory.CreateDirectory(Keys, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return this;
    }
}
