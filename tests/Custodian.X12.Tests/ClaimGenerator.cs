using CsCheck;
using Custodian.Kernel;

namespace Custodian.X12.Tests;

/// <summary>Claims of any content the model allows, in the letters that X12 sends unchanged.</summary>
static class ClaimGenerator
{
    static readonly Gen<string> Word = Gen.String[Gen.Char["ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-'.,/&()"], 1, 12];
    static readonly Gen<string> Code = Gen.String[Gen.Char["ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"], 2, 7];
    static readonly Gen<DateOnly> Day = Gen.Int[0, 4000].Select(n => new DateOnly(2016, 1, 1).AddDays(n));
    static readonly Gen<TimeOnly> Time = Gen.Int[0, 1439].Select(n => new TimeOnly(n / 60, n % 60));
    static readonly Gen<Money> Amount = Gen.Long[0, 99_999_999].Select(n => new Money(n));
    static readonly Gen<Money> Signed = Gen.Long[-9_999_999, 9_999_999].Select(n => new Money(n));
    static readonly Gen<decimal> Quantity = Gen.Int[0, 999_999].Select(n => n / 1000m);

    static readonly Gen<PersonName> Person = Gen.Select(Word, Maybe(Word), Maybe(Word), Maybe(Word), (a, b, c, d) => new PersonName(a, b, c, d));
    static readonly Gen<PostalAddress> Address = Gen.Select(Word, Word, Maybe(Code), Maybe(Code), Maybe(Word), Maybe(Code), (a, b, c, d, e, f) => new PostalAddress(a, b, c, d, e, f));
    static readonly Gen<Contact> Contact = Gen.Select(Word, Maybe(Code), Maybe(Code), Maybe(Code), (a, b, c, d) => new Contact(a, b, c, d));
    static readonly Gen<string?> Sex = Maybe(OneOf("F", "M", "U"));

    static readonly Gen<BillingProvider> Provider = Gen.Select(Word, Code, Code, Address, Maybe(Code), Maybe(Contact), Maybe(Address), (a, b, c, d, e, f, g) => new BillingProvider(a, b, c, d, e, f, g));
    static readonly Gen<Payer> Payer = Gen.Select(Word, Code, Maybe(Code), OneOf("PI", "XV"), Maybe(Address), Maybe(Code), (a, b, c, d, e, f) => new Payer(a, b, c, d, e, f));
    static readonly Gen<ClaimPractitioner> Practitioner = Gen.Select(Person, Maybe(Code), (a, b) => new ClaimPractitioner(a, b));

    // What POA is exempt or not asked for is equally empty on the wire, so that only the latter can come back.
    static readonly Gen<Diagnosis> Diagnosis = Gen.Select(Code, Gen.Int[0, 4], (a, b) => new Diagnosis(a, (PresentOnAdmission)b));
    static readonly Gen<Procedure> Procedure = Gen.Select(Code, Day, (a, b) => new Procedure(a, b));
    static readonly Gen<Adjustment> Adjustment = Gen.Select(OneOf("CO", "PR", "OA", "PI"), Code, Signed, Gen.Bool, Quantity, (a, b, c, d, e) => new Adjustment(a, b, c, d ? e : null));

    static readonly Gen<LineAdjudication> Adjudication = Gen.Select(Code, Signed, Quantity, Day, Adjustments(9), (a, b, c, d, e) => new LineAdjudication(a, b, c, d) { Adjustments = e });

