using Custodian.Encounters.AdmitPatient;
using Custodian.Encounters.History;
using Custodian.Kernel;
using Custodian.Patients;
using Custodian.StoreTesting;

namespace Custodian.Encounters.Tests;

/// <summary>The seventeen types of WORKFLOWS 1.2: what each is asked, in which states it can be, and what it can become.</summary>
public class EncounterTypeTests
{
    const string Stay = "pre-register arrive admit no-show transfer swap leave class attending discharge cancel";

    /// <summary>What a person may enter for the type at all, in whatever state fits; written from WORKFLOWS 1.2 and 5, not from the code.</summary>
    public static readonly TheoryData<string, string, string> Types = new()
    {
        { "inpatient", Stay, "observation obstetric" },
        { "obstetric", Stay, "observation inpatient" },
        { "rehab", "pre-register arrive admit no-show transfer swap leave attending discharge cancel", "" },
        { "psychiatric", Stay, "observation" },
        { "snf", "pre-register arrive admit no-show transfer swap leave attending discharge cancel", "" },
        { "hospice", "pre-register arrive admit no-show transfer swap leave attending discharge cancel", "" },
        { "organ-donor", "arrive admit transfer swap attending discharge cancel", "" },
        { "observation", "pre-register arrive admit no-show transfer swap class attending discharge cancel", "inpatient obstetric psychiatric outpatient-surgery" },
        { "emergency", "arrive admit transfer swap class attending discharge cancel", "inpatient observation obstetric psychiatric outpatient-surgery clinic" },
        { "outpatient-surgery", "pre-register arrive admit no-show transfer class attending discharge cancel", "observation inpatient obstetric" },
        { "clinic", "pre-register arrive admit no-show transfer class attending discharge cancel", "inpatient observation obstetric psychiatric emergency outpatient-surgery telehealth" },
        { "telehealth", "pre-register admit no-show class attending discharge cancel", "clinic emergency" },
        { "home-health", "pre-register admit no-show attending discharge cancel", "" },
        { "reference-lab", "admit attending discharge cancel", "" },
        { "recurring", "pre-register arrive admit no-show transfer attending discharge cancel", "" },
        { "newborn", "arrive admit transfer swap attending discharge cancel", "" },
        { "pre-admission", "pre-register arrive admit no-show attending discharge cancel", "inpatient obstetric rehab psychiatric snf hospice observation outpatient-surgery" },
    };

    /// <summary>In which states each event can be entered, the same for every type that knows it.</summary>
    static readonly Dictionary<string, (VisitEventKind Kind, string From)> Events = new()
    {
        ["pre-register"] = (VisitEventKind.PreRegistered, "Planned"),
        ["arrive"] = (VisitEventKind.Arrived, "Planned PreRegistered NoShow"),
        ["admit"] = (VisitEventKind.Admitted, "Planned PreRegistered Arrived InProgress NoShow"),
        ["no-show"] = (VisitEventKind.NoShow, "Planned PreRegistered Arrived"),
        ["transfer"] = (VisitEventKind.Transferred, "Arrived InProgress OnLeave"),
        ["swap"] = (VisitEventKind.BedSwapped, "Arrived InProgress OnLeave"),
        ["leave"] = (VisitEventKind.LeftOnLeave, "InProgress"),
        ["class"] = (VisitEventKind.ClassChanged, "Arrived InProgress OnLeave"),
        ["attending"] = (VisitEventKind.AttendingChanged, "Planned PreRegistered Arrived InProgress OnLeave"),
        ["discharge"] = (VisitEventKind.Discharged, "Arrived InProgress OnLeave"),
        ["cancel"] = (VisitEventKind.Cancelled, "Planned PreRegistered Arrived InProgress OnLeave NoShow"),
    };

    [Fact]
    public void Every_type_has_its_line_and_its_sheet()
    {
        Assert.Equal(17, EncounterType.All.Count);
        Assert.Equal(EncounterType.All.Select(t => t.Code).Order(), Types.Select(t => t.Data.Item1).Order());
        Assert.All(EncounterType.All, t => Assert.Same(t, AdmissionSheet.For(t).Type));
    }

