using Custodian.Access.Model;
using Custodian.Access.Sessions;
using Custodian.Access.SignIn;
using Custodian.Access.Tokens;
using Custodian.Access.Users;
using Custodian.Kernel;
using Custodian.Store.Audit;
using Custodian.Store.Slices;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Access.CreateToken;

/// <summary>Makes a token for a program. It is in the answer and nowhere else.</summary>
static class CreateToken
{
    public const int MostDays = 730;

    public static readonly Slice<Input, NewToken> Definition = Slice.Write<Input, NewToken>("access.create-token", Permissions.Manage, Scope.System, AuditVerb.Configure, Handle);

    /// <param name="User">Sign-in name of a user with the role for programs.</param>
    public sealed record Input(string User, string Label, int Days);

    static async Task<Outcome<NewToken>> Handle(SliceContext s, Input input)
    {
        var name = SignInName.Of(input.User);
        if (await s.Db.Set<User>().AsNoTracking().SingleOrDefaultAsync(u => u.Name == name, s.Stop) is not { } user)
        {
            return UserRows.Unknown;
        }

        if (!user.Active || !await s.Db.Set<UserRole>().AnyAsync(r => r.UserId == user.Id && r.Role == ProgramRole.Code, s.Stop))
        {
            return Problem.Conflict("ACC-0122", "Tokens are for programs: active users with the role Interface engine. Make such a user for the program, then the token.");
        }

        if (Refuse(input) is { } refused)
        {
            return refused;
        }

        var token = TokenText.New();
        var row = new ProgramToken
        {
            Id = s.Ids.Next(), UserId = user.Id, Label = input.Label.Trim(), Hash = RandomKey.HashOf(token), Start = TokenText.StartOf(token),
            CreatedAt = s.Now, CreatedBy = s.Caller.Name, EndsAt = s.Now.AddDays(input.Days),
        };
        s.Db.Add(row);
        s.Accessed(null, obj: $"user {user.Id}", detail: $"{user.Name}: token {row.Id} until {row.EndsAt:yyyy-MM-dd}");
        return new NewToken(row.Id, user.Name, token, row.EndsAt);
    }

    static Problem? Refuse(Input input)
    {
        List<FieldError> errors = [];
        if (string.IsNullOrWhiteSpace(input.Label) || input.Label.Length > 100 || input.Label.Any(char.IsControl))
        {
            errors.Add(new("Label", "Say in up to 100 characters which program uses it."));
        }

        if (input.Days is < 1 or > MostDays)
        {
            errors.Add(new("Days", $"Enter 1 to {MostDays} days."));
        }

        return errors.Count == 0 ? null : Problem.Invalid("ACC-0123", "The token is not complete. Correct the fields shown.", [.. errors]);
    }
}
