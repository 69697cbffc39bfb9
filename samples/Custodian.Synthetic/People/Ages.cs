namespace Custodian.Synthetic.People;

static class Ages
{
    /// <summary>Completed years; 0 before the first birthday and for days before the birth.</summary>
    public static int At(DateOnly born, DateOnly day)
    {
        var years = day.Year - born.Year;
        return Math.Max(0, born.AddYears(years) > day ? years - 1 : years);
    }
}
