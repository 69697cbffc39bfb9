namespace Custodian.Grouping;

/// <summary>Which bit stands for which function; -1 where no formula of the version asks for it.</summary>
sealed class FunctionBits(string[] operands)
{
    public int Mcc { get; } = Find(operands, Functions.Mcc);

    public int Cc { get; } = Find(operands, Functions.Cc);

    public int Alive { get; } = Find(operands, Functions.Alive);

    public int Died { get; } = Find(operands, Functions.Died);

    public int LeftAgainstAdvice { get; } = Find(operands, Functions.LeftAgainstAdvice);

    public int TransferredNewborn { get; } = Find(operands, Functions.TransferredNewborn);

    public int InvalidStatus { get; } = Find(operands, Functions.InvalidStatus);

    public int InvalidSex { get; } = Find(operands, Functions.InvalidSex);

    public int InvalidPdx { get; } = Find(operands, Functions.InvalidPdx);

    public int AnyDx { get; } = Find(operands, Functions.AnyDx);

    public int FallThrough { get; } = Find(operands, Functions.FallThrough);

    public int MultipleTrauma { get; } = Find(operands, Functions.MultipleTrauma);

    public int Bilateral { get; } = Find(operands, Functions.Bilateral);

    public int FourStents { get; } = Find(operands, Functions.FourStents);

    public int FourVessels { get; } = Find(operands, Functions.FourVessels);

    public int FourDrugStents { get; } = Find(operands, Functions.FourDrugStents);

    public int FourBareStents { get; } = Find(operands, Functions.FourBareStents);

    public int SectXFusions { get; } = Find(operands, Functions.SectXFusions);

    public int PosteriorFusions { get; } = Find(operands, Functions.PosteriorFusions);

    public int SingleFusions { get; } = Find(operands, Functions.SingleFusions);

    public int AnteriorFusions { get; } = Find(operands, Functions.AnteriorFusions);

    public int Posterior1Fusions { get; } = Find(operands, Functions.Posterior1Fusions);

    public int MultipleFusions { get; } = Find(operands, Functions.MultipleFusions);

    static int Find(string[] operands, string name) => Array.IndexOf(operands, name);
}
