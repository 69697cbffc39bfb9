using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Custodian.ScaleBench;

/// <summary>The product as its own process, as a hospital runs it.</summary>
sealed class Server : IDisposable
{
    readonly Process _process;

    Server(Process process, string address, int mllp) => (_process, Address, MllpPort) = (process, address, mllp);

    public string Address { get; }

    public int MllpPort { get; }

    public static async Task<Server> Start(string program)
    {
        var (web, mllp) = (FreePort(), FreePort());
        var start = new ProcessStartInfo(program, ["demo", "--port", Text(web), "--mllp-port", Text(mllp)]) { RedirectStandardOutput = true, RedirectStandardError = true };
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) => Console.Error.WriteLine(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var server = new Server(process, $"http://127.0.0.1:{web}", mllp);
        await server.Ready();
        return server;
    }

    public long MemoryMegabytes()
    {
        _process.Refresh();
        return _process.WorkingSet64 >> 20;
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }

    async Task Ready()
    {
        using var client = new HttpClient();
        for (var deadline = Stopwatch.StartNew(); deadline.Elapsed < TimeSpan.FromMinutes(3);)
        {
            try
            {
                using var answer = await client.GetAsync(Address + "/sign-in");
                if (answer.StatusCode == HttpStatusCode.OK)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                await Task.Delay(20);
            }
        }

        throw new TimeoutException("The server did not answer within three minutes.");
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
