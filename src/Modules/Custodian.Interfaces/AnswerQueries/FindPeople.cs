using System.Globalization;
using Custodian.Hl7v2;
using Custodian.Kernel;
using Custodian.Patients;
using Custodian.Store.Audit;
using Custodian.Store.Slices;

namespace Custodian.Interfaces.AnswerQueries;

/// <summary>Patient demographics query (ITI-21, QBP^Q22): who fits the terms, in pages (ITI TF-2: 3.21).</summary>
static class FindPeople
{
    public static readonly Slice<Input, QueryAnswer> Definition =
        Slice.Read<Input, QueryAnswer>("interfaces.find-people", "interfaces.query", Scope.List, Handle, AuditVerb.Search, everywhere: "Asked by another system for the index of the enterprise.");

    /// <summary>A page when the sender names no quantity, and the largest there is.</summary>
    const int UsualPage = 25;
    const int LargestPage = 50;

    /// <param name="Lookups">What other modules find a patient by, such as accounts.</param>
    public sealed record Input(Hl7Message Message, IReadOnlyList<PatientLookup> Lookups);

    static async Task<Outcome<QueryAnswer>> Handle(SliceContext s, Input input)
    {
        var answer = await Answer(s, input);
        s.Accessed(null, obj: "PDQ query", detail: string.Create(CultureInfo.InvariantCulture, $"{answer.Faults.Count} faults, {answer.Hits.Count} of {answer.Total} patients"));
        foreach (var hit in answer.Hits)
        {
            s.Accessed(hit.Person!.Id, detail: "demographics to another system");
        }

        return answer;
    }

    static async Task<QueryAnswer> Answer(SliceContext s, Input input)
    {
        var qpd = input.Message.Segment("QPD");
        var (said, number) = PdqTerms.Read(qpd);
        if (said is null)
        {
            return QueryAnswer.Wrong(QueryFault.Missing("The query names nothing to search by (QPD-3). Send a name, birth date, identifier or phone.", "QPD", "1", "3"));
        }

        var (codes, faults) = await Domains.Asked(s, qpd, field: 8);
        if (faults.Count > 0)
        {
            return QueryAnswer.Wrong(faults);
        }

        if (From(input.Message) is not { } from)
        {
            return QueryAnswer.Wrong(QueryFault.Unknown("This continuation is not one of this system. Begin the query again without DSC.", "DSC", "1", "1"));
        }

        var hits = (await PatientDirectory.Find(s, said, number, input.Lookups))
            .Select(h => new QueryHit(h.Person, [.. h.Numbers.Where(n => codes.Count == 0 || codes.Contains(n.Authority))], h.Score))
            .Where(h => h.Numbers.Count > 0)
            .ToList();
        return Page(hits, from, Quantity(input.Message));
    }

    static QueryAnswer Page(List<QueryHit> hits, int from, int size)
    {
        var page = hits.Skip(from).Take(size).ToList();
        var next = from + page.Count;
        return new([], page) { Total = hits.Count, Remaining = Math.Max(0, hits.Count - next), Continuation = next < hits.Count ? next.ToString(CultureInfo.InvariantCulture) : null };
    }

    /// <summary>Where the page begins: the pointer of the page before (DSC-1). The search is made again, so pages follow what is stored meanwhile.</summary>
    static int? From(Hl7Message message)
    {
        var pointer = message.Segment("DSC").Field(1).ValueText;
        return pointer is null ? 0 : int.TryParse(pointer, NumberStyles.None, CultureInfo.InvariantCulture, out var from) ? from : null;
    }

    /// <summary>RCP-2, such as <c>10^RD</c>.</summary>
    static int Quantity(Hl7Message message) =>
        int.TryParse(message.Segment("RCP").Field(2).Component(1).ValueText, NumberStyles.None, CultureInfo.InvariantCulture, out var asked) && asked > 0 ? Math.Min(asked, LargestPage) : UsualPage;
}
