namespace Custodian.Grouping;

/// <summary>What a name in a formula means, in a sentence about a claim.</summary>
static class OperandWords
{
    static readonly Dictionary<string, string> Missing = new(StringComparer.Ordinal)
    {
        [Functions.Mcc] = "no secondary diagnosis counts as MCC",
        [Functions.Cc] = "CC is not the highest severity that counts",
        [Functions.Alive] = "the patient died",
        [Functions.Died] = "the patient was discharged alive",
        [Functions.LeftAgainstAdvice] = "the patient did not leave against medical advice",
        [Functions.TransferredNewborn] = "the patient was not transferred to another acute hospital",
        [Functions.InvalidStatus] = "the discharge status is a known one",
        [Functions.InvalidSex] = "sex is known, or does not matter for this principal diagnosis",
        [Functions.InvalidPdx] = "the principal diagnosis is on the table",
        [Functions.PdxEcode] = "the principal diagnosis is no external cause code",
        [Functions.MultipleTrauma] = "there is no significant trauma of two different body sites",
        [Functions.Bilateral] = "there is no replacement of two different lower-limb joints",
        [Functions.FourStents] = "fewer than four stents were placed",
        [Functions.FourDrugStents] = "fewer than four drug-eluting stents were placed",
        [Functions.FourBareStents] = "fewer than four other stents were placed",
        [Functions.FourVessels] = "fewer than four arteries were treated",
        [Functions.SingleFusions] = "there are fewer than three single-level fusions",
        [Functions.SectXFusions] = "there are not two single-level anterior fusions of the device kind asked for",
        [Functions.PosteriorFusions] = "there are not two single-level posterior fusions",
        [Functions.AnteriorFusions] = "there are not two single-level anterior fusions",
        [Functions.Posterior1Fusions] = "there are not two single-level posterior column fusions",
        [Functions.MultipleFusions] = "there are not two single-level fusions",
        [Functions.OperatingRoom] = "there is no O.R. procedure",
    };

    /// <summary>Why the last test settled a formula against the claim.</summary>
    public static string WhyNot(FormulaTest test)
    {
        if (test.Holds)
        {
            return $"the claim has \"{test.Name}\", which this formula rules out";
        }

        var operand = Operand.Of(test.Name);
        return Missing.GetValueOrDefault(test.Name) ?? operand.Kind switch
        {
            OperandKind.Principal => $"the principal diagnosis is not on list \"{operand.Attribute}\"",
            OperandKind.Secondary => $"no secondary diagnosis is on list \"{operand.Attribute}\"",
            OperandKind.Function => $"a diagnosis is not on list \"{operand.Attribute}\"",
            _ => $"no code that counts here is on list \"{operand.Attribute}\"",
        };
    }
}
