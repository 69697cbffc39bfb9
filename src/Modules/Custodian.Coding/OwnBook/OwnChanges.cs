using Custodian.CodeBooks;
using Custodian.Coding.Engines;
using Custodian.Coding.Model;
using Custodian.Kernel;
using Custodian.Packs;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Coding.OwnBook;

/// <summary>What writing and withdrawing have in common for notes, favourites and index lines.</summary>
static class OwnChanges
{
    const int LongestText = 2000;

    /// <summary>Null when the caller may write this.</summary>
    public static Problem? Refuse(SliceContext s, OwnInput input)
    {
        if (input.Text.Trim().Length is 0 or > LongestText)
        {
            return Problem.Invalid("COD-0421", "The text is empty or longer than 2,000 characters. Write what a colleague should know.", new FieldError("text", "Write a text."));
        }

        if (input.Reach == OwnReach.Facility && !s.Caller.May(OwnEntries.Lead))
        {
            return Problem.Forbidden("COD-0422", "Entries for all coders are written by the coding lead. Write it for yourself, or ask the lead to add it.");
        }

        var on = DayEditions.On(s.Packs, input.On ?? DateOnly.FromDateTime(s.Now));
        var book = input.System == PackKinds.Icd10Pcs ? on.Pcs : on.Cm;
        return book is null || book.Find(input.Code) is null
            ? Problem.Invalid("COD-0423", $"{input.Code} is not in the book of the day. Choose a code that it has.", new FieldError("code", "Enter a code."))
            : null;
    }

    /// <summary>Withdraws a standing entry; the row stays.</summary>
    public static async Task<Outcome<T>> Withdraw<T>(SliceContext s, long id, long version)
        where T : class, IOwnEntry
    {
        var row = await s.Db.Set<T>().AsTracking().SingleOrDefaultAsync(r => r.Id == id, s.Stop);
        if (row is null || row.WithdrawnAt is not null || (row.Reach == OwnReach.Personal && row.WrittenBy != s.Caller.Name))
        {
            return Problem.NotFound("COD-0424", "This entry is no longer there. Open the page again to see what stands now.");
        }

        if (!OwnEntries.MayChange(s, row.Reach, row.WrittenBy))
        {
            return Problem.Forbidden("COD-0422", "Entries for all coders are written by the coding lead. Write it for yourself, or ask the lead to add it.");
        }

        if (row.Version != version)
        {
            return Problem.Stale("COD-0425", "This entry changed while you worked on it. Open the page again and compare.");
        }

        (row.WithdrawnAt, row.WithdrawnBy) = (s.Now, s.Caller.Name);
        return row;
    }

    /// <summary>Writes an entry; when it replaces one, that one is withdrawn and stays as the earlier version.</summary>
    public static async Task<Outcome<long>> Write<T>(SliceContext s, OwnInput input, Func<OwnInput, long, T> make)
        where T : class, IOwnEntry
    {
        if (Refuse(s, input) is { } refused)
        {
            return refused;
        }

        if (input.Replaces is { } old)
        {
            var withdrawn = await Withdraw<T>(s, old, input.Version);
            if (withdrawn.Problem is { } problem)
            {
                return problem;
            }
        }

        var row = make(input with { Code = Plain(input.Code), Text = input.Text.Trim() }, s.Ids.Next());
        s.Db.Add(row);
        s.Accessed(null, null, $"{input.System} {Plain(input.Code)}", $"{typeof(T).Name} {row.Id}");
        return row.Id;
    }

    static string Plain(string code) => DraftText.Code(code);
}
