using System.Text;
using Custodian.Grouping;
using Custodian.Kernel;

namespace Custodian.Coding.ClaimLines;

/// <summary>The grouper of a line: of the version it names, else of its discharge date. Remembers the last one, which is mostly the next one too.</summary>
sealed class GrouperChoice(GrouperShelf shelf)
{
    static readonly Finding NoVersion = new(
        "CLI-0103", Severity.Error, "", "The claim has no discharge_date (written 2026-01-31) and the line no grouper_version. One of them chooses the tables.");

    byte[] _named = [];
    MsDrgVersion _namedVersion;
    MsDrgVersion _version;
    MsDrgGrouper? _grouper;

    /// <summary>Null with a finding when there is none.</summary>
    public MsDrgGrouper? Of(ClaimLine line, out Finding? finding)
    {
        if (!TryVersion(line, out var version, out finding))
        {
            return null;
        }

        if (_grouper is null || version != _version)
        {
            var choice = shelf.Grouper(version);
            finding = choice.Ok ? null : LineJson.Finding(choice.Problem!);
            (_version, _grouper) = (version, choice.Ok ? choice.Value : null);
        }

        return _grouper;
    }

    /// <summary>The version that answers a line; null when neither the line nor its day names one.</summary>
    public static MsDrgVersion? VersionOf(ClaimLine line) =>
        !line.GrouperVersion.IsEmpty ? (TryParse(line.GrouperVersion, out var named) ? named : null)
        : line.DischargeDate is { } day ? MsDrgVersion.For(day)
        : null;

    bool TryVersion(ClaimLine line, out MsDrgVersion version, out Finding? finding)
    {
        finding = null;
        version = default;
        if (line.GrouperVersion.IsEmpty)
        {
            finding = line.DischargeDate is null ? NoVersion : null;
            version = line.DischargeDate is { } day ? MsDrgVersion.For(day) : default;
        }
        else if (line.GrouperVersion.SequenceEqual(_named))
        {
            version = _namedVersion;
        }
        else if (TryParse(line.GrouperVersion, out version))
        {
            (_named, _namedVersion) = (line.GrouperVersion.ToArray(), version);
        }
        else
        {
            finding = new("CLI-0104", Severity.Error, "", $"Grouper version \"{Encoding.UTF8.GetString(line.GrouperVersion)}\" is not a version number. Write it as 43.1, or leave it out: the discharge date then chooses.");
        }

        return finding is null;
    }

    /// <summary><c>43.1</c>, <c>43</c> (the October version), <c>431</c> as the tables write it; a leading v is accepted.</summary>
    static bool TryParse(ReadOnlySpan<byte> text, out MsDrgVersion version)
    {
        version = default;
        var digits = text.TrimStart("vV"u8);
        var point = digits.IndexOf((byte)'.');
        var major = point >= 0 ? digits[..point] : digits.Length > 2 ? digits[..^1] : digits;
        var minor = point >= 0 ? digits[(point + 1)..] : digits.Length > 2 ? digits[^1..] : "0"u8;
        if (major.Length != 2 || minor.Length != 1 || major.ContainsAnyExceptInRange((byte)'0', (byte)'9') || !char.IsAsciiDigit((char)minor[0]))
        {
            return false;
        }

        version = new(((major[0] - '0') * 10) + major[1] - '0', minor[0] - '0');
        return true;
    }
}
