namespace Custodian.Synthetic.Tests;

public sealed class FeedTests
{
    static IReadOnlyList<SyntheticMessage> Messages { get; } = Feed.InOrder(Hospital.Patients.Take(1000));

    [Theory]
    [InlineData("ADT^A01")]
    [InlineData("ADT^A02")]
    [InlineData("ADT^A03")]
    [InlineData("ADT^A04")]
    [InlineData("ADT^A08")]
    [InlineData("ADT^A40")]
    [InlineData("MDM^T02")]
    [InlineData("ORU^R01")]
    public void Every_kind_of_message_is_sent(string type) => Assert.Contains(Messages, m => m.Event == type);

    [Fact]
    public void Segments_start_with_three_characters_and_a_separator() =>
        Assert.All(Messages, m =>
        {
            Assert.EndsWith("\r", m.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("\n", m.Text, StringComparison.Ordinal);
            Assert.StartsWith("MSH|^~\\&|SYNTHETIC-", m.Text, StringComparison.Ordinal);
            Assert.All(Segments(m), s => Assert.Matches("^[A-Z][A-Z0-9]{2}\\|", s));
        });

    [Fact]
    public void Control_ids_are_unique_and_stand_in_msh_10()
    {
        Assert.Distinct(Messages.Select(m => m.ControlId));
        Assert.All(Messages, m => Assert.Equal(m.ControlId, Field(m, "MSH", 9)));
        Assert.All(Messages, m => Assert.InRange(m.ControlId.Length, 1, 20));
    }

    [Fact]
    public void Messages_come_in_the_order_of_events() => Assert.Equal(Messages.OrderBy(m => m.At).Select(m => m.At), Messages.Select(m => m.At));

    [Fact]
    public void A_visit_is_opened_before_anything_is_said_of_it()
    {
        var open = new HashSet<string>(StringComparer.Ordinal);
        foreach (var message in Messages.Where(m => m.Event != "ADT^A40"))
        {
            var visit = Field(message, "PV1", 19);
            Assert.NotEqual("", visit);
            Assert.True(message.Event is "ADT^A01" or "ADT^A04" ? open.Add(visit) : open.Contains(visit), message.ControlId);
        }
    }

    [Fact]
    public void Patients_are_named_by_number_and_authority() =>
        Assert.All(Messages, m => Assert.Matches("^C?[0-9]{8}\\^\\^\\^(LGH|CBC)MRN\\^MR$", Field(m, "PID", 3)));

    [Fact]
    public void A_discharge_carries_disposition_and_both_times() =>
        Assert.All(Messages.Where(m => m.Event == "ADT^A03"), m =>
        {
            Assert.Matches("^[0-9]{2}$", Field(m, "PV1", 36));
            Assert.Matches("^[0-9]{14}-0700$", Field(m, "PV1", 44));
            Assert.Matches("^[0-9]{14}-0700$", Field(m, "PV1", 45));
        });

    [Fact]
    public void A_merge_names_survivor_and_loser_apart() =>
        Assert.All(Messages.Where(m => m.Event == "ADT^A40"), m => Assert.NotEqual(Field(m, "PID", 3), Field(m, "MRG", 1)));

    [Fact]
    public void Separators_in_text_are_escaped()
    {
        var visit = Hospital.Visits.First(v => v.Visit.Documents.Count > 0);
        var (patient, document) = (visit.Patient, visit.Visit.Documents[0]);
        var odd = patient with
        {
            Name = new("O|Neil^Smith", "A&B~C\\D"),
            Encounters = [visit.Visit with { Documents = [document with { Type = SyntheticDocumentType.Named("consult"), Text = "a|b^c\nd" }] }],
        };

        var messages = Feed.Of(odd).ToList();

        Assert.All(messages, m => Assert.Equal("O\\F\\Neil\\S\\Smith^A\\T\\B\\R\\C\\E\\D^^^^^L", Field(m, "PID", 5).Split('~')[0]));
        Assert.Equal("a\\F\\b\\S\\c", Field(messages.First(m => m.Event == "MDM^T02"), "OBX", 5));
    }

    [Fact]
    public void Attending_physicians_are_sent_with_npi() =>
        Assert.All(Messages.Where(m => m.Event != "ADT^A40"), m => Assert.True(Kernel.Npi.TryParse(Field(m, "PV1", 7).Split('^')[0], out _)));

    static string[] Segments(SyntheticMessage message) => message.Text.TrimEnd('\r').Split('\r');

    // MSH-1 is the separator, so that MSH-n is part n - 1.
    static string Field(SyntheticMessage message, string segment, int field) =>
        Segments(message).First(s => s.StartsWith(segment, StringComparison.Ordinal)).Split('|') is var parts && field < parts.Length ? parts[field] : "";
}
