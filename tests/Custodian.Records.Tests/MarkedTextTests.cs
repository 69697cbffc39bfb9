namespace Custodian.Records.Tests;

public class MarkedTextTests
{
    [Fact]
    public void Marks_cut_the_text_without_losing_a_character()
    {
        var pieces = TextPiece.Cut("Severe sepsis due to E. coli.", [new(21, 28, 2), new(0, 13, 1)]);

        Assert.Equal([new("Severe sepsis", 1), new(" due to ", null), new("E. coli", 2), new(".", null)], pieces);
    }

    [Theory]
    [InlineData(0, 5, 3, 9, "01234|5678|9")]
    [InlineData(0, 9, 3, 5, "012345678|9")]
    [InlineData(8, 99, 4, 4, "01234567|89")]
    [InlineData(-3, 2, 12, 15, "01|23456789")]
    public void Overlapping_and_outlying_marks_leave_the_text_whole(int start1, int end1, int start2, int end2, string cut)
    {
        var pieces = TextPiece.Cut("0123456789", [new(start1, end1, 1), new(start2, end2, 2)]);

        Assert.Equal(cut, string.Join('|', pieces.Select(p => p.Text)));
    }
}
