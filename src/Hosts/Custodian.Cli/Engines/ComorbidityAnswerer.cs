using System.Text;
using Custodian.Grouping;

namespace Custodian.Cli.Engines;

/// <summary>Answers a line of <c>patid,year,qtr,dx_list</c> with the measures and indices; findings go to standard error, for the table has no column for them.</summary>
sealed class ComorbidityAnswerer(Elixhauser tables) : ILineAnswerer
{
    public void Answer(ReadOnlySpan<byte> line, long number, AnswerBuffer answers)
    {
        if (number == 1 && line.StartsWith("patid,"u8))
        {
            return;
        }

        var read = ComorbidityCsv.Read(Encoding.UTF8.GetString(line));
        if (!read.Ok)
        {
            answers.RefuseAside(number, LineJson.Finding(read.Problem!));
            return;
        }

        var stay = read.Value with { Diagnoses = [.. read.Value.Diagnoses.Select(d => d with { Code = WrittenCode.AsOnTables(d.Code) })] };
        answers.Add(Encoding.UTF8.GetBytes(ComorbidityCsv.Write(stay, tables.Measure(stay.Secondary, stay.HasPoa))));
        answers.EndLine();
    }
}
