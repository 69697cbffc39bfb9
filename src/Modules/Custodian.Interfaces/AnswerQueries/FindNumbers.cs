using System.Globalization;
using Custodian.Hl7v2;
using Custodian.Kernel;
using Custodian.Patients;
using Custodian.Store.Audit;
using Custodian.Store.Slices;

namespace Custodian.Interfaces.AnswerQueries;

/// <summary>PIX query (ITI-9, QBP^Q23): the numbers a person has in other domains (ITI TF-2: 3.9).</summary>
static class FindNumbers
{
    public static readonly Slice<Hl7Message, QueryAnswer> Definition =
        Slice.Read<Hl7Message, QueryAnswer>("interfaces.find-numbers", "interfaces.query", Scope.List, Handle, AuditVerb.Search, everywhere: "Asked by another system for the index of the enterprise.");

    static async Task<Outcome<QueryAnswer>> Handle(SliceContext s, Hl7Message message)
    {
        var answer = await Answer(s, message.Segment("QPD"));
        s.Accessed(null, obj: "PIX query", detail: string.Create(CultureInfo.InvariantCulture, $"{answer.Faults.Count} faults, {answer.Hits.Sum(h => h.Numbers.Count)} numbers"));
        return answer;
    }

    static async Task<QueryAnswer> Answer(SliceContext s, Hl7Segment qpd)
    {
        var asked = qpd.Field(3);
        if (asked.Component(1).ValueText is not { } number)
        {
            return QueryAnswer.Wrong(QueryFault.Missing("The query names no patient (QPD-3). Send the identifier with its domain.", "QPD", "1", "3"));
        }

        if (await Domains.Find(s, asked.Component(4)) is not { } domain)
        {
            return QueryAnswer.Wrong(QueryFault.Unknown("The domain of the identifier is not known here. Name the code or the object identifier of a facility of this system.", "QPD", "1", "3", "1", "4"));
        }

        var (codes, faults) = await Domains.Asked(s, qpd, field: 4);
        if (faults.Count > 0)
        {
            return QueryAnswer.Wrong(faults);
        }

        return await PatientDirectory.Holder(s, domain.Id, number.Trim()) is { } patient
            ? await Numbers(s, patient, codes, (domain.Code, number.Trim()))
            : QueryAnswer.Wrong(QueryFault.Unknown("Nobody has this identifier. Check it at its source.", "QPD", "1", "3", "1", "1"));
    }

    static async Task<QueryAnswer> Numbers(SliceContext s, PatientId patient, IReadOnlyList<string> codes, (string Code, string Number) asked)
    {
        s.Accessed(patient, detail: "numbers to another system");
        var others = (await PatientDirectory.NumbersOf(s, [patient]))
            .Where(n => (codes.Count == 0 || codes.Contains(n.Authority)) && (n.Authority, n.Value) != asked)
            .ToList();
        return others.Count == 0 ? QueryAnswer.Nothing : new([], [new(null, others, 0)]) { Total = 1 };
    }
}
