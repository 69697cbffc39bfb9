using Custodian.Edits.MedicareCodeEditor;
using Custodian.Kernel;

namespace Custodian.Edits.Tests.MedicareCodeEditor;

/// <summary>Rules one by one, on claims as small as they can be.</summary>
public class MceTests
{
    static readonly DateOnly Discharge = new(2026, 1, 15);

    static MceClaim Stay(string principal, params string[] secondary) => new()
    {
        Age = 40,
        Sex = 'F',
        DischargeStatus = 1,
        DischargeDate = Discharge,
        LengthOfStay = 6,
        Principal = new(principal, 'Y'),
        Secondary = [.. secondary.Select(c => new MceDiagnosis(c, 'Y'))],
    };

    static string Edits(MceClaim claim)
    {
        var result = McePacks.Editor.Edit(claim);
        return string.Join(", ", result.All.Select(e => $"{MceEditNames.Of(e)} {result.Count(e)}"));
    }

    [Theory]
    [InlineData(-1, "AGE_CONFLICT 1, INVALID_AGE 1")]
    [InlineData(14, "AGE_CONFLICT 1")]
    [InlineData(15, "")]
    [InlineData(124, "")]
    [InlineData(125, "AGE_CONFLICT 1, INVALID_AGE 1")]
    public void An_adult_diagnosis_belongs_to_15_to_124_years(int age, string edits) => Assert.Equal(edits, Edits(Stay("N400") with { Age = age, Sex = 'M' }));

    [Theory]
    [InlineData('M', "2024-09-30", "")]
    [InlineData('F', "2024-09-30", "SEX_CONFLICT 1")]
    [InlineData('U', "2024-09-30", "SEX_CONFLICT 1, INVALID_SEX 1")]
    [InlineData('U', "2024-10-01", "")]
    [InlineData('X', "2024-09-30", "SEX_CONFLICT 1, INVALID_SEX 1")]
    [InlineData('X', "2024-10-01", "INVALID_SEX 1")]
    public void Unknown_sex_is_accepted_from_fiscal_year_2025(char sex, string discharge, string edits) =>
        Assert.Equal(edits, Edits(Stay("C61") with { Sex = sex, DischargeDate = DateOnly.Parse(discharge, System.Globalization.CultureInfo.InvariantCulture) }));

    [Fact]
    public void Without_a_principal_the_first_filled_secondary_is_edited_as_one()
    {
        var result = McePacks.Editor.Edit(Stay("", "", "V8694XD", "J189"));

        Assert.True(result.Secondary[1].Contains(MceEdit.ECodeAsPdx));
        Assert.Equal(1, result.Count(MceEdit.ECodeAsPdx));
        Assert.True(result.Principal.IsEmpty);
    }

    [Fact]
    public void Zeros_are_unfilled_places_except_for_the_principal()
    {
        Assert.Equal("", Edits(Stay("J189", "0000") with { Procedures = ["0000000"], AdmitDiagnosis = "000" }));
        Assert.Equal("INVALID_CODE 1", Edits(Stay("00000")));
    }

    [Fact]
    public void A_duplicate_counts_even_when_the_code_is_not_valid() => Assert.Equal("INVALID_CODE 2, DUPLICATE_OF_PDX 1", Edits(Stay("XXXX", "XXXX")));

    [Fact]
    public void A_code_after_its_last_day_is_not_a_code()
    {
        var flags = McePacks.Editor.Flags("A34", new DateOnly(2024, 10, 1));

        Assert.Equal("", Edits(Stay("A34")));
        Assert.NotEqual(flags, McePacks.Editor.Flags("A34", new DateOnly(2024, 9, 30)));
    }

    [Fact]
    public void A_discharge_outside_the_edition_stops_all_other_edits()
    {
        var claim = Stay("XXXX") with { DischargeDate = new DateOnly(2026, 10, 1) };
        var result = McePacks.Editor.Edit(claim);

        Assert.Equal(MceEditType.InvalidDischargeDate, result.Type);
        Assert.True(result.All.IsEmpty);
        Assert.Equal("MCE-0099", Assert.Single(MceFindings.Of(McePacks.Editor, claim, result)).Code);
    }

    [Fact]
    public void An_invalid_admitting_diagnosis_alone_has_no_payment_type()
    {
        var result = McePacks.Editor.Edit(Stay("J189") with { AdmitDiagnosis = "J18" });

        Assert.Equal(MceEditType.None, result.Type);
        Assert.Equal(1, result.Count(MceEdit.InvalidAdmitDx));
        Assert.False(result.IsClean);
    }

    [Fact]
    public void Order_of_secondary_diagnoses_and_procedures_does_not_change_the_counts()
    {
        var claim = Stay("O80", "O9962", "S52323B", "XXXX") with { Age = 70, Procedures = ["10D00Z0", "0FYG0Z0", "0TY00Z0"] };
        var turned = claim with { Secondary = [.. claim.Secondary.Reverse()], Procedures = [.. claim.Procedures.Reverse()] };

        Assert.Equal(Edits(claim), Edits(turned));
    }

    [Fact]
    public void Flags_of_a_code_tell_age_sex_and_principal_limits()
    {
        var mce = McePacks.Editor;

        Assert.Equal((9, 64), (mce.Flags("O9962", Discharge)!.FromAge, mce.Flags("O9962", Discharge)!.ToAge));
        Assert.Equal('M', mce.Flags("C61", new DateOnly(2024, 9, 30))!.Sex);
        Assert.Null(mce.Flags("C61", Discharge)!.Sex);
        Assert.True(mce.Flags("V8694XD", Discharge)!.Has(MceFlags.ExternalCause));
        Assert.True(mce.Flags("10D00Z0", Discharge)!.IsProcedure);
        Assert.Null(mce.Flags("A00", Discharge));
    }

    [Fact]
    public void The_text_of_a_finding_says_what_to_do()
    {
        var claim = Stay("V8694XD");
        var finding = Assert.Single(MceFindings.Of(McePacks.Editor, claim, McePacks.Editor.Edit(claim)));

        Assert.Equal(new Finding(
            "MCE-0007",
            Severity.Error,
            "V8694XD",
            "V8694XD is an external cause and cannot be the principal diagnosis. Sequence the injury or condition first.",
            "Medicare Code Editor v43.1, E_CODE_AS_PDX"), finding);
    }

    [Theory]
    [InlineData("{", "MCE-0920")]
    [InlineData("[]", "MCE-0921")]
    [InlineData("{\"age\":40,\"discharge_status\":1,\"los\":2}", "MCE-0921")]
    public void A_claim_line_that_cannot_be_read_says_what_is_needed(string line, string code) => Assert.Equal(code, MceJson.ReadClaim(line).Problem!.Code);

    [Fact]
    public void A_claim_may_lack_principal_and_lists()
    {
        var claim = MceJson.ReadClaim("""{"age":40,"sex":"F","discharge_status":1,"los":2,"discharge_date":"2026-01-15","pdx":null}""").Value;

        Assert.Equal("""{"type":"NONE","edits":{},"by_code":[]}""", MceJson.Write(claim, McePacks.Editor.Edit(claim)));
    }
}
