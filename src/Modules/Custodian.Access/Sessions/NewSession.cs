using Custodian.Access.Model;

namespace Custodian.Access.Sessions;

/// <summary>What a session begins with.</summary>
sealed record NewSession(User User, string Factors, Visitor Visitor, SessionLimits Limits, DateTime Now);
