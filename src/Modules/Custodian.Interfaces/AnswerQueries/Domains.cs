using System.Globalization;
using Custodian.Hl7v2;
using Custodian.Patients;
using Custodian.Patients.Views;
using Custodian.Store.Slices;

namespace Custodian.Interfaces.AnswerQueries;

/// <summary>Assigning authorities named in a query: CX-4 of each repetition, by the facility's code.</summary>
static class Domains
{
    /// <summary>The domains asked for in a field, or a fault for each that is not known. No repetition means all of them: an empty list.</summary>
    public static async Task<(IReadOnlyList<string> Codes, IReadOnlyList<QueryFault> Faults)> Asked(SliceContext s, Hl7Segment qpd, int field)
    {
        List<string> codes = [];
        List<QueryFault> faults = [];
        var at = 0;
        foreach (var repetition in qpd.Field(field).Repetitions)
        {
            at++;
            if (await Find(s, repetition.Component(4)) is { } facility)
            {
                codes.Add(facility.Code);
            }
            else if (repetition.HasValue)
            {
                faults.Add(QueryFault.Unknown("This domain is not known here. Name the code of a facility of this system.", "QPD", "1", Number(field), Number(at), "4"));
            }
        }

        return (codes, faults);
    }

    /// <summary>The facility of an HD; null when its namespace is none's code.</summary>
    public static async Task<FacilityView?> Find(SliceContext s, Hl7Part authority) =>
        authority.Subcomponent(1).ValueText is { } code ? await PatientRecords.FindFacility(s, code) : null;

    static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
