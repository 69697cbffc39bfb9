using System.Collections.Concurrent;
using System.Threading.Channels;

namespace Custodian.Cli.Engines;

/// <summary>
/// Lines in, answers out in the same order, on all cores. Blocks of lines are answered by whichever thread is free and written in turn; only
/// a few blocks exist at a time, so memory does not grow with the input.
/// </summary>
sealed class LinePipeline(LineInput input, LineOutput output, Func<ILineAnswerer> answerer)
{
    const int BlocksPerCore = 2;

    readonly ConcurrentBag<LineWork> _idle = [];
    readonly Channel<Task<PackedWork>> _underway = Channel.CreateBounded<Task<PackedWork>>(Environment.ProcessorCount * BlocksPerCore);

    /// <summary>Runs to the end of the input.</summary>
    /// <param name="progress">Told how many bytes of the input are done.</param>
    public async Task<LineTotals> Run(Action<long> progress, CancellationToken stop)
    {
        using var failed = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var writing = WriteAll(progress, failed);
        try
        {
            await ReadAll(failed.Token);
            _underway.Writer.Complete();
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            // The writer stopped the reader; its own exception follows below.
            _underway.Writer.Complete();
        }
        catch (Exception e)
        {
            _underway.Writer.Complete(e);
        }

        return await writing;
    }

    async Task ReadAll(CancellationToken stop)
    {
        var reader = new LineReader(input.Stream, promptly: !input.IsFile, () => input.Position);
        while (true)
        {
            var work = _idle.TryTake(out var idle) ? idle : new LineWork(answerer());
            if (!await reader.Fill(work.Block, stop))
            {
                return;
            }

            await _underway.Writer.WriteAsync(Task.Run(() => Answer(work), stop), stop);
        }
    }

    PackedWork Answer(LineWork work)
    {
        work.Run();
        return new(work, output.Pack(work.Answers.Written));
    }

    async Task<LineTotals> WriteAll(Action<long> progress, CancellationTokenSource failed)
    {
        try
        {
            var totals = new LineTotals(0, 0, 0);
            await foreach (var task in _underway.Reader.ReadAllAsync(failed.Token))
            {
                var (work, packed) = await task;
                await output.Write(packed, failed.Token);
                work.Answers.Aside.ForEach(Console.Error.WriteLine);
                totals = totals.Add(work.Answers);
                progress(work.Block.Position);
                _idle.Add(work);
            }

            return totals;
        }
        catch
        {
            await failed.CancelAsync();
            throw;
        }
    }

    /// <summary>A block with its answers in the form in which they are written.</summary>
    readonly record struct PackedWork(LineWork Work, ReadOnlyMemory<byte> Packed);
}
