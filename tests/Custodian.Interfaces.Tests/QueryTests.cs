using System.Text;
using Custodian.Hl7v2;
using Custodian.Kernel;
using Custodian.Patients;
using Custodian.Store.Audit;
using Custodian.StoreTesting;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Interfaces.Tests;

/// <summary>PIX (ITI-9) and PDQ (ITI-21) over the wire.</summary>
public class QueryTests
{
    [Theory, OnBothStores]
    public async Task A_pix_query_answers_with_the_numbers_in_the_other_domains(StoreKind kind)
    {
        await using var listener = await Opened(kind);

        var answer = await Ask(listener, Pix("482173^^^LARK^MR", ""));

        Assert.Equal(("AA", "OK", "RSP^K23^RSP_K23"), (answer["MSA-1"], answer["QAK-2"], Text(answer, "MSH", 9)));
        Assert.Equal("T1", answer["QAK-1"]);
        Assert.Equal("482173^^^LARK^MR", Text(answer, "QPD", 3));
        Assert.Equal("E77^^^EAST^MR", Text(answer, "PID", 3));
        Assert.Equal("^^^^^^S", Text(answer, "PID", 5));
    }

    [Theory, OnBothStores]
    public async Task A_merged_number_answers_for_the_survivor(StoreKind kind)
    {
        await using var listener = await Opened(kind);
        await listener.Hospital.Do(async s =>
        {
            var gone = await PatientRecords.Register(s, (await PatientRecords.FindFacility(s, "LARK"))!.Id, new() { Family = "Okafor", Given = "Peg", Sex = "F" }, "9", s.Now);
            await s.Db.SaveChangesAsync(s.Stop);
            return await PatientRecords.Merge(s, (await PatientRecords.FindByMrn(s, (await PatientRecords.FindFacility(s, "LARK"))!.Id, "482173"))!.Value, gone, "same person");
        });

        var answer = await Ask(listener, Pix("9^^^LARK^MR", "^^^LARK"));

        Assert.Equal(("OK", "482173^^^LARK^MR"), (answer["QAK-2"], Text(answer, "PID", 3)));
    }

    public static readonly TheoryData<string, string, string, string, string, string> Cases = new()
    {
        { "no number in the domain asked for", "1^^^LARK^MR", "^^^EAST", "AA", "NF", "" },
        { "unknown identifier", "nobody^^^LARK^MR", "", "AE", "AE", "QPD^1^3^1^1" },
        { "unknown domain of the identifier", "482173^^^ELSEWHERE^MR", "", "AE", "AE", "QPD^1^3^1^4" },
        { "identifier without domain", "482173", "", "AE", "AE", "QPD^1^3^1^4" },
        { "unknown domain asked for", "482173^^^LARK^MR", "^^^EAST~^^^ELSEWHERE", "AE", "AE", "QPD^1^4^2" },
        { "no identifier", "", "", "AE", "AE", "QPD^1^3" },
    };

    [Theory, MemberData(nameof(Cases))]
    public async Task Each_case_of_the_pix_query_is_answered_as_the_profile_says(string what, string number, string domains, string ack, string status, string location)
    {
        await using var listener = await Opened(StoreKind.Sqlite);

        var answer = await Ask(listener, Pix(number, domains));

        Assert.True((ack, status) == (answer["MSA-1"], answer["QAK-2"]), what);
        Assert.Equal(location, Text(answer, "ERR", 2));
        Assert.Equal(location.Length == 0 ? null : location.EndsWith("^3", StringComparison.Ordinal) ? "101" : "204", answer["ERR-3"]);
        Assert.False(answer.Segment("PID").Exists);
    }

    [Theory, OnBothStores]
    public async Task A_demographics_query_finds_people_and_tells_them_in_pages(StoreKind kind)
    {
        await using var listener = await Opened(kind);
        await listener.Hospital.Do<int>(async s =>
        {
            var lark = (await PatientRecords.FindFacility(s, "LARK"))!.Id;
            return await PatientBulk.Insert(s, [.. Enumerable.Range(0, 5).Select(i => new BulkPatient(s.Ids.Next<PatientId>(), lark, new() { Family = "Lindqvist", Given = "Harald", Sex = "M", BirthDate = PartialDate.From(new(1987, 7, 1 + i)) }, $"L{i}"))]);
        });

        var first = await Ask(listener, Pdq("@PID.5.1.1^LINDQVIST~@PID.5.2^HARALD", "", "2^RD"));
        var second = await Ask(listener, Pdq("@PID.5.1.1^LINDQVIST~@PID.5.2^HARALD", "", "2^RD", Text(first, "DSC", 1)));
        var last = await Ask(listener, Pdq("@PID.5.1.1^LINDQVIST~@PID.5.2^HARALD", "", "2^RD", Text(second, "DSC", 1)));

        Assert.Equal(("RSP^K22^RSP_K21", "OK", "5", "2", "3"), (Text(first, "MSH", 9), first["QAK-2"], first["QAK-4"], first["QAK-5"], first["QAK-6"]));
        Assert.Equal(("I", "1", "0"), (first["DSC-2"], last["QAK-5"], last["QAK-6"]));
        Assert.False(last.Segment("DSC").Exists);
        Assert.Equal(["L0", "L1", "L2", "L3", "L4"], Numbers(first).Concat(Numbers(second)).Concat(Numbers(last)).Order());
    }

