using Custodian.Kernel;
using Custodian.Oncology;

namespace Custodian.Cli.Engines;

/// <summary>What became of a line of codes.</summary>
sealed record RecodeAnswer(Items Items, Finding? Finding = null);
