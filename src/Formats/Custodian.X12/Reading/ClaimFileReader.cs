using Custodian.Kernel;

namespace Custodian.X12;

/// <summary>Finds the institutional claim transactions of a file and reads each.</summary>
static class ClaimFileReader
{
    public static ClaimsRead Read(X12File file)
    {
        var claims = new List<InstitutionalClaim>();
        var notes = new ReadingNotes();
        foreach (var transaction in file.Transactions)
        {
            if (IsInstitutional(transaction))
            {
                new ClaimTransactionReader(notes, claims).Read(file, transaction);
            }
            else
            {
                notes.Report("X12-0301", Severity.Info, $"ST {transaction.ControlNumber}", $"This transaction is {transaction.SetId} {transaction.Guide}, not an institutional claim; it was passed over. Read it with the reader of its kind.");
            }
        }

        return new(claims, notes.Findings);
    }

    // X223 is 5010, X096 was 4010: the 4010 loops differ by qualifiers only, which HI codes show.
    static bool IsInstitutional(X12Transaction transaction) =>
        transaction.SetId == "837" && (transaction.Guide.Contains("X223", StringComparison.Ordinal) || transaction.Guide.Contains("X096", StringComparison.Ordinal));
}
