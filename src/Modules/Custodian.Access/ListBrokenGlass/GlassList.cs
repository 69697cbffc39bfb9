using Custodian.Access.Model;
using Custodian.Kernel;

namespace Custodian.Access.ListBrokenGlass;

/// <param name="Total">Over all pages.</param>
public sealed record GlassList(IReadOnlyList<GlassLine> Lines, int Total);

public sealed record GlassLine(
    long Id,
    long Version,
    UserId User,
    string Person,
    PatientId Patient,
    GlassReason Kind,
    string Reason,
    DateTime At,
    DateTime Until,
    GlassVerdict? Verdict,
    string Note,
    string ReviewedBy,
    DateTime? ReviewedAt);
