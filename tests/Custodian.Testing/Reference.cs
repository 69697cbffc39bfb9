using System.Runtime.CompilerServices;

namespace Custodian.Testing;

/// <summary>The folder of official files that tests read. Never copied into the repository.</summary>
public static class Reference
{
    /// <summary>Root of the reference files, from <c>CUSTODIAN_REFERENCE</c> or <c>../shared/reference</c> beside the repository; null when neither is there.</summary>
    public static string? Root { get; } = Find();

    static bool Required => Environment.GetEnvironmentVariable("CI") == "true";

    /// <summary>The path of a reference file. Skips the test by name when the files are not on this machine, and fails it in CI.</summary>
    public static string Path(string relative)
    {
        if (Root is null)
        {
            Assert.True(!Required, "CUSTODIAN_REFERENCE is not set, and CI must have the reference files.");
            Assert.Skip($"Needs the reference files ({relative}); set CUSTODIAN_REFERENCE.");
        }

        var path = System.IO.Path.Combine(Root, relative);
        Assert.True(File.Exists(path) || Directory.Exists(path), $"{path} is missing from the reference files.");
        return path;
    }

    /// <summary>Path of a file kept beside the tests, from the caller's own source folder.</summary>
    public static string Beside(string relative, [CallerFilePath] string source = "") =>
        System.IO.Path.Combine(System.IO.Path.GetDirectoryName(source)!, relative);

    static string? Find()
    {
        if (Environment.GetEnvironmentVariable("CUSTODIAN_REFERENCE") is { Length: > 0 } set)
        {
            return Directory.Exists(set) ? set : null;
        }

        for (var dir = new DirectoryInfo(AppContext.BaseDirectory); dir is not null; dir = dir.Parent)
        {
            var beside = System.IO.Path.Combine(dir.FullName, "shared", "reference");
            if (Directory.Exists(beside))
            {
                return beside;
            }
        }

        return null;
    }
}
