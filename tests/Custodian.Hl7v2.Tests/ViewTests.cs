using System.Text;
using Custodian.Kernel;

namespace Custodian.Hl7v2.Tests;

public sealed class ViewTests
{
    [Fact]
    public void PID_is_read_into_the_words_of_the_index()
    {
        var pid = Bytes.WithHeader(
            "PID|1|X9|0077^^^HOSP&1.2.3&ISO^MR~123456789^^^SSA^SS||DOE&VAN^JANE^Q^JR^DR^^L~ROE^JANE^^^^^M||19510314|F||2106-3^White^HL70005|1 MAIN ST&MAIN^APT 2^LIMA^OH^45801^USA^H^^ALLEN||(419)555-0100^PRN^PH~^NET^Internet^jane@example.org|^WPN^PH^^1^419^5550101^22||M||A100^^^HOSP^AN|123-45-6789||||||||||20260915|Y").Pid;

        Assert.Equal(
            [new Cx("0077", null, new("HOSP", "1.2.3", "ISO"), "MR", null), new Cx("123456789", null, new("SSA", null, null), "SS", null)],
            pid.Identifiers);
        Assert.Equal("X9", Assert.Single(pid.ExternalIdentifiers).Value);
        Assert.Equal([new Xpn("DOE", "JANE", "Q", "JR", "DR", null, "L"), new Xpn("ROE", "JANE", null, null, null, null, "M")], pid.Names);
        Assert.Equal("14-Mar-1951", pid.Birth?.Date.ToString());
        Assert.Equal("F", pid.Sex);
        Assert.Equal("White", Assert.Single(pid.Races).Text);
        Assert.Equal([new Xad("1 MAIN ST", "APT 2", "LIMA", "OH", "45801", "USA", "H", "ALLEN")], pid.Addresses);
        Assert.Equal([new Xtn("(419)555-0100", "PRN", "PH", null), new Xtn(null, "NET", "Internet", "jane@example.org")], pid.HomePhones);
        Assert.Equal("+1 (419)5550101 X22", Assert.Single(pid.BusinessPhones).Number);
        Assert.Equal("A100", pid.Account?.Value);
        Assert.Equal(("Y", new DateOnly(2026, 9, 15)), (pid.DeathIndicator, pid.Death?.Date.Complete));
    }

    [Fact]
    public void PV1_is_read_into_the_words_of_the_census()
    {
        var fields = new string[51];
        (fields[2], fields[3], fields[7], fields[10], fields[14], fields[19], fields[20], fields[36], fields[44], fields[45]) =
            ("I", "4N^12^B^HOSP", "1234567893^HOUSE^GREGORY^^^^MD^^NPI&2.16&ISO^^^^NPI~88^CUDDY^LISA", "MED", "7", "V55^^^HOSP^VN", "M^20260101", "01", "202609011200", "20260915160500.1234-0500");

        var pv1 = Bytes.WithHeader("PV1|" + string.Join('|', fields.Skip(1))).Pv1;

        Assert.Equal(("I", "MED", "7", "M", "01"), (pv1.PatientClass, pv1.HospitalService, pv1.AdmitSource, pv1.FinancialClass, pv1.DischargeDisposition));
        Assert.Equal(("4N", "12", "B", "HOSP"), (pv1.Location?.PointOfCare, pv1.Location?.Room, pv1.Location?.Bed, pv1.Location?.Facility?.Namespace));
        Assert.Equal(["1234567893", "88"], pv1.Attending.Select(doctor => doctor.Id));
        Assert.Equal(("HOUSE", "NPI"), (pv1.Attending[0].Family, pv1.Attending[0].IdType));
        Assert.Equal("V55", pv1.VisitNumber?.Value);
        Assert.Equal(Hl7TimePrecision.Minute, pv1.Admitted?.Precision);
        Assert.Equal(new DateTimeOffset(2026, 9, 15, 16, 5, 0, TimeSpan.FromHours(-5)).AddTicks(1_234_000), pv1.Discharged?.Instant(TimeZoneInfo.Utc));
    }

    [Theory]
    [InlineData("1951", "1951", Hl7TimePrecision.Year, false)]
    [InlineData("195103", "Mar-1951", Hl7TimePrecision.Month, false)]
    [InlineData("19510314", "14-Mar-1951", Hl7TimePrecision.Day, false)]
    [InlineData("1951031416", "14-Mar-1951", Hl7TimePrecision.Hour, false)]
    [InlineData("19510314160507junk", "14-Mar-1951", Hl7TimePrecision.Second, true)]
    [InlineData("195103142561", "14-Mar-1951", Hl7TimePrecision.Day, true)]
    [InlineData("19511314", "1951", Hl7TimePrecision.Year, true)]
    [InlineData("19510314+9900", "14-Mar-1951", Hl7TimePrecision.Day, true)]
    [InlineData("1951-03-14", "1951", Hl7TimePrecision.Year, true)]
    public void A_time_is_read_as_far_as_it_makes_sense(string text, string date, Hl7TimePrecision precision, bool more)
    {
        Assert.True(Hl7Time.TryParse(Encoding.ASCII.GetBytes(text), out var time));
        Assert.Equal((date, precision, more), (time.Date.ToString(), time.Precision, time.HasMore));
    }

