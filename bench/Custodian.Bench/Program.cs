using System.Globalization;
using BenchmarkDotNet.Running;
using Custodian.Bench;

// "matching-file 1000000 patients.csv" writes a patient index for `custodian mpi dedupe`; anything else goes to the benchmarks.
if (args is ["matching-file", var count, var path])
{
    File.WriteAllLines(path, new PatientIndex(1).Records(int.Parse(count, CultureInfo.InvariantCulture)).Prepend(PatientIndex.Heading));
    return;
}

// "matching-hard 100000 patients.csv" writes one as hard as the labelled set of that name.
if (args is ["matching-hard", var many, var to])
{
    File.WriteAllLines(to, new HardIndex(1).Records(int.Parse(many, CultureInfo.InvariantCulture)).Prepend(PatientIndex.Heading));
    return;
}

// "registry" measures the engines of a cancer registry in one run, on one thread and on all cores.
if (args is ["registry"])
{
    RegistryRates.Print();
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
