using System.Globalization;
using Custodian.Hl7v2;
using Custodian.Patients;
using Custodian.Patients.Views;
using Custodian.Store.Slices;

namespace Custodian.Interfaces.AnswerQueries;

/// <summary>Assigning authorities named in a query: CX-4 of each repetition, by the facility's code, its object identifier, or both.</summary>
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
                faults.Add(QueryFault.Unknown("This domain is not known here. Name the code or the object identifier of a facility of this system.", "QPD", "1", Number(field), Number(at)));
            }
        }

        return (codes, faults);
    }

    /// <summary>
    /// The facility of an HD: by its namespace (HD-1), or its universal id of type ISO (HD-2, HD-3). Where both are given they must name the same facility, but for one that has no
    /// object identifier on file (ITI TF-2: 3.9.4.1.2.2 leaves either to the sites). Null when there is none.
    /// </summary>
    public static async Task<FacilityView?> Find(SliceContext s, Hl7Part authority)
    {
        var (code, oid) = (authority.Subcomponent(1).ValueText, Oid(authority));
        var byCode = code is null ? null : await PatientRecords.FindFacility(s, code);
        if (oid is null)
        {
            return byCode;
        }

        var byOid = await PatientRecords.FindFacilityByOid(s, oid);
        return code is null ? byOid
            : byOid is not null ? (byCode is null || byCode.Id == byOid.Id ? byOid : null)
            : byCode is { Oid.Length: 0 } ? byCode : null;
    }

    static string? Oid(Hl7Part authority)
    {
        var id = authority.Subcomponent(2).ValueText;
        var type = authority.Subcomponent(3).ValueText;
        return id is null || (type is not null && !type.Equals("ISO", StringComparison.OrdinalIgnoreCase)) ? null
            : id.StartsWith("urn:oid:", StringComparison.OrdinalIgnoreCase) ? id["urn:oid:".Length..] : id;
    }

    static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