    [Theory, MemberData(nameof(Types))]
    public void Allowed_and_refused_transitions_of_a_type(string code, string allowed, string becomes)
    {
        var type = EncounterType.Find(code)!;
        foreach (var (name, (kind, from)) in Events)
        {
            foreach (var state in Enum.GetValues<EncounterState>())
            {
                var expected = allowed.Split(' ').Contains(name) && from.Split(' ').Contains(state.ToString());
                var refused = VisitRules.Refuse(kind, state, type, "2609-00001");
                Assert.True(expected == refused is null, $"{code}: {name} in {state} is {(refused is null ? "allowed" : "refused: " + refused.Text)}");
                Assert.Equal(expected, VisitRules.Possible(state, type).Contains(kind));
            }
        }

        var targets = becomes.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.All(EncounterType.All, to => Assert.Equal(targets.Contains(to.Code), TypeRules.Becoming(type, to, "2609-00001") is null));
    }

    /// <summary>What a complete admission of each type says; a dropped part is missed at its field.</summary>
    public static readonly TheoryData<string, string, string> Asked = new()
    {
        { "inpatient", "Service Unit AdmitType PointOfOrigin AdmitOrder", "InProgress" }, { "obstetric", "Service Unit AdmitType PointOfOrigin AdmitOrder", "InProgress" },
        { "rehab", "Service Unit AdmitType PointOfOrigin AdmitOrder", "InProgress" }, { "psychiatric", "Service Unit AdmitType PointOfOrigin AdmitOrder", "InProgress" },
        { "snf", "Service Unit AdmitType PointOfOrigin AdmitOrder", "InProgress" }, { "hospice", "Service Unit AdmitType PointOfOrigin AdmitOrder", "InProgress" },
        { "observation", "Service Unit AdmitType PointOfOrigin", "InProgress" }, { "newborn", "Service Unit AdmitType PointOfOrigin", "InProgress" },
        { "organ-donor", "Service Death", "InProgress" }, { "emergency", "Service AdmitReason", "Arrived" }, { "outpatient-surgery", "Service Surgery Operating", "Arrived" },
        { "clinic", "Service", "Arrived" }, { "telehealth", "Service", "InProgress" }, { "home-health", "Service Referring", "InProgress" },
        { "reference-lab", "Service Referring", "InProgress" }, { "recurring", "Service", "Arrived" }, { "pre-admission", "Service", "Planned" },
    };

    [Theory, MemberData(nameof(Asked))]
    public async Task A_visit_of_each_type_opens_when_it_says_what_is_asked_and_not_before(string code, string needs, string first)
    {
        await using var larkfield = await Larkfield.Open(StoreKind.Sqlite);
        var (type, patient) = (EncounterType.Find(code)!, code == "newborn" ? await Born(larkfield, new(2026, 9, 15)) : larkfield.Patient);
        var doctor = (await larkfield.Hospital.Do<PractitionerId>(async s => await EncounterRecords.Practitioner(s, new PractitionerData("1234567893", "Adeyemi", "Sade")))).Value;
        var complete = Complete(type, doctor);

        foreach (var need in needs.Split(' '))
        {
            var missing = await Open(larkfield, patient, type, Without(complete, need));
            Assert.Equal("ENC-0106", missing.Problem?.Code);
            Assert.Contains(missing.Problem!.Fields!, f => f.Field == need || f.Field == need + "Day");
        }

        var opened = await Open(larkfield, patient, type, complete);
        Assert.True(opened.Ok, $"{code}: {opened.Problem?.Text} {string.Join("; ", opened.Problem?.Fields?.Select(f => f.Field + " " + f.Text) ?? [])}");
        var visit = await larkfield.Visit(opened.Value);
        Assert.Equal((code, type.Class, first), (visit.Type, visit.Class, AdmissionSheet.For(type).Starts[0].ToString()));
    }

    public static readonly TheoryData<string, string, string> Contradictions = new()
    {
        { "telehealth", "unit", "Unit" }, { "home-health", "unit", "Unit" }, { "inpatient", "newborn-type", "AdmitType" }, { "newborn", "not-newborn-type", "AdmitType" }, { "newborn", "origin", "PointOfOrigin" },
        { "newborn", "adult", "Type" }, { "inpatient", "late-order", "AdmitOrderDay" }, { "inpatient", "arrival-after", "ArrivalDay" }, { "emergency", "triage-before", "TriageDay" },
        { "inpatient", "dead", "Day" }, { "inpatient", "unborn", "Day" }, { "emergency", "planned", "Start" }, { "clinic", "future", "Day" }, { "clinic", "planned-past", "Day" }, { "organ-donor", "death-after", "DeathDay" },
        { "outpatient-surgery", "surgery-before", "SurgeryDay" }, { "clinic", "bed-without-unit", "Unit" }, { "inpatient", "unread-order", "AdmitOrderDay" },
    };

