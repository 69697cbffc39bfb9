using Custodian.Hl7v2;

namespace Custodian.Cli.Hl7;

/// <summary>A message of a file.</summary>
/// <param name="Number">Its place in the file, from 1.</param>
sealed record FiledMessage(string File, int Number, Hl7Message Message)
{
    /// <summary>The messages of files and folders: folders with everything below them, in the order of their names, batches opened.</summary>
    /// <param name="unreadable">Told of each file in which no message was found.</param>
    public static IEnumerable<FiledMessage> Of(IEnumerable<string> paths, Action<string> unreadable)
    {
        foreach (var file in paths.SelectMany(Files))
        {
            var messages = Hl7Parser.Parse(System.IO.File.ReadAllBytes(file)).Messages;
            if (messages.Count == 0)
            {
                unreadable(file);
            }

            foreach (var (at, message) in messages.Index())
            {
                yield return new(file, at + 1, message);
            }
        }
    }

    static IEnumerable<string> Files(string path) => Directory.Exists(path)
        ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Where(f => !Path.GetFileName(f).StartsWith('.')).Order(StringComparer.Ordinal)
        : [path];
}
