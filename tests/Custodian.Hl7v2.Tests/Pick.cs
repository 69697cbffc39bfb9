using CsCheck;

namespace Custodian.Hl7v2.Tests;

static class Pick
{
    public static Gen<string> OneOf(params string[] choices) => Gen.Int[0, choices.Length - 1].Select(index => choices[index]);
}
