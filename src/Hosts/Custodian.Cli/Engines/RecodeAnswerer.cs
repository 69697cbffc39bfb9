using System.Text.Json;
using Custodian.Kernel;
using Custodian.Oncology;

namespace Custodian.Cli.Engines;

/// <summary>Recodes the codes of a line: <c>{"id",…}</c>, with <c>finding</c> where a table does not have them.</summary>
sealed class RecodeAnswerer(Func<Items, RecodeAnswer> target) : ILineAnswerer
{
    public void Answer(ReadOnlySpan<byte> line, long number, AnswerBuffer answers)
    {
        Finding? noted = null;
        RegistryLine.Answer(line, number, answers, (given, json) =>
        {
            var answer = target(RegistryJson.Items(given));
            RegistryJson.Write(json, answer.Items);
            noted = answer.Finding;
            if (noted is not null)
            {
                json.WriteNumber("line"u8, number);
                LineJson.Write(json, noted);
            }

            return null;
        });
        if (noted is not null)
        {
            answers.Count(noted);
        }
    }
}
