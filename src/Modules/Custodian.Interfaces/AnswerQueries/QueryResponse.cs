using System.Globalization;
using Custodian.Hl7v2;
using Custodian.Patients;
using Custodian.Patients.Views;

namespace Custodian.Interfaces.AnswerQueries;

/// <summary>Writes RSP^K22 and RSP^K23: MSH, MSA, ERR, QAK, QPD as asked, a PID (and QRI) per hit, DSC while there is more.</summary>
static class QueryResponse
{
    const int FieldsOfQpd = 12;

    public static byte[] Write(Hl7Message request, AckStamp stamp, QueryAnswer answer)
    {
        var response = new Hl7Builder(request.Delimiters.EncodingCharacters.Length < 4 ? null : request.Delimiters, request.Charset);
        WriteHeader(response, request, stamp);
        var wrong = answer.Faults.Count > 0;
        response.Segment("MSA").Set(1, wrong ? "AE" : "AA").Raw(2, request.Header.Field(10).Raw);
        foreach (var fault in answer.Faults)
        {
            response.Segment("ERR").Components(2, 1, fault.Location).Components(3, 1, fault.Code, fault.Meaning, "HL70357").Set(4, "E").Set(8, fault.Text);
        }

        var qpd = request.Segment("QPD");
        var qak = response.Segment("QAK").Raw(1, qpd.Field(2).Raw).Set(2, wrong ? "AE" : answer.Hits.Count == 0 ? "NF" : "OK").Raw(3, qpd.Field(1).Raw);
        if (request.Event == "Q22" && !wrong)
        {
            qak.Set(4, Number(answer.Total)).Set(5, Number(answer.Hits.Count)).Set(6, Number(answer.Remaining));
        }

        Echo(response, qpd);
        for (var i = 0; i < answer.Hits.Count; i++)
        {
            WriteHit(response, answer.Hits[i], i + 1);
        }

        if (answer.Continuation is { } pointer)
        {
            response.Segment("DSC").Set(1, pointer).Set(2, "I");
        }

        return response.Build().Bytes;
    }

    static void WriteHeader(Hl7Builder response, Hl7Message request, AckStamp stamp)
    {
        var (asked, kind) = (request.Header, request.Event == "Q22" ? "K22" : "K23");
        response.Segment("MSH")
            .Raw(3, asked.Field(5).Raw).Raw(4, asked.Field(6).Raw).Raw(5, asked.Field(3).Raw).Raw(6, asked.Field(4).Raw)
            .Set(7, stamp.At.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture) + stamp.At.ToString("zzz", CultureInfo.InvariantCulture).Replace(":", "", StringComparison.Ordinal))
            .Components(9, 1, "RSP", kind, kind == "K22" ? "RSP_K21" : "RSP_K23")
            .Set(10, stamp.ControlId)
            .Raw(11, asked.Field(11).Raw)
            .Raw(12, asked.Field(12).Raw)
            .Set(18, asked.Field(18).HasValue ? response.CharsetCode : null);
    }

    static void Echo(Hl7Builder response, Hl7Segment qpd)
    {
        var echo = response.Segment("QPD");
        for (var field = 1; field <= FieldsOfQpd; field++)
        {
            if (qpd.Field(field).HasValue)
            {
                echo.Raw(field, qpd.Field(field).Raw);
            }
        }
    }

    static void WriteHit(Hl7Builder response, QueryHit hit, int number)
    {
        var pid = response.Segment("PID");
        for (var i = 0; i < hit.Numbers.Count; i++)
        {
            var known = hit.Numbers[i];
            pid.Components(3, i + 1, known.Value, null, null, known.Authority, known.Type);
            if (known.Oid.Length > 0)
            {
                pid.Set(3, known.Oid, i + 1, 4, 2).Set(3, "ISO", i + 1, 4, 3);
            }
        }

        if (hit.Person is not { } person)
        {
            // PIX answers with numbers only; the name, which HL7 requires, is a blank pseudonym (ITI TF-2: 3.9.4.2.2.7).
            pid.Components(5, 1, null, null, null, null, null, null, "S");
            return;
        }

        pid.Set(1, Number(number));
        WritePerson(pid, person);
        response.Segment("QRI").Set(1, Number(hit.Score));
    }

    static void WritePerson(SegmentBuilder pid, PatientView p) => pid
        .Components(5, 1, p.Family, p.Given, p.Middle, p.Suffix, null, null, "L")
        .Set(7, p.BirthDate?.ToDigits())
        .Set(8, p.Sex)
        .Components(11, 1, p.Street, null, p.City, p.State, p.Zip, null, p.Street.Length + p.City.Length > 0 ? "H" : null)
        .Set(13, p.Phone)
        .Set(30, p.DiedOn is null ? null : "Y");

    static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