    [Theory, MemberData(nameof(Contradictions))]
    public async Task What_cannot_be_true_together_is_refused_in_words_at_its_field(string code, string what, string field)
    {
        await using var larkfield = await Larkfield.Open(StoreKind.Sqlite);
        var type = EncounterType.Find(code)!;
        var patient = (what, code) switch
        {
            ("unborn", _) => await Born(larkfield, new(2026, 9, 16)),
            ("dead", _) => await Born(larkfield, new(1951, 3, 14), died: new(2026, 9, 1)),
            (not "adult", "newborn") => await Born(larkfield, new(2026, 9, 15)),
            _ => larkfield.Patient,
        };
        var doctor = (await larkfield.Hospital.Do<PractitionerId>(async s => await EncounterRecords.Practitioner(s, new PractitionerData("1234567893", "Adeyemi", "Sade")))).Value;
        var (said, now) = (Complete(type, doctor), larkfield.Hospital.Clock.GetUtcNow().UtcDateTime);
        AdmitPatient.AdmitPatient.Input input = new(patient, larkfield.Facility, "t", "09:30", said);
        input = what switch
        {
            "unit" => input with { Said = said with { Unit = "4W" } },
            "newborn-type" => input with { Said = said with { AdmitType = "4" } },
            "not-newborn-type" => input with { Said = said with { AdmitType = "1" } },
            "origin" => input with { Said = said with { PointOfOrigin = "1" } },
            "late-order" => input with { Said = said with { AdmitOrderedAt = now } },
            "arrival-after" => input with { Said = said with { ArrivedAt = now } },
            "triage-before" => input with { Said = said with { TriagedAt = now.AddHours(-3) } },
            "death-after" => input with { Said = said with { ExpiredAt = now } },
            "surgery-before" => input with { Said = said with { SurgeryAt = now.AddDays(-1) } },
            "planned" => input with { Start = EncounterState.Planned },
            "future" => input with { Day = "t+2" },
            "planned-past" => input with { Start = EncounterState.Planned, Day = "t-2" },
            "bed-without-unit" => input with { Said = said with { Unit = "", Bed = "A" } },
            "unread-order" => input with { Said = said with { AdmitOrderedAt = null }, Moments = new Dictionary<KeyTime, (string, string)> { [KeyTime.AdmitOrder] = ("t", "half past nine") } },
            _ => input,
        };

        var refused = await larkfield.Hospital.Run(AdmitPatient.AdmitPatient.Definition, input);

        Assert.Equal("ENC-0106", refused.Problem?.Code);
        Assert.Equal(field, Assert.Single(refused.Problem!.Fields!).Field);
    }

    [Theory, OnBothStores]
    public async Task Moments_typed_are_kept_and_a_planned_admission_becomes_what_it_was_planned_for(StoreKind kind)
    {
        await using var larkfield = await Larkfield.Open(kind);
        var stay = await larkfield.Hospital.Run(AdmitPatient.AdmitPatient.Definition, new(larkfield.Patient, larkfield.Facility, "t", "09:30", Larkfield.Inpatient with { Type = "psychiatric", AdmitOrderedAt = null })
        {
            Moments = new Dictionary<KeyTime, (string, string)> { [KeyTime.Arrival] = ("", "06:00"), [KeyTime.Triage] = ("", "06:10"), [KeyTime.AdmitOrder] = ("t", "09:00") },
        });
        var page = (await larkfield.Hospital.Run(ShowEncounter.ShowEncounter.Definition, stay.Value)).Value;
        Assert.Equal((new DateTime(2026, 9, 15, 10, 0, 0, DateTimeKind.Utc), new DateTime(2026, 9, 15, 13, 30, 0, DateTimeKind.Utc), new DateTime(2026, 9, 15, 13, 0, 0, DateTimeKind.Utc)), (page.Standing.ArrivedAt!.Value, page.Visit.AdmittedAt!.Value, page.Standing.Values.AdmitOrderedAt!.Value));

        var planned = (await larkfield.Hospital.Run(AdmitPatient.AdmitPatient.Definition, new(await larkfield.Add("Lindqvist", "Harald"), larkfield.Facility, "t+3", "07:00", new VisitData { Type = "pre-admission", Service = "SUR" }))).Value;
        var bare = await Admit(new VisitData { Unit = "5E" });
        var wrong = await Admit(new VisitData { Unit = "5E", Type = "emergency", Class = EncounterClass.Emergency });
        var admitted = await Admit(new VisitData { Unit = "5E", Type = "inpatient", Class = EncounterClass.Inpatient });

        Assert.Equal(("ENC-0137", "ENC-0161"), (bare.Problem?.Code, wrong.Problem?.Code));
        Assert.True(admitted.Ok, admitted.Problem?.Text);
        Assert.Equal((EncounterClass.Inpatient, "inpatient", EncounterState.InProgress), await larkfield.Visit(planned) is var v ? (v.Class, v.Type, v.State) : default);
        async Task<Outcome<Done>> Admit(VisitData said) => await larkfield.Hospital.Run(RecordEvent.RecordEvent.Definition, new(planned, (await larkfield.Visit(planned)).Version, "Admitted", new("t", "10:00"), new("", ""), said, ""));
    }

