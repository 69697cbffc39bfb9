namespace Custodian.X12.Tests;

/// <summary>The walker is a guard: each planted fault must make it fail.</summary>
public sealed class LoopWalkerTests
{
    [Theory]
    [InlineData("HI*ABJ:R079~HI*DR:247~", "HI*DR:247~HI*ABJ:R079~")]
    [InlineData("DTP*096*TM*1130~DTP*434*RD8*20260910-20260915~", "DTP*434*RD8*20260910-20260915~DTP*096*TM*1130~")]
    [InlineData("REF*EI*361234567~", "")]
    [InlineData("LX*2~", "LX*3~")]
    [InlineData("HL*2*1*22*0~", "HL*2*1*22*1~")]
    [InlineData("HL*2*1*22*0~", "HL*2*9*22*0~")]
    [InlineData("SE*41*0001~", "SE*40*0001~")]
    [InlineData("NM1*72*1*STITCH", "NM1*XX*1*STITCH")]
    [InlineData("HI*DR:247~", "HI*DR:247~HI*DR:248~")]
    [InlineData("CL1*1*1*01~", "CL1*1*1*01*~")]
    [InlineData("IEA*1*000000042~", "IEA*1*000000043~")]
    public void A_file_with_a_planted_fault_is_refused(string sound, string faulty)
    {
        var text = Samples.Text(Samples.Inpatient());
        Assert.Contains(sound, text, StringComparison.Ordinal);
        LoopWalker.Walk(text);

        Assert.ThrowsAny<Exception>(() => LoopWalker.Walk(text.Replace(sound, faulty, StringComparison.Ordinal)));
    }
}
