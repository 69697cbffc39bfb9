using Custodian.Naaccr.Cases;
using Custodian.Naaccr.Reading;

namespace Custodian.Naaccr.Comparison;

/// <summary>
/// Compares two files patient by patient. Both are read side by side; a patient waits in memory only while its counterpart has not come, so that files of
/// the same order need no more memory than their largest patients.
/// </summary>
/// <param name="patientKey">Items that tell patients apart, <c>patientIdNumber</c> as a rule.</param>
/// <param name="tumorKey">Items that tell the tumors of a patient apart, <c>tumorRecordNumber</c> as a rule; tumors without them are compared in their order.</param>
public sealed class FileComparison(IReadOnlyList<string> patientKey, IReadOnlyList<string> tumorKey)
{
    const char Between = '|';

    readonly Dictionary<string, Queue<Patient>> _left = new(StringComparer.Ordinal);
    readonly Dictionary<string, Queue<Patient>> _right = new(StringComparer.Ordinal);

    /// <summary>Patients found in both files.</summary>
    public long Compared { get; private set; }

    /// <summary>Reads both files to their end and tells each difference as it is found. Look at the readers' faults afterwards.</summary>
    public void Compare(INaaccrReader left, INaaccrReader right, Action<CaseDifference> tell)
    {
        if (left.ReadHead() & right.ReadHead())
        {
            Items(left.File!, right.File!, ("", ""), tell);
        }

        for (var (moreLeft, moreRight) = (true, true); moreLeft || moreRight;)
        {
            moreLeft = moreLeft && left.Read();
            moreRight = moreRight && right.Read();
            if (moreLeft && moreRight && Key(left.Patient, patientKey) is var key && key == Key(right.Patient, patientKey) && !_left.ContainsKey(key) && !_right.ContainsKey(key))
            {
                Patients(left.Patient, right.Patient, key, tell);
                continue;
            }

            if (moreLeft)
            {
                Meet(left.Patient, _right, _left, (l, r, k) => Patients(l, r, k, tell));
            }

            if (moreRight)
            {
                Meet(right.Patient, _left, _right, (r, l, k) => Patients(l, r, k, tell));
            }
        }

        Rest(_left, DifferenceKind.OnlyLeft, tell);
        Rest(_right, DifferenceKind.OnlyRight, tell);
    }

    void Meet(Patient patient, Dictionary<string, Queue<Patient>> others, Dictionary<string, Queue<Patient>> own, Action<Patient, Patient, string> compare)
    {
        var key = Key(patient, patientKey);
        if (others.TryGetValue(key, out var waiting))
        {
            compare(patient, waiting.Dequeue(), key);
            if (waiting.Count == 0)
            {
                others.Remove(key);
            }

            return;
        }

        if (!own.TryGetValue(key, out var queue))
        {
            own[key] = queue = new();
        }

        queue.Enqueue(patient.Copy());
    }

    static void Rest(Dictionary<string, Queue<Patient>> waiting, DifferenceKind kind, Action<CaseDifference> tell)
    {
        foreach (var (key, patients) in waiting.OrderBy(w => w.Key, StringComparer.Ordinal))
        {
            foreach (var _ in patients)
            {
                tell(new(kind, key, "", "", null, null));
            }
        }
    }

    void Patients(Patient left, Patient right, string key, Action<CaseDifference> tell)
    {
        Compared++;
        Items(left, right, (key, ""), tell);
        var rest = Keyed(right.Tumors);
        foreach (var (tumorId, tumor) in Keyed(left.Tumors))
        {
            if (rest.Remove(tumorId, out var other))
            {
                Items(tumor, other, (key, tumorId), tell);
            }
            else
            {
                tell(new(DifferenceKind.OnlyLeft, key, tumorId, "", null, null));
            }
        }

        foreach (var tumorId in rest.Keys)
        {
            tell(new(DifferenceKind.OnlyRight, key, tumorId, "", null, null));
        }
    }

    /// <summary>Tumors by their key; a key that is blank or comes again gets a number.</summary>
    Dictionary<string, Tumor> Keyed(ArraySegment<Tumor> tumors)
    {
        var keyed = new Dictionary<string, Tumor>(StringComparer.Ordinal);
        foreach (var tumor in tumors)
        {
            var key = Key(tumor, tumorKey);
            for (var again = 2; !keyed.TryAdd(key, tumor); again++)
            {
                key = $"{Key(tumor, tumorKey)}#{again}";
            }
        }

        return keyed;
    }

    static string Key(ItemSet set, IReadOnlyList<string> ids) => string.Join(Between, ids.Select(id => set.Text(id) ?? ""));

    static void Items(ItemSet left, ItemSet right, (string Patient, string Tumor) at, Action<CaseDifference> tell)
    {
        for (var i = 0; i < left.Count; i++)
        {
            var value = left[i];
            right.TryGetUtf8(right.Catalog.IndexOf(value.Item.Id), out var other);
            if (!value.Utf8.SequenceEqual(other))
            {
                tell(new(DifferenceKind.Value, at.Patient, at.Tumor, value.Item.Id, value.ToString(), right.Text(value.Item.Id)));
            }
        }

        for (var i = 0; i < right.Count; i++)
        {
            if (!left.TryGetUtf8(left.Catalog.IndexOf(right[i].Item.Id), out _))
            {
                tell(new(DifferenceKind.Value, at.Patient, at.Tumor, right[i].Item.Id, null, right[i].ToString()));
            }
        }
    }
}
