namespace Custodian.Billing;

static class Permissions
{
    public const string Read = "billing.read";
    public const string Work = "billing.work";
    public const string Export = "billing.export";
    public const string Transmit = "billing.transmit";
}
