namespace Custodian.Survival.Tests;

static class Near
{
    public static void Equal(double expected, double actual, double tolerance = 1e-9, string what = "") => Assert.True(
        double.IsNaN(expected) ? double.IsNaN(actual) : Math.Abs(actual - expected) <= tolerance * Math.Max(Math.Abs(expected), 1e-300),
        $"{what}: expected {expected:R}, got {actual:R}");
}
