namespace Custodian.Primaries.Tests;

/// <summary>What compilers and engines say of files and packs that are not theirs.</summary>
public class PackRefusals
{
    [Fact]
    public void A_missing_file_is_named()
    {
        var compiler = new PrimariesPackCompiler();
        var some = Packs.Sources("oncology/multiple-primary", compiler).Skip(1).ToList();

        var compiled = compiler.Compile(some);

        Assert.Empty(compiled.Packs);
        Assert.Contains(compiled.Findings, f => f.Code == "MPR-0901");
    }

    [Fact]
    public void A_file_that_is_cut_off_is_named()
    {
        var compiler = new PrimariesPackCompiler();
        var cut = Packs.Sources("oncology/multiple-primary", compiler).Select(s => s with { Content = s.Content[..(s.Content.Length / 2)] }).ToList();

        var compiled = compiler.Compile(cut);

        Assert.Empty(compiled.Packs);
        Assert.NotEmpty(compiled.Findings);
    }

    [Fact]
    public void A_missing_table_of_the_international_checks_is_named()
    {
        var compiler = new IarcPackCompiler();

        var compiled = compiler.Compile([.. Packs.Sources("oncology/canreg5", compiler).Skip(1)]);

        Assert.Empty(compiled.Packs);
        Assert.Contains(compiled.Findings, f => f.Code == "MPR-0921");
    }

    [Fact]
    public void Engines_open_their_own_packs_only()
    {
        var (seer, iarc) = (Packs.Image(Packs.Compile()), Packs.Image(Packs.CompileIarc()));

        Assert.Equal("MPR-0910", MultiplePrimaries.Open(iarc).Problem!.Code);
        Assert.Equal("MPR-0920", IarcChecks.Open(seer).Problem!.Code);
    }
}
