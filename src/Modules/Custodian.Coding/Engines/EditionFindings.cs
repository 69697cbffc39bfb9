using Custodian.Kernel;

namespace Custodian.Coding.Engines;

/// <summary>What is missing or incomplete on the shelf for the coding day, in words.</summary>
static class EditionFindings
{
    public static IEnumerable<Finding> Of(DayEditions on, CodedStay stay)
    {
        var inpatient = ClassNames.HasDrg(stay.Class);
        if (inpatient && on.Cm is { } book && stay.Codes.Diagnoses.Any(d => d.Poa.Length == 0 && book.Find(d.Code) is { PoaExempt: null }))
        {
            yield return new("COD-0207", Severity.Warning, "POA", $"The shelf holds no POA exempt list for {book.Edition}. Blank indicators were not checked: compare them with the list of that year.");
        }

        foreach (var line in on.Lines.Where(l => l.What != "HCC" && (inpatient || l.What == "ICD-10-CM")))
        {
            if (line.Fault.Length > 0 && !(line.What == "ICD-10-PCS" && stay.Codes.Procedures.Count == 0))
            {
                yield return new(Code(line.What), line.What is "ICD-10-CM" or "ICD-10-PCS" or "MS-DRG" ? Severity.Error : Severity.Warning, line.What, line.Fault);
            }
            else if (line.Partial)
            {
                yield return new("COD-0202", Severity.Warning, line.What, $"Edition {line.Edition} is the starter edition and does not hold every code. Install the official edition before codes are final.");
            }
        }
    }

    static string Code(string what) => what switch
    {
        "MS-DRG" => "COD-0203",
        "DRG weights" => "COD-0204",
        "Medicare Code Editor" => "COD-0205",
        _ => "COD-0201",
    };
}
