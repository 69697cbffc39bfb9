namespace Custodian.Kernel;

/// <summary>The closed set of reasons why a request cannot be done.</summary>
public enum ProblemKind
{
    NotFound,
    Invalid,
    Conflict,

    /// <summary>The row changed since the form was opened.</summary>
    Stale,
    Forbidden,

    /// <summary>The machine is in the way (disk full, database away): nothing was changed, and a retry can help.</summary>
    Unavailable,
}

/// <summary>Why a request was refused, in words that say what to do next.</summary>
/// <param name="Code">Stable id such as <c>COD-0101</c>, listed in docs/reference/codes.md.</param>
/// <param name="Fields">The fields concerned, for the form that was sent.</param>
/// <param name="Findings">The findings that block, where the refusal comes from an engine.</param>
public sealed record Problem(
    ProblemKind Kind,
    string Code,
    string Text,
    IReadOnlyList<FieldError>? Fields = null,
    IReadOnlyList<Finding>? Findings = null)
{
    /// <summary>The patient whose record was refused, so that the page of the problem can offer the way there is; null when it is about none.</summary>
    public PatientId? About { get; init; }

    public static Problem NotFound(string code, string text) => new(ProblemKind.NotFound, code, text);

    public static Problem Invalid(string code, string text, params FieldError[] fields) => new(ProblemKind.Invalid, code, text, fields);

    public static Problem Conflict(string code, string text) => new(ProblemKind.Conflict, code, text);

    public static Problem Stale(string code, string text) => new(ProblemKind.Stale, code, text);

    public static Problem Forbidden(string code, string text) => new(ProblemKind.Forbidden, code, text);

    public static Problem Unavailable(string code, string text) => new(ProblemKind.Unavailable, code, text);
}

/// <summary>An error tied to one field of a form or message.</summary>
public sealed record FieldError(string Field, string Text);

/// <summary>A value, or the <see cref="Problem"/> that prevented it.</summary>
public readonly record struct Outcome<T>
{
    readonly T? _value;

    Outcome(T? value, Problem? problem) => (_value, Problem) = (value, problem);

    public Problem? Problem { get; }

    public bool Ok => Problem is null;

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">The outcome is a problem; ask <see cref="Ok"/> first.</exception>
    public T Value => Problem is null ? _value! : throw new InvalidOperationException($"{Problem.Code}: {Problem.Text}");

    public static implicit operator Outcome<T>(T value) => new(value, null);

    public static implicit operator Outcome<T>(Problem problem) => new(default, problem);

    public Outcome<TNext> Then<TNext>(Func<T, TNext> next) => Problem is { } p ? p : next(_value!);
}

/// <summary>The value of an action that only succeeds or fails.</summary>
public readonly record struct Done
{
    public static readonly Done Value;
}
