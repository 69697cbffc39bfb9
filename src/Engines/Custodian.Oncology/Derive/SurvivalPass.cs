namespace Custodian.Oncology.Derive;

/// <summary>One count of survival over the tumours of a patient, in order of diagnosis: by active follow-up, or presuming the patient alive at the cut-off.</summary>
sealed class SurvivalPass(List<TumourSurvival> all, List<TumourSurvival> dated, FollowUp lastContact, RegistryDate birth, bool presumeAlive)
{
    /// <summary>SEER Survival Time: the mean month of the Gregorian year.</summary>
    const double DaysInMonth = 365.24 / 12;

    readonly RegistryDate _cutoff = new(lastContact.CutoffYear, 12, 31);

    public void Run()
    {
        var end = Fill();
        if (lastContact.IsKnown && end.Year > _cutoff.Year)
        {
            end = _cutoff;
        }

        if (lastContact.IsKnown)
        {
            all.ForEach(t => t.Active.End = t.PresumedAlive.End = end.ToString());
        }

        if (presumeAlive && lastContact.IsAlive)
        {
            end = _cutoff;
            all.ForEach(t => t.PresumedAlive.End = end.ToString());
        }

        // The cut-off is a complete date, whatever of the last contact is unknown.
        var known = end == _cutoff ? _cutoff : lastContact.Date;
        dated.ForEach(t => Count(t, end, known));
        Reconsider();
    }

    /// <summary>Fills the dates of diagnosis and last contact; returns the latter.</summary>
    RegistryDate Fill()
    {
        RegistryDate[] dates = [.. dated.Select(t => t.Known), lastContact.Date];
        DateFilling.Fill(dates, birth.HasYear ? birth.InCalendar() : new(RegistryDate.UnknownYear, RegistryDate.Unknown, RegistryDate.Unknown));
        for (var i = 0; i < dated.Count; i++)
        {
            dated[i].Filled = dates[i];
            dated[i].Diagnosis = dates[i].ToString();
        }

        return dates[^1];
    }

    SurvivalAnswer Of(TumourSurvival tumour) => presumeAlive ? tumour.PresumedAlive : tumour.Active;

    void Count(TumourSurvival tumour, RegistryDate end, RegistryDate known)
    {
        var days = end.Value.DayNumber - tumour.Filled.Value.DayNumber;
        if (days < 0)
        {
            Of(tumour).SetUnknown();
            return;
        }

        Of(tumour).Set((int)Math.Floor(days / DaysInMonth), days, Flag(tumour.Known, known, days));
    }

    static string Flag(RegistryDate diagnosis, RegistryDate end, int days)
    {
        if (diagnosis.HasMonth && diagnosis.HasDay && end.HasMonth && end.HasDay)
        {
            return days > 0 ? SurvivalAnswer.SomeComplete : "0";
        }

        var maySameMonth = diagnosis.Month == end.Month || !diagnosis.HasMonth || !end.HasMonth;
        return diagnosis.Year == end.Year && maySameMonth ? SurvivalAnswer.MayBeNone : SurvivalAnswer.Some;
    }

    /// <summary>Step 4: who lived on after a later tumour lived on after this one.</summary>
    void Reconsider()
    {
        var some = false;
        for (var i = dated.Count - 1; i >= 0; i--)
        {
            var answer = Of(dated[i]);
            some |= answer.Flag is SurvivalAnswer.Some or SurvivalAnswer.SomeComplete;
            if (some && answer.Flag == SurvivalAnswer.MayBeNone)
            {
                answer.Flag = SurvivalAnswer.Some;
            }
        }
    }
}
