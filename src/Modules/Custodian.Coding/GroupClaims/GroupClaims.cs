using Custodian.Coding.ClaimLines;
using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Slices;

namespace Custodian.Coding.GroupClaims;

/// <summary>
/// Groups and edits claims that are not of this store, for programs. Lines are answered as they come and nothing is kept; the call is recorded
/// once, with its count.
/// </summary>
static class GroupClaims
{
    public const string Permission = "coding.group";

    public static readonly Slice<Input, LineTotals> Definition = Slice.Read<Input, LineTotals>("coding.group-claims", Permission, Scope.List, Handle, AuditVerb.Output, everywhere: "Answers the claims that were sent; nothing is read from the store.");

    /// <param name="From">One claim a line.</param>
    /// <param name="To">Takes one answer a line, in the order of the claims.</param>
    /// <param name="Broken">Ends the work when the caller has gone; what was answered until then is recorded.</param>
    public sealed record Input(Stream From, Stream To, bool Explains, CancellationToken Broken);

    static async Task<Outcome<LineTotals>> Handle(SliceContext s, Input input)
    {
        var work = new LineWork(new DrgAnswerer(new GrouperShelf(s.Packs), input.Explains));
        var totals = new LineTotals(0, 0, 0);
        var end = "";
        try
        {
            var reader = new LineReader(input.From, promptly: true);
            while (await reader.Fill(work.Block, input.Broken))
            {
                work.Run();
                await input.To.WriteAsync(work.Answers.Written, input.Broken);
                totals = totals.Add(work.Answers);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or IOException)
        {
            end = ", broken off by the caller";
        }

        s.Accessed(null, obj: "claims", detail: $"{totals.Lines} grouped, {totals.Refused} with an error{end}");
        return totals;
    }
}