    [Theory, OnBothStores]
    public async Task A_person_is_found_by_name_and_birth_date_and_told_with_the_score(StoreKind kind)
    {
        await using var listener = await Opened(kind);

        var found = await Ask(listener, Pdq("@PID.5.1.1^OKAFOR~@PID.5.2^PEGGY~@PID.7^19510314~@PID.8^F", "^^^EAST", "10^RD"));
        var nobody = await Ask(listener, Pdq("@PID.5.1.1^NOBODY~@PID.7^19010203", "", "10^RD"));
        var unknown = await Ask(listener, Pdq("@PID.5.1.1^OKAFOR", "^^^ELSEWHERE", "10^RD"));
        var empty = await Ask(listener, Pdq("", "", "10^RD"));

        Assert.Equal(("OK", "E77^^^EAST^MR", "Okafor^Margaret^^^^^L", "19510314", "F"), (found["QAK-2"], Text(found, "PID", 3), Text(found, "PID", 5), found["PID-7"], found["PID-8"]));
        Assert.InRange(int.Parse(found["QRI-1"]!, null), 50, 100);
        Assert.Equal(("AA", "NF", "0"), (nobody["MSA-1"], nobody["QAK-2"], nobody["QAK-4"]));
        Assert.Equal(("AE", "QPD^1^8^1"), (unknown["QAK-2"], Text(unknown, "ERR", 2)));
        Assert.Equal(("AE", "QPD^1^3"), (empty["QAK-2"], Text(empty, "ERR", 2)));
    }

    [Theory, OnBothStores]
    public async Task A_query_is_audited_for_the_interface_user_and_not_stored(StoreKind kind)
    {
        await using var listener = await Opened(kind);

        await Ask(listener, Pix("482173^^^LARK^MR", ""));

        var events = await listener.Hospital.Query(db => db.Set<AuditEvent>().Where(e => e.Action == "interfaces.find-numbers").ToListAsync());
        Assert.NotEmpty(events);
        Assert.All(events, e => Assert.Equal(("hl7 query", "ok"), (e.Actor, e.Outcome)));
        Assert.Contains(events, e => e.PatientId is not null);
        Assert.Empty(await listener.Stored());
    }

    public static readonly TheoryData<string, string> Authorities = new()
    {
        { "LARK", "OK" }, { "&1.2.840.99.1&ISO", "OK" }, { "LARK&1.2.840.99.1&ISO", "OK" }, { "&urn:oid:1.2.840.99.1&ISO", "OK" }, { "OTHER&1.2.840.99.1&ISO", "OK" },
        { "LARK&lark.example&DNS", "OK" }, { "&1.2.840.99.2&ISO", "AE" }, { "EAST&1.2.840.99.1&ISO", "AE" }, { "LARK&1.2.840.99.2&ISO", "AE" }, { "&lark.example&DNS", "AE" },
    };

    [Theory, MemberData(nameof(Authorities))]
    public async Task A_domain_is_known_by_code_or_object_identifier(string authority, string status)
    {
        await using var listener = await Opened(StoreKind.Sqlite);
        await SetOid(listener, "1.2.840.99.1");

        var answer = await Ask(listener, Pix($"482173^^^{authority}^MR", ""));

        Assert.Equal(status, answer["QAK-2"]);
        Assert.Equal(status == "OK" ? "E77^^^EAST^MR" : "", Text(answer, "PID", 3));
    }

    [Theory, OnBothStores]
    public async Task Numbers_of_a_domain_asked_for_by_object_identifier_carry_it(StoreKind kind)
    {
        await using var listener = await Opened(kind);
        await SetOid(listener, "1.2.840.99.1");

        var pix = await Ask(listener, Pix("E77^^^EAST^MR", "^^^&1.2.840.99.1&ISO"));
        var pdq = await Ask(listener, Pdq("@PID.5.1.1^OKAFOR~@PID.5.2^MARGARET", "^^^&1.2.840.99.1&ISO", "10^RD"));
        var wrong = await Ask(listener, Pdq("@PID.5.1.1^OKAFOR", "^^^LARK~^^^&1.2.3&ISO", "10^RD"));

        Assert.Equal("482173^^^LARK&1.2.840.99.1&ISO^MR", Text(pix, "PID", 3));
        Assert.Equal("482173^^^LARK&1.2.840.99.1&ISO^MR", Text(pdq, "PID", 3));
        Assert.Equal(("AE", "AE", "QPD^1^8^2", "204"), (wrong["MSA-1"], wrong["QAK-2"], Text(wrong, "ERR", 2), wrong["ERR-3"]));
    }

