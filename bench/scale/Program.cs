using System.Diagnostics;
using System.Globalization;
using Custodian.ScaleBench;

// dotnet Custodian.ScaleBench.dll CUSTODIAN_PROGRAM [--requests N] [--messages N] [--connections N] [--patients N] [--from N]
// The program is started on the demo home of CUSTODIAN_HOME (and CUSTODIAN_DB); nothing else may serve it.
string Value(string name, string otherwise) => Array.IndexOf(args, name) is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : otherwise;
int Number(string name, int otherwise) => int.Parse(Value(name, otherwise.ToString(CultureInfo.InvariantCulture)), CultureInfo.InvariantCulture);

var requests = Number("--requests", 300);
var messages = Number("--messages", 2000);
var start = Stopwatch.GetTimestamp();
using var server = await Server.Start(args[0]);
Console.WriteLine(FormattableString.Invariant($"start to first page   {Stopwatch.GetElapsedTime(start).TotalSeconds:0.00} s"));
Console.WriteLine(FormattableString.Invariant($"memory after start    {server.MemoryMegabytes()} MB resident"));

var pages = await Pages.SignIn(server.Address, "coder.dube", "registrar.abbott");
foreach (var timed in await pages.Measure(requests, Number("--patients", 1_000_000)))
{
    Console.WriteLine(timed);
}

foreach (var connections in (int[])[1, Number("--connections", 16)])
{
    Console.WriteLine(await Intake.Send(server.MllpPort, messages, connections, Number("--from", 1_000_000) + (connections * 10_000)));
}

Console.WriteLine(FormattableString.Invariant($"memory at the end     {server.MemoryMegabytes()} MB resident"));
