namespace Custodian.Edits.MedicareCodeEditor;

/// <summary>The publisher's spelling of edits and types (<c>SEX_CONFLICT</c>, <c>PREPAYMENT</c>), as its own software writes them.</summary>
public static class MceEditNames
{
    static readonly string[] Edits =
    [
        "INVALID_CODE", "SEX_CONFLICT", "AGE_CONFLICT", "QUESTIONABLE_ADMISSION", "MANIFESTATION_AS_PDX", "NONSPECIFIC_PDX", "E_CODE_AS_PDX",
        "UNACCEPTABLE_PDX", "DUPLICATE_OF_PDX", "MEDICARE_IS_SECONDARY_PAYER", "REQUIRES_SDX", "NONSPECIFIC_OR", "OPEN_BIOPSY", "NON_COVERED",
        "BILATERAL", "LIMITED_COVERAGE_LVRS", "LIMITED_COVERAGE", "LIMITED_COVERAGE_LUNG_TRANSPLANT", "QUESTIONABLE_OBSTETRIC_ADMISSION",
        "LIMITED_COVERAGE_COMBINATION_HEART_LUNG_TRANSPLANT", "LIMITED_COVERAGE_HEART_TRANSPLANT", "LIMITED_COVERAGE_HEART_IMPLANT",
        "LIMITED_COVERAGE_INTESTINE_MULTI_VISCERAL_TRANSPLANT", "LIMITED_COVERAGE_LIVER_TRANSPLANT", "INVALID_ADMIT_DX", "INVALID_AGE",
        "INVALID_SEX", "INVALID_DISCHARGE_STATUS", "LIMITED_COVERAGE_KIDNEY_TRANSPLANT", "LIMITED_COVERAGE_PANCREAS_TRANSPLANT",
        "TYPE_OF_AGE_CONFLICT", "INVALID_POA", "LIMITED_COVERAGE_ARTIFICIAL_HEART", "WRONG_PROCEDURE_PERFORMED",
        "INCONSISTENT_WITH_LENGTH_OF_STAY", "UNSPECIFIED",
    ];

    static readonly string[] Types = ["NONE", "PREPAYMENT", "POSTPAYMENT", "BOTH", "INVALID_DISCHARGE_DATE"];

    /// <summary>How many edits the vocabulary has.</summary>
    public static int Count => Edits.Length;

    public static string Of(MceEdit edit) => Edits[(int)edit];

    public static string Of(MceEditType type) => Types[(int)type];

    public static bool TryParse(ReadOnlySpan<char> name, out MceEdit edit)
    {
        for (var i = 0; i < Edits.Length; i++)
        {
            if (name.SequenceEqual(Edits[i]))
            {
                edit = (MceEdit)i;
                return true;
            }
        }

        edit = default;
        return false;
    }
}
