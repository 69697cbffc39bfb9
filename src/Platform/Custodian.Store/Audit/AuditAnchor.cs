using System.Globalization;
using System.Text;

namespace Custodian.Store.Audit;

/// <summary>
/// The end of the chain, kept in a small file beside the keys and not in the database: a database that ends before it has lost its tail.
/// Written after each commit, so after a crash it may lag behind the database, never run ahead of it.
/// </summary>
public sealed class AuditAnchor(string path)
{
    readonly Lock _lock = new();
    long _seq = -1;

    /// <summary>The last sequence number and hash noted, or null when none was.</summary>
    public (long Seq, string Hash)? Read()
    {
        lock (_lock)
        {
            if (!File.Exists(path))
            {
                return null;
            }

            var parts = File.ReadAllText(path).Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            return parts.Length == 2 && long.TryParse(parts[0], CultureInfo.InvariantCulture, out var seq) ? (seq, parts[1]) : null;
        }
    }

    /// <summary>Notes a later end; an earlier one is ignored, since commits may report out of order.</summary>
    public void Advance(long seq, string hash)
    {
        lock (_lock)
        {
            if (seq <= _seq)
            {
                return;
            }

            Write(seq, hash);
        }
    }

    /// <summary>Sets the end back: only after a restore, which is itself recorded.</summary>
    public void Reset(long seq, string hash)
    {
        lock (_lock)
        {
            Write(seq, hash);
        }
    }

    // One write of a fixed length in place: a reader sees the old line or the new one.
    void Write(long seq, string hash)
    {
        using var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.Read, bufferSize: 0);
        file.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{seq,20} {hash,64}\n")));
        _seq = seq;
    }
}
