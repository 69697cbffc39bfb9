using System.Globalization;
using Custodian.Synthetic.People;

namespace Custodian.Synthetic.Stories;

/// <summary>Writes an encounter's documents in order of service, leaves some unsigned and some out.</summary>
sealed class DocumentWriter(EncounterKey key, Scenario scenario, StoryFacts facts, Cast cast)
{
    const string Label = "Synthetic record: generated sample text, no real person.";
    const int MostDailyNotes = 4;
    readonly Dice _dice = key.Dice(12);
    readonly StoryText _text = new(facts, key.Dice(13));
    readonly List<(SyntheticDocument Document, IReadOnlyList<Passage> Passages)> _written = [];
    readonly List<SyntheticDocumentType> _missing = [];

    public WrittenDocuments Write(DateTimeOffset leaves)
    {
        foreach (var (template, day) in scenario.Documents.Where(t => t.When.Holds(facts.Flags)).SelectMany(t => Days(t, leaves)))
        {
            One(template, day, leaves);
        }

        Laboratory(leaves);
        var inOrder = _written.OrderBy(w => w.Document.ServiceTime).ToList();
        return new([.. inOrder.Select(w => w.Document)], _missing, [.. inOrder.Select(w => w.Passages)]);
    }

    IEnumerable<(Template Template, int Day)> Days(Template template, DateTimeOffset leaves)
    {
        if (template.Day != Template.EachDay)
        {
            return [(template, template.Day)];
        }

        var days = Math.Min((leaves.Date - facts.Admitted.Date).Days - 1, MostDailyNotes);
        return Enumerable.Range(1, Math.Max(days, 0)).Select(d => (template, d));
    }

    void One(Template template, int day, DateTimeOffset leaves)
    {
        var service = ServiceTime(template.Type.Name, day, leaves);
        var delay = template.Type.Name is "discharge-summary" or "operative-note" or "pathology" ? _dice.Between(1, 30) : _dice.Between(0, 5);
        var written = service.AddHours(delay).AddMinutes(_dice.Between(1, 59));
        var author = Author(template);
        var (text, passages) = _text.Write(template.Body, day);
        var late = LateFactor(author, leaves);
        var absent = _dice.Between(1, 1000) <= 10 * late && template.Type.Name is not ("progress-note" or "imaging" or "emergency-note");
        if (template.Type.Name == "progress-note" && service >= leaves)
        {
            return;
        }

        if (absent && service < key.Cut)
        {
            _missing.Add(template.Type);
        }
        else if (written < key.Cut)
        {
            Add(template.Type, author, service, written, Head(template.Type, author, service), text, passages, Signed(written, late), []);
        }
    }

    /// <summary>Physicians who are tardy, and stays that ended lately, leave more undone.</summary>
    int LateFactor(SyntheticPhysician author, DateTimeOffset leaves) =>
        (leaves > key.Cut.AddDays(-14) ? 5 : leaves > key.Cut.AddDays(-35) ? 2 : 1) * (author.Tardy ? 2 : 1);

    DateTimeOffset? Signed(DateTimeOffset written, int late)
    {
        var signed = written.AddHours(_dice.Between(0, 40)).AddMinutes(_dice.Between(2, 59));
        return _dice.Between(1, 100) <= 4 * late || signed >= key.Cut ? null : signed;
    }

    void Add(
        SyntheticDocumentType type, SyntheticPhysician author, DateTimeOffset service, DateTimeOffset written, string head, string text,
        IReadOnlyList<Passage> passages, DateTimeOffset? signed, IReadOnlyList<SyntheticResult> results)
    {
        var id = $"D{key.Patient:0000000}{key.Number:00}{_written.Count + 1:00}";
        var shifted = passages.Select(p => p with { Start = p.Start + head.Length }).ToList();
        _written.Add((new(id, type, author, service, written, signed, $"{head}{text}\n\n{Label}\n", results), shifted));
    }

    string Head(SyntheticDocumentType type, SyntheticPhysician author, DateTimeOffset service) =>
        string.Create(CultureInfo.InvariantCulture, $"{facts.Facility.Name}\n{type.Title}, {service:dd-MMM-yyyy HH:mm}\n{author.Display}\n\n");

    DateTimeOffset ServiceTime(string type, int day, DateTimeOffset leaves)
    {
        var morning = new DateTimeOffset(facts.Admitted.Date, SyntheticHospital.Zone).AddDays(day);
        var at = type switch
        {
            "discharge-summary" => leaves,
            "emergency-note" => facts.Admitted.AddMinutes(_dice.Between(10, 60)),
            "outpatient-note" or "nursery" => facts.Admitted.AddMinutes(_dice.Between(20, 50)),
            "history-and-physical" => facts.Admitted.AddMinutes(_dice.Between(65, 150)),
            "progress-note" => morning.AddMinutes(_dice.Between(7 * 60, 11 * 60)),
            "pathology" => morning.AddDays(2).AddMinutes(_dice.Between(9 * 60, 16 * 60)),
            "operative-note" or "procedure-note" or "anesthesia" when day == 0 => facts.Admitted.AddMinutes(_dice.Between(155, 320)),
            _ => day == 0 ? facts.Admitted.AddMinutes(_dice.Between(40, 150)) : morning.AddMinutes(_dice.Between(8 * 60, 15 * 60)),
        };

        // Pathology may come after the stay; everything else is of the stay.
        return type == "pathology" || at <= leaves ? at : leaves.AddMinutes(-_dice.Between(1, 5));
    }

    SyntheticPhysician Author(Template template) => template switch
    {
        { Specialty.Length: > 0 } => Roster.Any(_dice, template.Specialty),
        { Type.Name: "operative-note" or "procedure-note" } => cast.Hands,
        { Type.Name: "pathology" } => Roster.Any(_dice, "pathology"),
        { Type.Name: "imaging" } => Roster.Any(_dice, "radiology"),
        { Type.Name: "anesthesia" } => Roster.Any(_dice, "anesthesiology"),
        { Type.Name: "emergency-note" } => scenario.Attending == "emergency" ? cast.Attending : Roster.Any(_dice, "emergency"),
        _ => cast.Attending,
    };

    void Laboratory(DateTimeOffset leaves)
    {
        var type = SyntheticDocumentType.Named("laboratory");
        foreach (var day in facts.Labs.GroupBy(l => l.Line.Day))
        {
            var results = day.Select(l => l.Result).ToList();
            var service = ServiceTime(type.Name, day.Key, leaves);
            var written = service.AddMinutes(_dice.Between(35, 90));
            if (written < key.Cut && service.Date <= leaves.Date)
            {
                var author = Roster.Any(_dice, "pathology");
                Add(type, author, service, written, Head(type, author, service), Table(results), [], written, results);
            }
        }
    }

    static string Table(IEnumerable<SyntheticResult> results) =>
        string.Join('\n', results.Select(r => $"{r.Name}: {r.Value} {r.Unit} (reference {r.Range}){(r.Flag.Length > 0 ? " " + r.Flag : "")}"));
}
