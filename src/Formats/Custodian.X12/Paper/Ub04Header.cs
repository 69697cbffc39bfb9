using System.Globalization;

namespace Custodian.X12;

/// <summary>FL 1 to 17: provider, patient and stay.</summary>
static class Ub04Header
{
    public static void Fill(Ub04Sheet sheet, InstitutionalClaim claim)
    {
        FillProvider(sheet, claim.Provider);
        sheet.Add("3a", "Patient control number", claim.PatientControlNumber);
        sheet.Add("3b", "Medical record number", claim.MedicalRecordNumber);
        sheet.Add("4", "Type of bill", claim.TypeOfBill);
        sheet.Add("5", "Federal tax id", claim.Provider.TaxId);
        sheet.Add("6", "Statement from", Ub04Sheet.Date(claim.StatementFrom));
        sheet.Add("6.2", "Statement through", Ub04Sheet.Date(claim.StatementThrough));
        FillPatient(sheet, claim);
        sheet.Add("12", "Admission date", Ub04Sheet.Date(claim.AdmissionDate));
        sheet.Add("13", "Admission hour", Hour(claim.AdmissionTime));
        sheet.Add("14", "Admission type", claim.AdmissionType);
        sheet.Add("15", "Point of origin", claim.PointOfOrigin);
        sheet.Add("16", "Discharge hour", Hour(claim.DischargeTime));
        sheet.Add("17", "Patient status", claim.PatientStatus);
    }

    static void FillProvider(Ub04Sheet sheet, BillingProvider provider)
    {
        sheet.Add("1.1", "Billing provider", provider.Name.ToUpperInvariant());
        sheet.Add("1.2", "Billing street", Street(provider.Address));
        sheet.Add("1.3", "Billing city, state, ZIP", Place(provider.Address));
        sheet.Add("1.4", "Billing phone", provider.Contact?.Phone);
        if (provider.PayTo is { } payTo)
        {
            sheet.Add("2.1", "Pay-to", provider.Name.ToUpperInvariant());
            sheet.Add("2.2", "Pay-to street", Street(payTo));
            sheet.Add("2.3", "Pay-to city, state, ZIP", Place(payTo));
        }
    }

    static void FillPatient(Ub04Sheet sheet, InstitutionalClaim claim)
    {
        var (name, address, born, sex) = claim.Patient is { } patient
            ? (patient.Name, patient.Address, patient.BirthDate, patient.Sex)
            : (claim.Subscriber.Name, claim.Subscriber.Address, claim.Subscriber.BirthDate, claim.Subscriber.Sex);
        // 8a is the patient's own id at the payer: only when the patient is the insured does the claim know one.
        sheet.Add("8a", "Patient id", claim.Patient is null ? claim.Subscriber.MemberId : "");
        sheet.Add("8b", "Patient name", Ub04Sheet.Name(name));
        if (address is not null)
        {
            sheet.Add("9a", "Patient street", Street(address));
            sheet.Add("9b", "Patient city", address.City.ToUpperInvariant());
            sheet.Add("9c", "Patient state", address.State);
            sheet.Add("9d", "Patient ZIP", address.Zip);
            sheet.Add("9e", "Patient country", address.Country);
        }

        sheet.Add("10", "Birth date", born?.ToString("MMddyyyy", CultureInfo.InvariantCulture));
        sheet.Add("11", "Sex", sex);
    }

    static string Street(PostalAddress address) => $"{address.Street} {address.Street2}".Trim().ToUpperInvariant();

    static string Place(PostalAddress address) => $"{address.City} {address.State} {address.Zip} {address.Country}".Trim().ToUpperInvariant();

    static string Hour(TimeOnly? time) => time?.ToString("HH", CultureInfo.InvariantCulture) ?? "";
}
