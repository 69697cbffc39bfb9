namespace Custodian.Synthetic.People;

/// <summary>When and how a planted mother gives birth; the newborn's story asks for the same.</summary>
sealed record Delivery(DateOnly On, bool Caesarean)
{
    public static Delivery Of(int seed, int mother, DateOnly asOf)
    {
        var dice = Dice.For(seed, mother, 4);
        return new(asOf.AddDays(-dice.Between(2, 88)), dice.Percent(32));
    }
}
