using System.Text.Json;
using System.Text.Json.Serialization;
using Custodian.Coding.Engines;
using Custodian.Grouping;
using Custodian.Kernel;

namespace Custodian.Coding;

/// <summary>The stored form of the way to a group and of the findings.</summary>
[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(IReadOnlyList<ExplanationStep>))]
[JsonSerializable(typeof(IReadOnlyList<Finding>))]
sealed partial class AnswerJson : JsonSerializerContext
{
    public static (string Path, string Findings) Write(CodingAnswer answer) => (
        JsonSerializer.Serialize(answer.Drg?.Path ?? [], Default.IReadOnlyListExplanationStep),
        JsonSerializer.Serialize(answer.Findings, Default.IReadOnlyListFinding));
}
