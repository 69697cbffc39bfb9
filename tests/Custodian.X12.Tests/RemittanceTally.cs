using System.Globalization;

namespace Custodian.X12.Tests;

/// <summary>The balance column of EXPECTED.tsv, from bare segments: an 835 reader is not part of this library yet.</summary>
static class RemittanceTally
{
    public static string Of(X12File file) =>
        string.Join(';', file.Transactions.Where(t => t.SetId == "835").Select(t => Balance(file, t)));

    static string Balance(X12File file, X12Transaction transaction)
    {
        decimal paid = 0, claims = 0, provider = 0, open = 0;
        var (count, unbalanced) = (0, 0);
        for (var i = transaction.First; i < transaction.First + transaction.Count; i++)
        {
            var segment = file.Segment(i);
            switch (segment.Text(0))
            {
                case "BPR":
                    paid = Tally.Amount(segment, 2);
                    break;
                case "CLP":
                    unbalanced += open == 0 ? 0 : 1;
                    open = HasAmounts(segment) ? Tally.Amount(segment, 3) - Tally.Amount(segment, 4) : decimal.MaxValue;
                    claims += Tally.Amount(segment, 4);
                    count++;
                    break;
                case "CAS":
                    open -= Amounts(segment, 3, 3);
                    break;
                case "PLB":
                    provider += Amounts(segment, 4, 2);
                    break;
            }
        }

        unbalanced += open == 0 ? 0 : 1;
        var balanced = claims - provider == paid ? "Y" : "N";
        return string.Create(CultureInfo.InvariantCulture, $"BPR02={paid} CLP04={claims} PLB={provider} txnBalanced={balanced} clp={count} clpUnbalanced={unbalanced}");
    }

    // A claim without amounts (one sample ends so) cannot balance.
    static bool HasAmounts(X12Segment claim) => !claim.Element(3).IsEmpty && !claim.Element(4).IsEmpty;

    static decimal Amounts(X12Segment segment, int first, int step)
    {
        decimal sum = 0;
        for (var i = first; i <= segment.ElementCount; i += step)
        {
            sum += Tally.Amount(segment, i);
        }

        return sum;
    }
}
