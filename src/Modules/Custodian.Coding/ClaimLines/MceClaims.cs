using System.Text;
using Custodian.Edits.MedicareCodeEditor;
using Custodian.Grouping;

namespace Custodian.Coding.ClaimLines;

/// <summary>
/// Makes code editor claims of claim lines. The editor reads codes as strings; few codes are in use, so each is made a string once. The arrays
/// are used again: a claim holds until the next one is made.
/// </summary>
sealed class MceClaims
{
    /// <summary>More than all codes there are; reached only by nonsense, and then the strings are let go.</summary>
    const int MostTexts = 200_000;

    /// <summary>Longer than any stay an edit asks for: a stay that is not recorded raises no conflict.</summary>
    const int UnknownStay = int.MaxValue;

    readonly Dictionary<IcdCode, string> _texts = [];
    readonly Dictionary<int, MceDiagnosis[]> _secondaries = [];
    readonly Dictionary<int, string[]> _procedures = [];

    public MceClaim From(ClaimLine line) => new()
    {
        Age = line.AgeYears,
        Sex = line.Sex,
        DischargeStatus = line.DischargeStatus,
        DischargeDate = line.DischargeDate!.Value,
        LengthOfStay = line.LengthOfStay < 0 ? UnknownStay : line.LengthOfStay,
        AdmitDiagnosis = line.AdmitDx.IsEmpty ? null : Text(IcdCode.From(line.AdmitDx), line.AdmitDx),
        Principal = new(Text(line.Principal.Code, line.PrincipalText)),
        Secondary = Secondaries(line),
        Procedures = Procedures(line),
    };

    MceDiagnosis[] Secondaries(ClaimLine line)
    {
        var codes = line.Secondaries;
        var diagnoses = ArrayOf(_secondaries, codes.Length);
        for (var i = 0; i < codes.Length; i++)
        {
            diagnoses[i] = new(Text(codes[i].Code, line.SecondaryText(i)));
        }

        return diagnoses;
    }

    string[] Procedures(ClaimLine line)
    {
        var codes = line.Procedures;
        var procedures = ArrayOf(_procedures, codes.Length);
        for (var i = 0; i < codes.Length; i++)
        {
            procedures[i] = Text(codes[i], line.ProcedureText(i));
        }

        return procedures;
    }

    static T[] ArrayOf<T>(Dictionary<int, T[]> arrays, int length) =>
        arrays.TryGetValue(length, out var array) ? array : arrays[length] = new T[length];

    /// <summary>The code as the editor's tables have it; what cannot be a code stays as it was written.</summary>
    string Text(IcdCode code, ReadOnlySpan<byte> written)
    {
        if (code == IcdCode.NotACode)
        {
            return Encoding.UTF8.GetString(written);
        }

        if (!_texts.TryGetValue(code, out var text))
        {
            if (_texts.Count == MostTexts)
            {
                _texts.Clear();
            }

            _texts[code] = text = code.ToString();
        }

        return text;
    }
}
