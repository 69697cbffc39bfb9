using Custodian.Kernel;

namespace Custodian.Encounters.History;

/// <summary>Who had which role, from when to when.</summary>
static class DoctorSpans
{
    public static IReadOnlyList<DoctorSpan> Of(IReadOnlyList<(DateTime At, DoctorRole Role, IReadOnlyList<PractitionerId> Doctors)> said, DateTime? end)
    {
        List<DoctorSpan> spans = [];
        foreach (var (at, role, doctors) in said)
        {
            for (var i = 0; i < spans.Count; i++)
            {
                if (spans[i].Role == role && spans[i].To is null && !doctors.Contains(spans[i].Doctor))
                {
                    spans[i] = spans[i] with { To = at };
                }
            }

            spans.AddRange(doctors.Where(d => !spans.Any(s => s.Role == role && s.To is null && s.Doctor == d)).Select(d => new DoctorSpan(role, d, at, null)));
        }

        return [.. spans.Select(s => s.To is null && end is not null ? s with { To = end } : s).OrderBy(s => s.Role).ThenBy(s => s.From)];
    }
}
