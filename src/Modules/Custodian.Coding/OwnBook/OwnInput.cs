using Custodian.Coding.Model;

namespace Custodian.Coding.OwnBook;

/// <param name="Replaces">The entry that this is the next version of; null for a new one.</param>
/// <param name="Version">Of the entry replaced, as it was when the form was opened.</param>
/// <param name="On">The edition in which the code must be; null takes today's.</param>
public sealed record OwnInput(string System, string Code, OwnReach Reach, string Text, long? Replaces = null, long Version = 0, DateOnly? On = null);
