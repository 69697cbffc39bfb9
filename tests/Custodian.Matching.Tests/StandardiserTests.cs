using Custodian.Kernel;
using Custodian.Matching.Standard;

namespace Custodian.Matching.Tests;

public sealed class StandardiserTests
{
    static readonly DateOnly Today = new(2026, 11, 23);

    readonly List<Finding> _findings = [];

    StandardPatient Of(PatientTraits traits) => new Standardiser(null, Today).Standardise(traits, "line 7", _findings);

    [Theory]
    [InlineData("José María", "josemaria")]
    [InlineData("Müller-Lüdenscheidt", "mullerludenscheidt")]
    [InlineData("O'Brien", "obrien")]
    [InlineData("Иванов", "ivanov")]
    [InlineData("Παπαδόπουλος", "papadopoulos")]
    [InlineData("Ångström", "angstrom")]
    [InlineData("de la Cruz", "delacruz")]
    [InlineData("Dr. Smith", "smith")]
    [InlineData("Nguyễn", "nguyen")]
    public void Names_are_written_in_plain_letters(string written, string standard) => Assert.Equal(standard, Of(new() { Family = written }).FamilyName!.Text);

    [Theory]
    [InlineData("Smith Jr.", null, NameSuffix.Junior)]
    [InlineData("Smith", "II", NameSuffix.Junior)]
    [InlineData("Smith, Sr", null, NameSuffix.Senior)]
    [InlineData("Smith III", null, NameSuffix.Third)]
    [InlineData("Smith", null, NameSuffix.None)]
    public void Suffixes_are_found_in_their_column_and_after_the_name(string family, string? suffix, object expected)
    {
        var patient = Of(new() { Family = family, Suffix = suffix });

        Assert.Equal(expected, patient.Generation);
        Assert.Equal("smith", patient.FamilyName!.Text);
    }

    [Theory]
    [InlineData("Baby Boy", 'M')]
    [InlineData("BG", 'F')]
    [InlineData("Baby Girl B", 'F')]
    [InlineData("Infant", '\0')]
    public void An_unnamed_newborn_has_no_given_name(string given, char sex)
    {
        var patient = Of(new() { Given = given, Family = "Clark" });

        Assert.Null(patient.GivenName);
        Assert.True(patient.IsUnnamedNewborn);
        Assert.Equal(sex, patient.SexLetter);
    }

    [Theory]
    [InlineData("1245 Lake Blvd", null, "1245", "lakeboulevard", "")]
    [InlineData("1245 LAKE BOULEVARD APT 27", null, "1245", "lakeboulevard", "27")]
    [InlineData("12 N 5th St", "Unit B", "12", "northfifthstreet", "b")]
    [InlineData("maltby circuit", "leisure living vlge", "", "maltbycircuit", "leisurelivingvillage")]
    public void Addresses_are_written_out(string first, string? second, string house, string street, string unit)
    {
        var patient = Of(new() { Address1 = first, Address2 = second });

        Assert.Equal((house, street, unit), (patient.House?.Text ?? "", patient.Street?.Text ?? "", patient.Unit?.Text ?? ""));
    }

    [Theory]
    [InlineData("1951-03-14", 19510314)]
    [InlineData("19510314", 19510314)]
    [InlineData("195103141230", 19510314)]
    [InlineData("3/14/1951", 19510314)]
    [InlineData("14-Mar-1951", 19510314)]
    [InlineData("25/03/1951", 19510325)]
    [InlineData("03141951", 19510314)]
    [InlineData("1951-03", 19510300)]
    [InlineData("1951", 19510000)]
    [InlineData("1951-03-14T00:00:00", 19510314)]
    [InlineData("soon", 0)]
    [InlineData("3/14/51", 0)]
    public void Birth_dates_are_read_in_the_usual_forms(string written, int digits) => Assert.Equal(digits, Of(new() { Family = "a", BirthDate = written }).Birth.Digits);

    [Theory]
    [InlineData("999999999")]
    [InlineData("123-45-6789")]
    [InlineData("000-00-0000")]
    [InlineData("111111111")]
    [InlineData("987654321")]
    [InlineData("666121234")]
    public void A_number_nobody_was_given_is_left_out(string ssn)
    {
        var patient = Of(new() { Family = "Smith", Ssn = ssn });

        Assert.Null(patient.SocialSecurity);
        Assert.Contains(_findings, f => f.Code == "MPI-0107");
    }

    [Fact]
    public void Words_and_dates_that_stand_for_not_known_are_left_out()
    {
        var patient = Of(new() { Given = "UNKNOWN", Family = "Test", BirthDate = "1900-01-01", Phone = "(999) 999-9999", Address1 = "General Delivery", Email = "none" });

        Assert.True(patient.IsEmpty);
        Assert.Contains(_findings, f => f.Code == "MPI-0108");
    }

    [Theory]
    [InlineData("2031-01-01", "MPI-0105")]
    [InlineData("1896-01-02", "MPI-0105")]
    [InlineData("yesterday", "MPI-0103")]
    [InlineData("19590398", "MPI-0104")]
    public void A_birth_date_that_cannot_be_is_told(string written, string code)
    {
        Of(new() { Family = "Smith", BirthDate = written });

        Assert.Contains(_findings, f => f.Code == code && f.Place == "line 7");
    }

    [Fact]
    public void Names_of_any_length_and_script_are_taken()
    {
        var patient = Of(new() { Given = new string('a', 300), Family = "محمد" });
        var picture = Of(new() { Given = "😀", Family = "X" });
        var broken = Of(new() { Given = "a\uD83D", Family = "Smith" });

        Assert.Equal((100, "محمد"), (patient.GivenName!.Text.Length, patient.FamilyName!.Text));
        Assert.Equal((null, "x"), (picture.GivenName?.Text, picture.FamilyName!.Text));
        Assert.Equal("a", broken.GivenName!.Text);
        Assert.Contains(_findings, f => f.Code == "MPI-0102");
        Assert.Contains(_findings, f => f.Code == "MPI-0106");
    }

    [Theory]
    [InlineData("william", "bob", false)]
    [InlineData("william", "bill", true)]
    [InlineData("francisco", "paco", true)]
    [InlineData("elizabeth", "betty", true)]
    public void Nicknames_are_known(string a, string b, bool same) => Assert.Equal(same, Nicknames.Meet(Nicknames.GroupsOf(a), Nicknames.GroupsOf(b)));
}
