using Custodian.Kernel;

namespace Custodian.Kernel.Tests;

public class ValueTests
{
    [Theory]
    [InlineData("1951", "1951")]
    [InlineData("195103", "Mar-1951")]
    [InlineData("19510314", "14-Mar-1951")]
    [InlineData("195103141530", "14-Mar-1951")]
    public void A_partial_date_keeps_the_precision_it_came_with(string digits, string shown)
    {
        Assert.True(PartialDate.TryParse(digits, out var date));
        Assert.Equal(shown, date.ToString());
    }

    [Theory]
    [InlineData("19510230")]
    [InlineData("195113")]
    [InlineData("00000000")]
    [InlineData("195")]
    [InlineData("")]
    public void A_day_that_is_not_in_the_calendar_is_refused(string digits) => Assert.False(PartialDate.TryParse(digits, out _));

    [Theory]
    [InlineData("1234567893", true)]
    [InlineData("1234567890", false)]
    [InlineData("123456789", false)]
    public void An_npi_must_pass_its_check_digit(string text, bool valid) => Assert.Equal(valid, Npi.TryParse(text, out _));

    [Fact]
    public void Ids_rise_and_never_repeat()
    {
        var ids = new Ids(TimeProvider.System);

        var made = Enumerable.Range(0, 10_000).Select(_ => ids.Next()).ToList();

        Assert.Equal(made.Order(), made);
        Assert.Equal(made.Count, made.Distinct().Count());
    }

    [Fact]
    public void Money_prints_as_people_write_it()
    {
        Assert.Equal("$14,397.81", Money.FromDollars(14397.805m).ToString());
        Assert.Equal("-$6,813.11", new Money(-681311).ToString());
    }

    [Fact]
    public void Ids_order_as_they_were_given_out() =>
        Assert.Equal([new EncounterId(2), new EncounterId(10)], new[] { new EncounterId(10), new EncounterId(2) }.Order());
}
