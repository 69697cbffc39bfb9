using System.Globalization;
using System.Text;

namespace Custodian.Hl7v2;

/// <summary>
/// Answers to a message: MSA with the control id byte for byte, sender and receiver swapped, version, processing id and charset echoed, the
/// request's own separators (HL7 2.5.1 section 2.9; ERR by version, section 2.15.5).
/// </summary>
public static class Acknowledgement
{
    /// <summary>AA or CA. Send it only after the commit.</summary>
    public static byte[] Accept(Hl7Message request, AckStamp stamp, AckMode mode = AckMode.Application) => Answer(request, stamp, mode, 'A', []);

    /// <summary>AE or CE: something in the content. Many senders stop their queue; use it only where sending again can help.</summary>
    public static byte[] Error(Hl7Message request, AckStamp stamp, IReadOnlyList<AckFault> faults, AckMode mode = AckMode.Application) =>
        Answer(request, stamp, mode, 'E', faults);

    /// <summary>AR or CR: the version, type or processing id is not taken here, or the system is down.</summary>
    public static byte[] Reject(Hl7Message request, AckStamp stamp, IReadOnlyList<AckFault> faults, AckMode mode = AckMode.Application) =>
        Answer(request, stamp, mode, 'R', faults);

    /// <summary>AR for a frame without a readable MSH: there is nobody to address and no control id to name.</summary>
    public static byte[] Unreadable(AckStamp stamp, string text)
    {
        ArgumentNullException.ThrowIfNull(stamp);
        var answer = new Hl7Builder();
        answer.Segment("MSH").Set(7, Time(stamp.At)).Set(9, "ACK").Set(10, stamp.ControlId).Set(11, "P").Set(12, "2.5.1");
        answer.Segment("MSA").Set(1, "AR");
        WriteErr(answer, new(AckFault.UnsupportedType, text));
        return answer.Build().Bytes;
    }

    /// <summary>Enhanced mode: MSH-15 or MSH-16 is valued.</summary>
    public static bool IsEnhanced(Hl7Message request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Header.Field(15).HasValue || request.Header.Field(16).HasValue;
    }

    /// <summary>
    /// Whether the sender wants this answer: by MSH-15 (commit) or MSH-16 (application), AL always, NE never, ER on error, SU on success. In the
    /// original mode always the application answer and never the other.
    /// </summary>
    public static bool IsWanted(Hl7Message request, AckMode mode, bool success)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!IsEnhanced(request))
        {
            return mode == AckMode.Application;
        }

        return request.Header.Field(mode == AckMode.Commit ? 15 : 16).Text switch
        {
            "AL" => true,
            "ER" => !success,
            "SU" => success,
            _ => false,
        };
    }

    static byte[] Answer(Hl7Message request, AckStamp stamp, AckMode mode, char outcome, IReadOnlyList<AckFault> faults)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(stamp);
        ArgumentNullException.ThrowIfNull(faults);
        var version = new Hl7Version(request.Version);
        var answer = new Hl7Builder(Complete(request.Delimiters), request.Charset);
        WriteHeader(answer, request, stamp, version);
        var msa = answer.Segment("MSA").Set(1, $"{(mode == AckMode.Commit ? 'C' : 'A')}{outcome}").Raw(2, request.Header.Field(10).Raw);
        if (version.HasErrorDetail)
        {
            foreach (var fault in faults)
            {
                WriteErr(answer, fault);
            }
        }
        else if (faults.Count > 0)
        {
            msa.Set(3, faults[0].Text);
            WriteOldErr(answer, faults);
        }

        return answer.Build().Bytes;
    }

    static void WriteHeader(Hl7Builder answer, Hl7Message request, AckStamp stamp, Hl7Version version)
    {
        var (asked, trigger) = (request.Header, request.Event);
        var msh = answer.Segment("MSH")
            .Raw(3, asked.Field(5).Raw)
            .Raw(4, asked.Field(6).Raw)
            .Raw(5, asked.Field(3).Raw)
            .Raw(6, asked.Field(4).Raw)
            .Set(7, Time(stamp.At))
            .Components(9, 1, "ACK", trigger, version.HasStructure && trigger.Length > 0 ? "ACK" : null)
            .Set(10, stamp.ControlId)
            .Raw(11, asked.Field(11).Raw);
        if (asked.Field(12).HasValue)
        {
            msh.Raw(12, asked.Field(12).Raw);
        }

        if (asked.Field(18).HasValue)
        {
            msh.Raw(18, asked.Field(18).Raw);
        }
    }

    static void WriteErr(Hl7Builder answer, AckFault fault)
    {
        var err = answer.Segment("ERR");
        if (fault.Segment is not null)
        {
            err.Components(2, 1, fault.Segment, Number(fault.Occurrence), fault.Field == 0 ? null : Number(fault.Field));
        }

        err.Components(3, 1, fault.Code, fault.Meaning, "HL70357").Set(4, fault.IsWarning ? "W" : "E").Set(8, fault.Text);
    }

    /// <summary>Up to 2.4 each repetition of ERR-1 is segment, sequence, field, and the code as a component of three parts.</summary>
    static void WriteOldErr(Hl7Builder answer, IReadOnlyList<AckFault> faults)
    {
        var err = answer.Segment("ERR");
        for (var i = 0; i < faults.Count; i++)
        {
            var (fault, repetition) = (faults[i], i + 1);
            if (fault.Segment is not null)
            {
                err.Components(1, repetition, fault.Segment, Number(fault.Occurrence), fault.Field == 0 ? null : Number(fault.Field));
            }

            err.Set(1, fault.Code, repetition, 4, 1).Set(1, fault.Meaning, repetition, 4, 2).Set(1, "HL70357", repetition, 4, 3);
        }
    }

    /// <summary>The request's separators, with the usual ones where it left some out and they are free.</summary>
    static Hl7Delimiters Complete(in Hl7Delimiters asked)
    {
        var roles = new StringBuilder(asked.EncodingCharacters);
        foreach (var spare in "^~\\&#$%*")
        {
            if (roles.Length < 4 && spare != asked.Field && !roles.ToString().Contains(spare, StringComparison.Ordinal))
            {
                roles.Append(spare);
            }
        }

        return Hl7Delimiters.Create(asked.Field, roles.ToString());
    }

    static string Time(DateTimeOffset at) => at.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture) + at.ToString("zzz", CultureInfo.InvariantCulture).Replace(":", "", StringComparison.Ordinal);

    static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
