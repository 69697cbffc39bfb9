using System.Text;

namespace Custodian.Synthetic.Hl7;

/// <summary>Turns one patient's story into messages.</summary>
sealed class FeedWriter(SyntheticPatient patient)
{
    readonly List<Draft> _drafts = [];

    public IEnumerable<SyntheticMessage> Write()
    {
        for (var i = 0; i < patient.Encounters.Count; i++)
        {
            Encounter(patient.Encounters[i], i);
        }

        Merge();
        return _drafts.OrderBy(d => d.At).Select(Finish);
    }

    void Encounter(SyntheticEncounter visit, int number)
    {
        // Every fourth registration is finished later: the coverage comes with an update.
        var incomplete = (patient.Index + number) % 4 == 0;
        var admit = visit.Class == EncounterClass.Inpatient ? "ADT^A01" : "ADT^A04";
        Movement(visit, admit, visit.Admitted.AddMinutes(1), visit.Locations[0], insured: !incomplete);
        if (incomplete)
        {
            Movement(visit, "ADT^A08", visit.Admitted.AddMinutes(9), visit.Locations[0], insured: true);
        }

        foreach (var place in visit.Locations.Skip(1))
        {
            Movement(visit, "ADT^A02", place.From, place, insured: false);
        }

        foreach (var document in visit.Documents)
        {
            Document(visit, document);
        }

        if (visit.Discharged is { } left)
        {
            Movement(visit, "ADT^A03", left, visit.Locations[^1], insured: false);
        }
    }

    void Movement(SyntheticEncounter visit, string type, DateTimeOffset at, SyntheticLocation place, bool insured)
    {
        var segments = new List<Segment>
        {
            Segments.Event(type, at),
            Segments.Patient(patient, visit.Facility, visit.AccountNumber),
            Segments.Protection(patient),
            Segments.Visit(patient, visit, place, type == "ADT^A03"),
            Segments.Reason(visit),
        };
        if (type == "ADT^A03" && visit.Disposition == "20")
        {
            segments[1].Set(29, visit.Discharged).Set(30, "Y");
        }

        if (type == "ADT^A01" && visit.Diagnoses.Count > 0)
        {
            segments.Add(Segments.Admitting(visit));
        }

        if (insured)
        {
            segments.Add(Segments.Insurance(patient.Coverage));
        }

        var structure = type switch { "ADT^A02" => "ADT_A02", "ADT^A03" => "ADT_A03", _ => "ADT_A01" };
        _drafts.Add(new(visit.Facility, type, structure, at, segments));
    }

    void Document(SyntheticEncounter visit, SyntheticDocument document)
    {
        if (document.Type.Name is "laboratory" or "pathology")
        {
            Results(visit, document);
            return;
        }

        var at = document.SignedAt ?? document.Written;
        var segments = new List<Segment>
        {
            Segments.Event("MDM^T02", at),
            Segments.Patient(patient, visit.Facility, visit.AccountNumber),
            Segments.Visit(patient, visit, Place(visit, at), left: false),
            new Segment("TXA")
                .Set(1, "1").Set(2, document.Type.Loinc, document.Type.Title, "LN").Raw(3, "TX").Set(4, document.ServiceTime)
                .Raw(5, Segments.Physician(document.Author)).Set(6, document.Written).Raw(9, Segments.Physician(document.Author))
                .Set(12, document.Id, visit.Facility.Code).Raw(17, document.SignedAt is null ? "PA" : "AU").Raw(19, "AV")
                .Raw(22, document.SignedAt is { } signed ? Authenticator(document.Author, signed) : ""),
        };
        segments.AddRange(Lines(document, document.SignedAt is null ? "P" : "F"));
        _drafts.Add(new(visit.Facility, "MDM^T02", "MDM_T02", at, segments));
    }

    void Results(SyntheticEncounter visit, SyntheticDocument document)
    {
        var at = document.Type.Name == "pathology" ? document.SignedAt ?? document.Written : document.Written;
        var final = document.SignedAt is not null;
        var segments = new List<Segment>
        {
            Segments.Patient(patient, visit.Facility, visit.AccountNumber),
            Segments.Visit(patient, visit, Place(visit, at), left: false),
            new Segment("OBR")
                .Set(1, "1").Set(3, document.Id, visit.Facility.Code).Set(4, document.Type.Loinc, document.Type.Title, "LN")
                .Set(7, document.ServiceTime).Raw(16, Segments.Physician(visit.Attending)).Set(22, document.Written)
                .Raw(25, final ? "F" : "P").Raw(32, document.Author.Npi),
        };
        segments.AddRange(document.Results.Count > 0 ? document.Results.Select(Result) : Lines(document, final ? "F" : "P"));
        _drafts.Add(new(visit.Facility, "ORU^R01", "ORU_R01", at, segments));
    }

    void Merge()
    {
        if (patient.MergedAt is not { } at)
        {
            return;
        }

        var home = patient.Identifiers[0].Facility;
        var survivor = Segments.Patient(patient, home, "").Raw(3, Segments.Identifier(patient.RelatedMrn, home));
        var loser = new Segment("MRG").Raw(1, Segments.Identifier(patient.Mrn, home));
        _drafts.Add(new(home, "ADT^A40", "ADT_A39", at, [Segments.Event("ADT^A40", at), survivor, loser]));
    }

    static SyntheticLocation Place(SyntheticEncounter visit, DateTimeOffset at) =>
        visit.Locations.LastOrDefault(l => l.From <= at) ?? visit.Locations[0];

    // TXA-22: who authenticated, and when in component 15.
    static string Authenticator(SyntheticPhysician author, DateTimeOffset at) => Segments.Physician(author) + "^^" + Segment.Time(at);

    static IEnumerable<Segment> Lines(SyntheticDocument document, string status) => document.Text.TrimEnd('\n').Split('\n').Select((line, i) =>
        new Segment("OBX").Set(1, Segments.Number(i + 1)).Raw(2, "TX").Set(3, document.Type.Loinc, document.Type.Title, "LN").Set(5, line).Raw(11, status));

    static Segment Result(SyntheticResult result, int index) => new Segment("OBX")
        .Set(1, Segments.Number(index + 1)).Raw(2, "NM").Set(3, result.Loinc, result.Name, "LN").Set(5, result.Value).Set(6, result.Unit)
        .Set(7, result.Range).Set(8, result.Flag).Raw(11, "F");

    SyntheticMessage Finish(Draft draft, int index)
    {
        var controlId = $"S{patient.Index:0000000}{index + 1:0000}";
        var text = new StringBuilder();
        Segments.Header(draft.Sender, draft.Type, draft.Structure, controlId, draft.At).AppendTo(text);
        draft.Segments.ForEach(s => s.AppendTo(text));
        return new(controlId, draft.Type, draft.At, text.ToString());
    }

    sealed record Draft(SyntheticFacility Sender, string Type, string Structure, DateTimeOffset At, List<Segment> Segments);
}
