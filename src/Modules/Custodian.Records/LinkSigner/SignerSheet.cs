using Custodian.Kernel;

namespace Custodian.Records.LinkSigner;

/// <summary>Whom a user signs as, and who may be chosen.</summary>
/// <param name="Linked">Null when the user signs as nobody.</param>
/// <param name="Search">What was looked for: as typed, or the user's own name.</param>
/// <param name="Found">Active practitioners that fit.</param>
public sealed record SignerSheet(UserId User, string Name, SignerChoice? Linked, string Search, IReadOnlyList<SignerChoice> Found);

/// <param name="SignsFor">Sign-in name of the user who signs as them already; null when nobody does.</param>
public sealed record SignerChoice(PractitionerId Id, string Family, string Given, string Credential, string Npi, string Service, string? SignsFor);
