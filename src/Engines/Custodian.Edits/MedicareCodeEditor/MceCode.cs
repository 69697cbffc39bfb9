using System.Numerics;

namespace Custodian.Edits.MedicareCodeEditor;

/// <summary>
/// A code of a claim in one word, so that editing many claims reads no strings: equal texts give equal words. What cannot be a code (too
/// long, other characters) is kept as a hash of its text and is on no table.
/// </summary>
public readonly record struct MceCode
{
    const ulong NoCode = 1UL << 63;
    const ulong Zeros = 1UL << 62;
    const ulong KeyMask = (1UL << IcdKey.Bits) - 1;
    const ulong HashStart = 14695981039346656037, HashStep = 1099511628211;

    readonly ulong _word;

    MceCode(ulong word) => _word = word;

    /// <summary>No code was written at all.</summary>
    public bool IsEmpty => _word == 0;

    /// <summary>Up to seven capital letters and digits: what may be on a table.</summary>
    public bool IsWellFormed => Key != 0;

    /// <summary>True unless empty or all zeros, which stand for "not filled in".</summary>
    internal bool IsFilled => _word != 0 && (_word & Zeros) == 0;

    /// <summary>The key of <see cref="IcdKey"/>; 0 for what cannot be a code.</summary>
    internal ulong Key => (_word & NoCode) == 0 ? _word & KeyMask : 0;

    /// <summary>Reads a code: upper case, without the point.</summary>
    public static MceCode Of(ReadOnlySpan<char> text) => Read(text, IcdKey.Of(text));

    /// <inheritdoc cref="Of(ReadOnlySpan{char})"/>
    public static MceCode Of(ReadOnlySpan<byte> text) => Read(text, IcdKey.Of(text));

    static MceCode Read<T>(ReadOnlySpan<T> text, ulong key)
        where T : unmanaged, IBinaryInteger<T>
    {
        if (text.IsEmpty)
        {
            return default;
        }

        var zeros = text[0] == T.CreateTruncating('0') && !text.ContainsAnyExcept(T.CreateTruncating('0')) ? Zeros : 0;
        return new((key != 0 ? key : NoCode | Hash(text)) | zeros);
    }

    /// <summary>FNV-1a, without the two bits that have a meaning here.</summary>
    static ulong Hash<T>(ReadOnlySpan<T> text)
        where T : unmanaged, IBinaryInteger<T>
    {
        var hash = HashStart;
        foreach (var element in text)
        {
            hash = (hash ^ ulong.CreateTruncating(element)) * HashStep;
        }

        return hash & ~(NoCode | Zeros);
    }
}
