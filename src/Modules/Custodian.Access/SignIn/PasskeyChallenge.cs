namespace Custodian.Access.SignIn;

/// <param name="OptionsJson">For the browser's passkey interface.</param>
/// <param name="StepKey">For the step cookie.</param>
sealed record PasskeyChallenge(string OptionsJson, string StepKey);
