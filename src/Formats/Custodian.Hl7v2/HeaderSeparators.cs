using System.Text;

namespace Custodian.Hl7v2;

/// <summary>Reads MSH-1 and MSH-2 (FHS and BHS alike).</summary>
static class HeaderSeparators
{
    const string Usual = "^~\\&";

    /// <summary>False when the characters cannot separate. Repaired: MSH-2 is empty (the usual ones are taken) or names a character twice.</summary>
    public static bool TryRead(ReadOnlySpan<byte> line, out Hl7Delimiters delimiters, out bool repaired)
    {
        delimiters = Hl7Delimiters.Standard;
        repaired = false;
        var field = (char)line[3];
        var second = line[4..];
        var end = second.IndexOf(line[3]);
        second = (end < 0 ? second : second[..end]).Trim((byte)' ');
        // What nearly every sender writes, without making strings of it. MSH-2 ends at the field separator, so that none of these is it.
        var usual = second.SequenceEqual("^~\\&"u8) ? Usual : second.SequenceEqual("^~\\&#"u8) ? "^~\\&#" : null;
        if (usual is not null)
        {
            delimiters = Hl7Delimiters.Assign(field, usual);
            return true;
        }

        if (second.IsEmpty)
        {
            repaired = true;
            delimiters = Hl7Delimiters.Assign(field, Usual);
            return !Usual.Contains(field, StringComparison.Ordinal);
        }

        // Only the first characters have a role; more than a few mean that MSH-2 was left out and this is MSH-3.
        var roles = Distinct(second[..Math.Min(second.Length, 8)], field);
        if (second.Length > 8 || !roles.All(Hl7Delimiters.CanSeparate))
        {
            return false;
        }

        repaired = roles.Length < second.Length;
        delimiters = Hl7Delimiters.Assign(field, roles);
        return true;
    }

    static string Distinct(ReadOnlySpan<byte> characters, char field)
    {
        var roles = new StringBuilder(5);
        foreach (var character in Encoding.Latin1.GetString(characters))
        {
            if (character != field && !roles.ToString().Contains(character, StringComparison.Ordinal))
            {
                roles.Append(character);
            }
        }

        return roles.ToString();
    }
}