    // A last day without a first one means nothing, and a code's qualifier, modifiers and text go only with the code.
    static readonly Gen<ServiceLine> Line =
        from start in Gen.Select(Code, Amount, Quantity, OneOf("UN", "DA"))
        from code in Maybe(Code)
        from detail in Gen.Select(OneOf("HC", "HP", "ER"), List(Code, 4), Maybe(Word))
        from dates in Gen.Select(MaybeDay, MaybeDay)
        from rest in Gen.Select(Gen.Bool, Amount, Code, Maybe(Drug), List(Adjudication, 2))
        select new ServiceLine(start.Item1, start.Item2, start.Item3)
        {
            UnitKind = start.Item4,
            ProcedureCode = code,
            ProcedureQualifier = code is null ? "HC" : detail.Item1,
            Modifiers = code is null ? [] : detail.Item2,
            Description = code is null ? null : detail.Item3,
            From = dates.Item1,
            Through = dates.Item1 is null ? null : dates.Item2,
            NonCovered = rest.Item1 ? rest.Item2 : null,
            LineId = rest.Item3,
            Drug = rest.Item4,
            Adjudications = rest.Item5,
        };

    static readonly Gen<OtherCoverage> Coverage =
        from start in Gen.Select(OneOf("P", "S", "T"), OneOf("18", "01", "19"), Person, Code)
        from payer in Payer
        from rest in Gen.Select(Maybe(Code), Gen.Bool, Signed, Amount, Adjustments(14), MaybeDay, Maybe(Code))
        select new OtherCoverage(start.Item1, start.Item2, start.Item3, start.Item4, payer with { ProviderNumber = null })
        {
            GroupNumber = rest.Item1,
            Paid = rest.Item2 ? rest.Item3 : null,
            RemainingPatientLiability = rest.Item2 ? null : rest.Item4,
            Adjustments = rest.Item5,
            AdjudicationDate = rest.Item6,
            PayerControlNumber = rest.Item7,
        };

    public static readonly Gen<InstitutionalClaim> Claim =
        from parties in Gen.Select(Provider, Payer, Gen.Select(Person, Code, Maybe(Code)), Gen.Select(Address, Day, Sex), Maybe(Person))
        from stay in Gen.Select(Day, Day, MaybeDay, Time, Gen.Bool, Maybe(Code), Maybe(Code), Maybe(Code))
        from texts in Gen.Select(Maybe(Word), Maybe(Word), Maybe(Word), Maybe(Word), Maybe(Code), Maybe(Word), Maybe(Code))
        from diagnoses in Gen.Select(OneOf(9, 10), Maybe(Diagnosis), List(Diagnosis, 24), Maybe(Code), List(Code, 3), List(Diagnosis, 12), Maybe(Code))
        from procedures in Gen.Select(Maybe(Procedure), List(Procedure, 24))
        from codes in Gen.Select(
            List(Gen.Select(Code, Day, Day, (a, b, c) => new OccurrenceSpan(a, b, c)), 24),
            List(Gen.Select(Code, Day, (a, b) => new Occurrence(a, b)), 24),
            List(Gen.Select(Code, Gen.Int[0, 999_999], (a, b) => new ValueCode(a, b / 100m)), 24),
            List(Code, 24),
            List(Code, 24))
        from people in Gen.Select(Maybe(Practitioner), Maybe(Practitioner), Maybe(Practitioner), Maybe(Practitioner), Maybe(Practitioner), Maybe(Code))
        from facility in Maybe(Gen.Select(Word, Maybe(Code), Address, (a, b, c) => new ServiceFacility(a, b, c)))
        from lists in Gen.Select(List(Line, 5), List(Coverage, 2), List(Gen.Select(Code, Code, Maybe(Code), (a, b, c) => new Attachment(a, b, c)), 3))
        from ends in Gen.Select(OneOf("0111", "0131", "0117", "0851"), OneOf("A", "B", "C"), OneOf("Y", "N", "W"), Gen.Bool, Amount)
        select Assemble(parties, stay) with
        {
            TypeOfBill = ends.Item1,
            ProviderAcceptsAssignment = ends.Item2,
            BenefitsAssigned = ends.Item3,
            EstimatedPatientDue = ends.Item4 ? ends.Item5 : null,
            MedicalRecordNumber = texts.Item1,
            PayerControlNumber = texts.Item2,
            PriorAuthorization = texts.Item3,
            Referral = texts.Item4,
            AccidentState = texts.Item5,
            BillingNote = texts.Item6,
            DelayReason = texts.Item7,
            IcdVersion = diagnoses.Item2 is null && diagnoses.Item3.Count + diagnoses.Item5.Count + diagnoses.Item6.Count == 0 && diagnoses.Item4 is null ? 10 : diagnoses.Item1,
            PrincipalDiagnosis = diagnoses.Item2,
            OtherDiagnoses = diagnoses.Item3,
            AdmittingDiagnosis = diagnoses.Item4,
            ReasonsForVisit = diagnoses.Item5,
            ExternalCauses = diagnoses.Item6,
            Drg = diagnoses.Item7,
            PrincipalProcedure = procedures.Item1,
            OtherProcedures = procedures.Item2,
            OccurrenceSpans = codes.Item1,
            Occurrences = codes.Item2,
            Values = codes.Item3,
            Conditions = codes.Item4,
            Treatments = codes.Item5,
            Attending = people.Item1 is { } attending ? attending with { Taxonomy = people.Item6 } : null,
            Operating = people.Item2,
            OtherOperating = people.Item3,
            Rendering = people.Item4,
            Referring = people.Item5,
            ServiceFacility = facility,
            Lines = lists.Item1,
            OtherCoverages = lists.Item2,
            Attachments = lists.Item3,
            TotalCharge = Samples.Total(lists.Item1),
        };

