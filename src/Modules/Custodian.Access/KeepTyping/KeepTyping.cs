using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Custodian.Access.KeptTyping;
using Custodian.Access.Model;
using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Access.KeepTyping;

/// <summary>Keeps what stands in a form that was not sent. The newest typing of a form takes the place of the one before.</summary>
static class KeepTyping
{
    const int MostBytes = 128 * 1024;

    public static readonly Slice<Input, Done> Definition =
        Slice.Write<Input, Done>("access.keep-typing", Permissions.Self, Scope.System, AuditVerb.Originate, Handle);

    /// <param name="Fields">Names and values as JSON: <c>[["Family","OKAFOR"]]</c>.</param>
    public sealed record Input(TypingPlace Place, string Fields, Func<UserId, TypingPlace, string, string> Seal);

    static async Task<Outcome<Done>> Handle(SliceContext s, Input input)
    {
        if (s.Caller.UserId is not { } me)
        {
            return TypingRows.Gone;
        }

        if ((input.Place.Check() ?? CheckFields(input.Fields)) is { } refused)
        {
            return refused;
        }

        input.Place.Audit(s);
        var place = input.Place;
        var row = await s.Db.Set<Typing>().AsTracking().SingleOrDefaultAsync(t => t.UserId == me && t.Page == place.Page && t.Form == place.Form, s.Stop);
        if (row is null)
        {
            await MakeRoom(s, me);
            row = new Typing { Id = s.Ids.Next(), UserId = me, Page = place.Page, Form = place.Form, Sealed = "", KeptAt = s.Now, EndsAt = s.Now };
            s.Db.Add(row);
        }

        (row.Sealed, row.KeptAt, row.EndsAt) = (input.Seal(me, place, input.Fields), s.Now, s.Now + TypingRows.Lasts);
        return Done.Value;
    }

    static async Task MakeRoom(SliceContext s, UserId me) => s.Db.RemoveRange(
        await s.Db.Set<Typing>().AsTracking().Where(t => t.UserId == me).OrderByDescending(t => t.KeptAt).ThenByDescending(t => t.Id).Skip(TypingRows.Most - 1).ToListAsync(s.Stop));

    static Problem? CheckFields(string fields)
    {
        try
        {
            return Encoding.UTF8.GetByteCount(fields) <= MostBytes && JsonSerializer.Deserialize(fields, FieldsJson.Default.StringArrayArray) is { } pairs && pairs.All(pair => pair.Length == 2) ? null : Unreadable();
        }
        catch (JsonException)
        {
            return Unreadable();
        }
    }

    static Problem Unreadable() => Problem.Invalid("ACC-0162", "This typing is too long to be kept, or cannot be read. Save the form before you leave it.");
}

[JsonSerializable(typeof(string[][]))]
sealed partial class FieldsJson : JsonSerializerContext;
