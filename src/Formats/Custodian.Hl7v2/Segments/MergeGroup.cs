namespace Custodian.Hl7v2;

/// <summary>One PID with the MRG and PV1 that belong to it: structures A18, A30, A39, A43, A45 and A50 repeat the group.</summary>
public readonly record struct MergeGroup(Pid Survivor, Mrg Loser, Pv1 Visit)
{
    /// <summary>The groups in message order; a PID without MRG is none, and a repeated MRG begins a group of its own with the same PID.</summary>
    internal static IReadOnlyList<MergeGroup> Of(Hl7Message message)
    {
        var groups = new List<MergeGroup>();
        var pid = default(Pid);
        foreach (var segment in message.AllSegments)
        {
            switch (segment.Name)
            {
                case "PID":
                    pid = new(segment);
                    break;
                case "MRG":
                    groups.Add(new(pid, new(segment), default));
                    break;
                case "PV1" when groups.Count > 0:
                    groups[^1] = groups[^1] with { Visit = new(segment) };
                    break;
            }
        }

        return groups;
    }
}