    /// <summary>A file of claims with their own control numbers, some of one provider and subscriber after the other.</summary>
    public static readonly Gen<List<InstitutionalClaim>> Claims =
        from first in List(Claim, 4)
        from more in Gen.Int[0, 2]
        select first.SelectMany(c => Enumerable.Repeat(c, more + 1)).Select((c, i) => c with { PatientControlNumber = $"PCN{i}" }).ToList();

    static Gen<LineDrug> Drug => Gen.Select(Code, Quantity, OneOf("ML", "UN"), Maybe(Code), (a, b, c, d) => new LineDrug(a, b, c, d));

    static Gen<DateOnly?> MaybeDay => Gen.Select(Gen.Bool, Day, (has, day) => has ? day : (DateOnly?)null);

    static Gen<T?> Maybe<T>(Gen<T> gen)
        where T : class => Gen.Select(Gen.Bool, gen, (has, value) => has ? value : null);

    // The wire keeps adjustments group by group.
    static Gen<List<Adjustment>> Adjustments(int most) => List(Adjustment, most).Select(l => l.OrderBy(a => a.Group, StringComparer.Ordinal).ToList());

    static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    static Gen<List<T>> List<T>(Gen<T> gen, int most) => gen.List[0, most];

    static InstitutionalClaim Assemble(
        (BillingProvider Provider, Payer Payer, (PersonName Name, string Id, string? Group) Insured, (PostalAddress Address, DateOnly Born, string? Sex) Person, PersonName? Dependent) parties,
        (DateOnly From, DateOnly Through, DateOnly? Admitted, TimeOnly Time, bool Timed, string? Type, string? Origin, string? Status) stay)
    {
        var (insured, person) = (parties.Insured, parties.Person);
        var subscriber = new Subscriber(insured.Name, insured.Id, "P", insured.Group);
        return new()
        {
            PatientControlNumber = "PCN",
            TypeOfBill = "0111",
            Provider = parties.Provider,
            Payer = parties.Payer,
            Subscriber = parties.Dependent is null ? subscriber with { Address = person.Address, BirthDate = person.Born, Sex = person.Sex } : subscriber,
            Patient = parties.Dependent is { } name ? new("19", name, person.Address, person.Born, person.Sex) : null,
            StatementFrom = stay.From,
            StatementThrough = stay.Through,
            AdmissionDate = stay.Admitted,
            AdmissionTime = stay.Admitted is not null && stay.Timed ? stay.Time : null,
            DischargeTime = stay.Timed ? stay.Time : null,
            AdmissionType = stay.Type,
            PointOfOrigin = stay.Origin,
            PatientStatus = stay.Status,
            TotalCharge = default,
        };
    }
}
