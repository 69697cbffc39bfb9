using Custodian.Kernel;

namespace Custodian.Encounters.AdmitPatient;

/// <summary>The order in which the moments of an admission can lie.</summary>
static class MomentRules
{
    public static void Check(AdmissionCase c, AdmissionSheet sheet, List<FieldError> errors)
    {
        foreach (var time in sheet.Times)
        {
            if (Fault(c, sheet, time) is { } why)
            {
                errors.Add(new($"{time}Day", why));
            }
        }
    }

    static string? Fault(AdmissionCase c, AdmissionSheet sheet, KeyTime time)
    {
        if (c.Unread.Contains(time))
        {
            return "Enter the day and the time, for example t and 16:05.";
        }

        if (c.Moment(time) is not { } at)
        {
            return sheet.Needs.Contains(time) && !(c.Ahead && time != KeyTime.Surgery) ? Missing(time) : null;
        }

        return time != KeyTime.Surgery && at > c.Now.AddMinutes(15) ? "This is in the future. Correct it." : Order(c, time, at);
    }

    static string? Order(AdmissionCase c, KeyTime time, DateTime at) => time switch
    {
        KeyTime.Arrival when at > c.At => "The patient arrives before the visit begins. Check both times.",
        KeyTime.Triage or KeyTime.DecisionToAdmit when at < c.Came => "This is before the arrival. Check both times.",
        KeyTime.DecisionToAdmit when at < c.Said.TriagedAt => "The decision is before the triage. Check both times.",
        KeyTime.Triage or KeyTime.DecisionToAdmit when c.Said.ArrivedAt is not null && at > c.At => "This is after the admission. Check both times.",
        KeyTime.AdmitOrder when at > c.At => "An inpatient is admitted from the order on, not before it. Check both times.",
        KeyTime.Surgery when at < c.At => "Surgery begins after the patient came. Check both times.",
        KeyTime.Death when at > c.At => "Donor care begins after the death was declared. Check both times.",
        KeyTime.Death when c.Person.DiedOn is { } died && c.Zone.Day(at) != died => $"The record says the patient died on {Custodian.Ui.Show.Date(died)}. Correct one of the two.",
        _ => null,
    };

    static string Missing(KeyTime time) => time switch
    {
        KeyTime.AdmitOrder => "Enter when the order to admit was given: the patient is an inpatient from then on.",
        KeyTime.Surgery => "Enter when surgery begins.",
        KeyTime.Death => "Enter when the death was declared.",
        _ => "Enter the day and the time, for example t and 16:05.",
    };
}
