namespace Custodian.Access.SignIn;

/// <summary>The answer of the throttle to one try.</summary>
/// <param name="Until">Set when the try is refused unjudged.</param>
/// <param name="Left">Wrong tries left before the name is paused.</param>
/// <param name="Paused">This try, if wrong, began a pause.</param>
sealed record Turn(DateTime? Until, int Left, bool Paused);
