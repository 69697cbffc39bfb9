using Custodian.Kernel;

namespace Custodian.Cli.Engines.Conformance;

/// <summary>A kind of file with claims and expected answers.</summary>
interface ICaseFile
{
    /// <summary>True for a file of this kind, judged by its name without <c>.gz</c>.</summary>
    bool Recognises(string name);

    /// <summary>Runs every case of the file; a problem when the packs for it are missing.</summary>
    Outcome<List<FamilyResult>> Run(EngineShelf shelf, string path);
}
