using Custodian.Coding.Model;

namespace Custodian.Coding.OwnBook;

/// <summary>A note, favourite or index line as shown.</summary>
/// <param name="Text">Note, label or term.</param>
/// <param name="MayChange">The caller wrote it, or leads coding and it is the hospital's.</param>
public sealed record OwnEntry(long Id, long Version, string System, string Code, OwnReach Reach, string Text, string WrittenBy, DateTime WrittenAt, bool MayChange);
