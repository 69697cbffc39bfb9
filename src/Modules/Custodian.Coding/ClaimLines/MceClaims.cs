using System.Text;
using Custodian.Edits.MedicareCodeEditor;
using Custodian.Grouping;

namespace Custodian.Coding.ClaimLines;

/// <summary>
/// Makes code editor claims of claim lines. Answers name the codes that have edits; few codes are in use, so each is made a string once. The
/// array is used again: a claim holds until the next one is made.
/// </summary>
sealed class MceClaims(ClaimLine line) : IMceCodeTexts
{
    /// <summary>More than all codes there are; reached only by nonsense, and then the strings are let go.</summary>
    const int MostTexts = 200_000;

    /// <summary>Longer than any stay an edit asks for: a stay that is not recorded raises no conflict.</summary>
    const int UnknownStay = int.MaxValue;

    readonly Dictionary<IcdCode, string> _texts = [];
    MceCode[] _codes = new MceCode[64];

    public string Principal => Text(line.Principal.Code, line.PrincipalText);

    public string Secondary(int i) => Text(line.Secondaries[i].Code, line.SecondaryText(i));

    public string Procedure(int i) => Text(line.Procedures[i], line.ProcedureText(i));

    /// <summary>The claim the line holds now.</summary>
    public MceCodedClaim Read()
    {
        var secondary = line.Secondaries;
        var procedures = line.Procedures;
        if (_codes.Length < secondary.Length + procedures.Length)
        {
            _codes = new MceCode[secondary.Length + procedures.Length];
        }

        for (var i = 0; i < secondary.Length; i++)
        {
            _codes[i] = Code(secondary[i].Code, line.SecondaryText(i));
        }

        for (var i = 0; i < procedures.Length; i++)
        {
            _codes[secondary.Length + i] = Code(procedures[i], line.ProcedureText(i));
        }

        return new()
        {
            Age = line.AgeYears,
            Sex = line.Sex,
            DischargeStatus = line.DischargeStatus,
            DischargeDate = line.DischargeDate!.Value,
            LengthOfStay = line.LengthOfStay < 0 ? UnknownStay : line.LengthOfStay,
            AdmitDiagnosis = Code(IcdCode.From(line.AdmitDx), line.AdmitDx),
            Principal = Code(line.Principal.Code, line.PrincipalText),
            Secondary = _codes.AsSpan(0, secondary.Length),
            Procedures = _codes.AsSpan(secondary.Length, procedures.Length),
        };
    }

    /// <summary>As the tables have it; what cannot be a code stays as it was written.</summary>
    static MceCode Code(IcdCode code, ReadOnlySpan<byte> written)
    {
        var read = MceCode.Of(written);
        return read.IsWellFormed || read.IsEmpty || code == IcdCode.NotACode ? read : MceCode.Of(code.ToString());
    }

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