    [Theory]
    [InlineData("1.2.840.99.1", null)]
    [InlineData("", null)]
    [InlineData("1", "PAT-0141")]
    [InlineData("3.1", "PAT-0141")]
    [InlineData("1.02.3", "PAT-0141")]
    [InlineData("1..2", "PAT-0141")]
    [InlineData("LARK", "PAT-0141")]
    [InlineData("1.2.9", "PAT-0142")]
    public async Task An_object_identifier_is_numbers_with_dots_and_one_facilitys(string oid, string? code)
    {
        await using var listener = await Opened(StoreKind.Sqlite);
        await listener.Hospital.Do(async s => await FacilityRecords.SetOid(s, (await PatientRecords.FindFacility(s, "EAST"))!.Id, "1.2.9"));

        Assert.Equal(code, (await SetOid(listener, oid)).Problem?.Code);
    }

    static Task<Outcome<Done>> SetOid(Listener listener, string oid) =>
        listener.Hospital.Do(async s => await FacilityRecords.SetOid(s, (await PatientRecords.FindFacility(s, "LARK"))!.Id, oid));

    [Theory]
    [InlineData("QCN^J01^QCN_J01", "QID|T2|IHE PDQ Query", "AA", null)]
    [InlineData("QCN^J01^QCN_J01", "QID||IHE PDQ Query", "AE", "101")]
    [InlineData("QCN^J09^QCN_J01", "QID|T2|IHE PDQ Query", "AR", "201")]
    public async Task A_query_told_in_pages_is_cancelled(string type, string qid, string ack, string? code)
    {
        await using var listener = await Opened(StoreKind.Sqlite);

        var answer = await Ask(listener, $"MSH|^~\\&|ASKER|EAST|CUST|LARK|20260904141200||{type}|Q3|P|2.5\r{qid}\r");

        Assert.Equal(("ACK", ack, "Q3", code), (answer.Type, answer["MSA-1"], answer["MSA-2"], answer["ERR-3"]));
        Assert.Empty(await listener.Stored());
    }

    [Fact]
    public async Task Another_query_is_rejected_and_the_connection_goes_on()
    {
        await using var listener = await Opened(StoreKind.Sqlite);
        using var client = await listener.Connect();

        var rejected = await Listener.Exchange(client.GetStream(), Listener.Frame(Pix("482173^^^LARK^MR", "").Replace("Q23", "Q99", StringComparison.Ordinal)));
        var answered = await Listener.Exchange(client.GetStream(), Listener.Frame(Pix("482173^^^LARK^MR", "")));

        Assert.Contains("MSA|AR|Q1", rejected);
        Assert.Contains("QAK|T1|OK", answered);
    }

    static async Task<Listener> Opened(StoreKind kind)
    {
        var listener = await Listener.Open(kind);
        await listener.Hospital.Do<PatientId>(async s =>
        {
            var lark = (await PatientRecords.FindFacility(s, "LARK"))!.Id;
            var east = FacilityRecords.Add(s, "EAST", "East Clinic", "America/New_York");
            await PatientRecords.Register(s, lark, new() { Family = "Adams", Given = "Ruth", Sex = "F" }, "1", s.Now);
            var id = await PatientRecords.Register(s, lark, new() { Family = "Okafor", Given = "Margaret", Sex = "F", BirthDate = PartialDate.From(new(1951, 3, 14)) }, "482173", s.Now);
            OtherNumbers.Add(s, id, east, "E77");
            return id;
        });
        return listener;
    }

    static async Task<Hl7Message> Ask(Listener listener, string message)
    {
        using var client = await listener.Connect();
        return Hl7Parser.Parse(Encoding.UTF8.GetBytes(await Listener.Exchange(client.GetStream(), Listener.Frame(message)))).Messages[0];
    }

    static string Text(Hl7Message message, string segment, int field) => message.Segment(segment).Field(field).RawText;

    static List<string> Numbers(Hl7Message message)
    {
        List<string> numbers = [];
        foreach (var pid in message.Segments("PID"))
        {
            numbers.Add(pid.Field(3).Component(1).Text!);
        }

        return numbers;
    }

    static string Pix(string number, string domains) =>
        $"MSH|^~\\&|ASKER|EAST|CUST|LARK|20260904141200||QBP^Q23^QBP_Q21|Q1|P|2.5\rQPD|IHE PIX Query|T1|{number}|{domains}\rRCP|I\r";

    static string Pdq(string terms, string domains, string quantity, string? pointer = null) =>
        $"MSH|^~\\&|ASKER|EAST|CUST|LARK|20260904141200||QBP^Q22^QBP_Q21|Q2|P|2.5\rQPD|IHE PDQ Query|T2|{terms}|||||{domains}\rRCP|I|{quantity}\r{(pointer is null ? "" : $"DSC|{pointer}|I\r")}";
}