    [Theory]
    [InlineData("")]
    [InlineData("00000000")]
    [InlineData("\"\"")]
    [InlineData("Aug 15, 1942")]
    [InlineData("+0500")]
    public void What_is_no_time_is_none(string text) => Assert.False(Hl7Time.TryParse(Encoding.ASCII.GetBytes(text), out _));

    [Fact]
    public void An_hour_that_daylight_saving_skips_is_still_an_instant()
    {
        var eastern = TimeZoneInfo.CreateCustomTimeZone("t", TimeSpan.FromHours(-5), "t", "t", "t", [
            TimeZoneInfo.AdjustmentRule.CreateAdjustmentRule(DateTime.MinValue.Date, DateTime.MaxValue.Date, TimeSpan.FromHours(1), TimeZoneInfo.TransitionTime.CreateFixedDateRule(new(1, 1, 1, 2, 0, 0), 3, 8), TimeZoneInfo.TransitionTime.CreateFixedDateRule(new(1, 1, 1, 2, 0, 0), 11, 1))]);
        var read = Hl7Time.TryParse("202603080230"u8, out var time);

        Assert.True(read);
        Assert.Equal(TimeSpan.FromHours(-5), time.Instant(eastern)?.Offset);
    }

    [Fact]
    public void A_merge_message_gives_each_survivor_with_its_loser()
    {
        var message = Bytes.Message(
            @"MSH|^~\&|A|B|||2026||ADT^A40^ADT_A39|1|P|2.5", "EVN|A40|2026", "PID|1||1^^^H^MR", "MRG|2^^^H^MR", "PV1|1|I", "PID|2||3^^^H^MR", "MRG|4^^^H^MR");

        Assert.Equal(
            [("1", "2", true), ("3", "4", false)],
            message.Merges.Select(group => (group.Survivor.Identifiers[0].Value, group.Loser.PriorIdentifiers[0].Value, group.Visit.Exists)));
    }

    [Fact]
    public void A_transcribed_report_is_joined_in_the_order_of_its_lines()
    {
        var message = Bytes.Message(
            @"MSH|^~\&|A|B|||2026||MDM^T02|1|P|2.5", "TXA|1|HP^History|TX|2026||2026|||8901^AUTHOR^DOC|||D1^SYS|D0^SYS||||AU|||||9^SIGN^ER^^^^^^^^^^^^20260915", "OBX|2|TX|x||second~third", "OBX|1|TX|x||R&D first ^ line", "OBX|3|ED|y||^A^PDF^Base64^QUJD");

        Assert.Equal("R&D first ^ line\nsecond\nthird", message.Report);
        Assert.Equal(("D1", "D0", "AU"), (message.Txa.DocumentNumber?.Value, message.Txa.ParentDocumentNumber?.Value, message.Txa.Completion));
        Assert.Equal(("SIGN", 15), (message.Txa.Authentications[0].Person.Family, message.Txa.Authentications[0].At?.Date.Day));
    }

    [Theory]
    [InlineData("^Application^PDF^Base64^QUJDRA==", "ABCD")]
    [InlineData(@"^Application^PDF^base64^QU\.br\JD\X0D0A\RA==", "ABCD")]
    [InlineData("^TEXT^^A^plain", "plain")]
    [InlineData("^TEXT^^Hex^41 42", "AB")]
    public void An_encapsulated_file_is_decoded(string value, string content) =>
        Assert.Equal(content, Encoding.ASCII.GetString(Obx("ED", value).Document.Value.Content.Span));

    [Theory]
    [InlineData("^Application^PDF^Base64^QUJDR")]
    [InlineData("^Application^PDF^Base64^Q*==")]
    [InlineData("^Application^PDF^Hex^4Z")]
    [InlineData("^Application^PDF^UU^x")]
    public void A_file_that_does_not_decode_is_a_problem(string value) => Assert.Equal("HL7-0040", Obx("ED", value).Document.Problem?.Code);

    [Fact]
    public void A_pointer_is_read() =>
        Assert.Equal(new ReferencePointer("https://pacs/1", "PACS", "Application", "PDF"), Obx("RP", "https://pacs/1^PACS^Application^PDF").Reference);

    [Fact]
    public void Insurance_and_diagnosis_are_read()
    {
        var message = Bytes.WithHeader("DG1|1|I10|I10^Hypertension||20260901|F|||||||||1", "IN1|1|PL1^Plan|C1|PAYER||||G7||||20260101|20261231");
        var (dg1, in1) = (new Dg1(message.Segment("DG1")), new In1(message.Segment("IN1")));

        Assert.Equal(("I10", "I10", "F", "1"), (dg1.Diagnosis?.Code, dg1.Diagnosis?.System, dg1.Type, dg1.Priority));
        Assert.Equal(("PL1", "C1", "PAYER", "G7"), (in1.Plan?.Code, in1.CompanyIdentifiers[0].Value, in1.CompanyName, in1.GroupNumber));
    }

    [Fact]
    public void A_segment_that_is_not_there_reads_as_nothing()
    {
        var message = Bytes.WithHeader();

        Assert.False(message.Pid.Exists);
        Assert.Empty(message.Pid.Identifiers);
        Assert.Null(message.Pv1.VisitNumber);
        Assert.Equal("", message.Segment("PID").Name);
    }

    static Obx Obx(string type, string value) => new(Bytes.WithHeader($"OBX|1|{type}|x||{value}").Segment("OBX"));
}
