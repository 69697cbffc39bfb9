namespace Custodian.Primaries;

/// <summary>Two tumours that a rule compares, with the order of their diagnoses.</summary>
readonly struct Pair
{
    public readonly Tumour First;
    public readonly Tumour Second;
    public readonly Order Order;

    public Pair(in Tumour first, in Tumour second)
    {
        First = first;
        Second = second;
        Order = OrderOf(first.Date, second.Date);
    }

    /// <summary>The tumour diagnosed later; only meaningful when <see cref="Order"/> names one.</summary>
    public Tumour Later => Order == Order.FirstIsLater ? First : Second;

    public Tumour Earlier => Order == Order.FirstIsLater ? Second : First;

    public bool IsOrdered => Order is Order.FirstIsLater or Order.SecondIsLater;

    public bool SameHistology => First.Histology == Second.Histology;

    public bool SameMorphology => SameHistology && First.Behaviour == Second.Behaviour;

    public bool SameSite => First.Site == Second.Site;

    public bool SameOrgan => First.Organ == Second.Organ;

    /// <summary>Same first three digits of the histology.</summary>
    public bool SameHistologyType => First.Histology / 10 == Second.Histology / 10;

    public bool SidesKnown => First.Laterality is Sides.Right or Sides.Left && Second.Laterality is Sides.Right or Sides.Left;

    public bool OppositeSides => SidesKnown && First.Laterality != Second.Laterality;

    public bool SameSide => SidesKnown && First.Laterality == Second.Laterality;

    /// <summary>One tumour has the one behaviour, the other the other.</summary>
    public bool Behaviours(byte one, byte other) =>
        (First.Behaviour == one && Second.Behaviour == other) || (First.Behaviour == other && Second.Behaviour == one);

    public bool BothBehave(byte behaviour) => First.Behaviour == behaviour && Second.Behaviour == behaviour;

    /// <summary>More than so many days apart?</summary>
    public Gap Days(int days)
    {
        if (Order == Order.SameDay)
        {
            return Gap.Within;
        }

        var (early, late) = Order == Order.SecondIsLater ? (First.Date, Second.Date) : (Second.Date, First.Date);
        var (least, most) = (late.Earliest - early.Latest, late.Latest - early.Earliest);
        return Order == Order.Unknown ? (Math.Max(Math.Abs(least), Math.Abs(most)) <= days ? Gap.Within : Gap.Unknown)
            : least > days ? Gap.Beyond
            : most <= days ? Gap.Within
            : Gap.Unknown;
    }

    /// <summary>So many years apart or more, counted from birthday to birthday?</summary>
    public Gap Years(int years)
    {
        var between = Math.Abs(First.Year - Second.Year);
        if (between != years)
        {
            return between > years ? Gap.Beyond : Gap.Within;
        }

        var (early, late) = First.Year > Second.Year ? (Second.Date, First.Date) : (First.Date, Second.Date);
        return early.Month == 0 || late.Month == 0 ? Gap.Unknown
            : early.Month != late.Month ? (late.Month > early.Month ? Gap.Beyond : Gap.Within)
            : early.Day == 0 || late.Day == 0 ? Gap.Unknown
            : late.Day >= early.Day ? Gap.Beyond
            : Gap.Within;
    }

    /// <summary>True when no part known of both dates differs.</summary>
    public bool MayBeSameDay =>
        First.Year == Second.Year
        && (First.Date.Month == Second.Date.Month || First.Date.Month == 0 || Second.Date.Month == 0)
        && (First.Date.Day == Second.Date.Day || First.Date.Day == 0 || Second.Date.Day == 0);

    static Order OrderOf(Diagnosed first, Diagnosed second) =>
        first.Year != second.Year ? (first.Year > second.Year ? Order.FirstIsLater : Order.SecondIsLater)
        : first.Month == 0 || second.Month == 0 ? Order.Unknown
        : first.Month != second.Month ? (first.Month > second.Month ? Order.FirstIsLater : Order.SecondIsLater)
        : first.Day == 0 || second.Day == 0 ? Order.Unknown
        : first.Day == second.Day ? Order.SameDay
        : first.Day > second.Day ? Order.FirstIsLater
        : Order.SecondIsLater;
}
