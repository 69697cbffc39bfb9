namespace Custodian.X12;

/// <summary>One box of the form.</summary>
/// <param name="Number">Form locator, with row and column where it has several: <c>3a</c>, <c>39b</c>, <c>67A</c>, <c>42.7</c> (line 7 of the page).</param>
/// <param name="Caption">Our own words for what stands there.</param>
/// <param name="Value">As it is printed; empty boxes are left out of the page.</param>
public sealed record Ub04Locator(string Number, string Caption, string Value);
