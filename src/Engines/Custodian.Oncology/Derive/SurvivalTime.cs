namespace Custodian.Oncology.Derive;

/// <summary>
/// Months and days of survival of each tumour, by active follow-up and with the patient presumed alive at the study cut-off (SEER Survival Time). Unknown days and months of
/// diagnosis and last contact are set midway between what comes before and after them. Flags: 0 complete dates, no survival; 1 complete dates, some; 2 incomplete dates, may be
/// none; 3 incomplete dates, some; 8 death certificate or autopsy only; 9 unknown.
/// </summary>
sealed class SurvivalTime : IDerivation
{
    public RegistryPatient Derive(RegistryPatient patient, DerivationOptions options)
    {
        var tumours = patient.Tumours.Select(t => new TumourSurvival(t)).ToList();
        if (tumours.Count == 0)
        {
            return new([], []);
        }

        var lastContact = new FollowUp(patient.Items, options);
        foreach (var tumour in tumours)
        {
            tumour.Begin(lastContact.Written);
        }

        var dated = TumourOrder.Sort([.. tumours.Where(t => t.MakeUsable(lastContact.CutoffYear))]);
        Calculate(tumours, dated, lastContact, new(patient.Items["dateOfBirth"]));
        foreach (var (tumour, index) in TumourOrder.Sort(tumours).Select((t, i) => (t, i)))
        {
            tumour.RecordNumber = index + 1;
        }

        return new(new() { { "vitalStatusRecode", lastContact.StatusAtCutoff } }, [.. tumours.Select(t => t.Answer())]);
    }

    static void Calculate(List<TumourSurvival> all, List<TumourSurvival> dated, FollowUp lastContact, RegistryDate birth)
    {
        if (lastContact.IsKnown)
        {
            new SurvivalPass(all, dated, lastContact, birth, presumeAlive: false).Run();
        }
        else
        {
            dated.ForEach(t => t.Active.End = "");
        }

        if (lastContact.IsKnown || lastContact.IsAlive)
        {
            new SurvivalPass(all, dated, lastContact, birth, presumeAlive: true).Run();
        }
        else
        {
            dated.ForEach(t => t.PresumedAlive.End = "");
        }

        foreach (var tumour in dated.Where(t => t.IsDeathCertificateOrAutopsyOnly))
        {
            tumour.Active.SetDeathCertificateOnly();
            tumour.PresumedAlive.SetDeathCertificateOnly();
        }
    }
}