    [Theory, OnBothStores]
    public async Task The_form_proposes_the_newborn_the_payer_of_last_time_and_the_usual_service(StoreKind kind)
    {
        await using var larkfield = await Larkfield.Open(kind);
        await larkfield.Admit(Larkfield.Inpatient with { Coverages = [new CoverageData("00120", "Medicare", "MA", "1EG4TE5MK73", "", "18")] });

        var again = (await larkfield.Hospital.Run(ReadAdmitForm.Definition, new(larkfield.Patient))).Value;
        var newborn = (await larkfield.Hospital.Run(ReadAdmitForm.Definition, new(await Born(larkfield, new(2026, 9, 15))))).Value;

        Assert.Equal(("inpatient", "MED", "Medicare"), (again.Sheet.Type.Code, again.Defaults["Service"], again.Defaults["PayerName"]));
        Assert.Equal(("newborn", "4", "5"), (newborn.Sheet.Type.Code, newborn.Defaults["AdmitType"], newborn.Defaults["PointOfOrigin"]));
    }

    static Task<Outcome<EncounterId>> Open(Larkfield larkfield, PatientId patient, EncounterType type, VisitData said) =>
        larkfield.Hospital.Run(AdmitPatient.AdmitPatient.Definition, new(patient, larkfield.Facility, type.Code == "pre-admission" ? "t+3" : "t", "09:30", said));

    static VisitData Complete(EncounterType type, PractitionerId doctor)
    {
        var (sheet, at) = (AdmissionSheet.For(type), new DateTime(2026, 9, 15, 13, 0, 0, DateTimeKind.Utc));
        var newborn = type.Class == EncounterClass.Newborn;
        return new()
        {
            Type = type.Code, Service = "MED", Unit = type.NeedsBed ? "4W" : "", AdmitType = sheet.Origin ? newborn ? "4" : "1" : null, PointOfOrigin = sheet.Origin ? newborn ? "5" : "1" : null,
            AdmitReason = sheet.Reason ? "chest pain" : null, Operating = sheet.Doctor == DoctorRole.Operating ? doctor : null, Referring = sheet.Doctor == DoctorRole.Referring ? doctor : null,
            AdmitOrderedAt = sheet.Needs.Contains(KeyTime.AdmitOrder) ? at : null, SurgeryAt = sheet.Needs.Contains(KeyTime.Surgery) ? at.AddHours(3) : null, ExpiredAt = sheet.Needs.Contains(KeyTime.Death) ? at : null,
        };
    }

    static VisitData Without(VisitData said, string need) => need switch
    {
        "Service" => said with { Service = "" },
        "Unit" => said with { Unit = "" },
        "AdmitType" => said with { AdmitType = null },
        "PointOfOrigin" => said with { PointOfOrigin = null },
        "AdmitReason" => said with { AdmitReason = null },
        "Operating" => said with { Operating = null },
        "Referring" => said with { Referring = null },
        "AdmitOrder" => said with { AdmitOrderedAt = null },
        "Surgery" => said with { SurgeryAt = null },
        _ => said with { ExpiredAt = null },
    };

    static async Task<PatientId> Born(Larkfield larkfield, DateOnly day, DateOnly? died = null) => (await larkfield.Hospital.Do<PatientId>(async s =>
        await PatientRecords.Register(s, larkfield.Facility, new Demographics { Family = "Okafor", Given = "Baby", Sex = "F", BirthDate = PartialDate.From(day), DiedOn = died }, null, s.Now))).Value;
}
