using Custodian.Kernel;
using static Custodian.Edits.Coding.CodedPlaces;
using static Custodian.Edits.Coding.CodingExamples;

namespace Custodian.Edits.Coding;

/// <summary>Rules about dates and registration that coding depends on.</summary>
static class EncounterRules
{
    const int PaymentWindowDays = 3;
    const string Uhdds = "Uniform Hospital Discharge Data Set (50 FR 31038)";
    static readonly DateOnly Icd10 = new(2015, 10, 1);

    public static IReadOnlyList<CodingRule> All { get; } =
    [
        new(
            "COD-0041",
            "Discharge does not come before admission",
            Uhdds,
            Icd10,
            null,
            Severity.Error,
            (c, _) => c.Discharge < c.Admission
                ? [new("Discharge date", $"Discharge on {Day(c.Discharge!.Value)} is before admission on {Day(c.Admission)}. Correct one of the dates.")]
                : [],
            [
                new("a day before", Clean with { Discharge = Clean.Admission.AddDays(-1) }, "Discharge date"),
                new("the same day", Clean with { Discharge = Clean.Admission, Procedures = [] }),
                new("still in house", Clean with { Discharge = null }),
            ]),
        new(
            "COD-0042",
            "A procedure is dated within the stay or the three days before it",
            "42 CFR 412.2(c)(5), three-day payment window; UB-04 FL 74",
            Icd10,
            null,
            Severity.Error,
            (c, _) => Procedures(c).Where(p => p.Procedure.Day is { } day && IsOutside(c, day))
                .Select(p => new CodingHit(p.Place, $"{Day(p.Procedure.Day!.Value)} is outside {Day(c.Admission.AddDays(-PaymentWindowDays))} to {(c.Discharge is { } d ? Day(d) : "today")}. Correct the date, or bill the procedure separately.")),
            [
                new("four days before", Procedure(Clean.Admission.AddDays(-4)), "Procedure 1 02703DZ"),
                new("a day after discharge", Procedure(Clean.Discharge!.Value.AddDays(1)), "Procedure 1 02703DZ"),
                new("three days before", Procedure(Clean.Admission.AddDays(-3))),
                new("on the day of discharge", Procedure(Clean.Discharge!.Value)),
            ]),
        new(
            "COD-0043",
            "A procedure has a date",
            Uhdds + "; UB-04 FL 74",
            Icd10,
            null,
            Severity.Error,
            (c, _) => Procedures(c).Where(p => p.Procedure.Day is null).Select(p => new CodingHit(p.Place, "The procedure has no date. Enter the day it was done.")),
            [new("none", Clean with { Procedures = [new("02703DZ", null)] }, "Procedure 1 02703DZ"), new("dated", Clean)]),
        new(
            "COD-0044",
            "Sex is recorded",
            Uhdds,
            Icd10,
            null,
            Severity.Error,
            (c, _) => c.Sex is 'M' or 'F' or 'U' ? [] : [new("Sex", "Sex is not recorded, and code edits and grouping depend on it. Complete the registration.")],
            [new("none", Clean with { Sex = null }, "Sex"), new("recorded as unknown", Clean with { Sex = 'U' })]),
        new(
            "COD-0045",
            "Birth date is recorded",
            Uhdds,
            Icd10,
            null,
            Severity.Error,
            (c, _) => c.Birth is not null ? [] : [new("Birth date", "The birth date is not recorded, and code edits and grouping depend on age. Complete the registration.")],
            [new("none", Clean with { Birth = null }, "Birth date"), new("recorded", Clean)]),
        new(
            "COD-0046",
            "Birth does not come after admission",
            Uhdds,
            Icd10,
            null,
            Severity.Error,
            (c, _) => c.Birth > c.Admission
                ? [new("Birth date", $"Birth on {Day(c.Birth!.Value)} is after admission on {Day(c.Admission)}. Correct one of the dates.")]
                : [],
            [new("a day after", Clean with { Birth = Clean.Admission.AddDays(1) }, "Birth date"), new("the same day", Birth)]),
    ];

    static bool IsOutside(CodedCase coded, DateOnly day) => day < coded.Admission.AddDays(-PaymentWindowDays) || day > coded.Discharge;

    static CodedCase Procedure(DateOnly day) => Clean with { Procedures = [new("02703DZ", day)] };
}
