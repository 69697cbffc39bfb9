using Custodian.Billing.Model;
using Custodian.Patients.Views;
using Custodian.X12;

namespace Custodian.Billing.WriteClaims;

static class Envelopes
{
    /// <param name="local">The facility's clock.</param>
    public static ClaimEnvelope Of(FacilityView facility, FacilityBilling setup, TradingPartner receiver, DateTime local, int number)
    {
        var submitter = setup.SubmitterId.Length > 0 ? setup.SubmitterId : Digits(facility.TaxId);
        var contact = new Contact(setup.ContactName.Length > 0 ? setup.ContactName : "Billing", Digits(facility.Phone) is { Length: 10 } phone ? phone : null);
        return new ClaimEnvelope(
            new(facility.Name, submitter, contact), receiver, local, number, number,
            string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{facility.Code}-{number:000000000}")) { Production = setup.Production };
    }

    static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));
}
