using System.Collections.Concurrent;
using System.Threading.Channels;
using Custodian.Cli.Engines;
using Custodian.Cli.Naaccr;
using Custodian.Kernel;
using Custodian.Naaccr.Dictionaries;
using Custodian.RegistryEdits;

namespace Custodian.Cli.Registry;

/// <summary>
/// Files of cases through the edits on all cores: one thread reads patients, whichever is free checks them, and findings are written in the order of the file. Only a
/// few batches exist at a time, so memory does not grow with the file.
/// </summary>
/// <param name="output">Where findings go; null when they are only counted.</param>
/// <param name="explain">Findings with values, condition and citation.</param>
sealed class EditCheck(EditPacks packs, DateOnly asOf, LineOutput? output, bool explain)
{
    const int BatchesPerCore = 4;

    readonly List<EditBatch> _all = [];
    readonly ConcurrentBag<EditBatch> _idle = [];
    ItemCatalog? _catalog;
    List<(int Index, int Slot)> _map = [];

    public long Patients { get; private set; }

    public long Tumors { get; private set; }

    /// <summary>Findings of severity error that no over-ride flag explains.</summary>
    public long Errors => Counted(Severity.Error);

    public long Warnings => Counted(Severity.Warning);

    public long Overridden => Counts.Values.Sum(c => c.Overridden);

    /// <summary>Files that could not be read to the end.</summary>
    public int Faults { get; private set; }

    /// <summary>Rules whose reference table is not there.</summary>
    public IReadOnlyList<EditRule> NotRun { get; } = EditSet.Standard.NewRun(packs).NotRun;

    /// <summary>How often each rule was asked, and how it ended; complete when reading is done.</summary>
    public IReadOnlyDictionary<EditRule, EditCounter> Counts =>
        EditSet.Standard.Rules.ToDictionary(r => r, r => _all.Aggregate(default(EditCounter), (sum, batch) => sum + batch.Run.Counters[r.Index]));

    public async Task Read(CaseReading reading, CancellationToken stop)
    {
        using var failed = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var underway = Channel.CreateBounded<Task<(EditBatch Batch, ReadOnlyMemory<byte> Packed)>>(Environment.ProcessorCount * BatchesPerCore);
        var writing = Write(underway.Reader, failed);
        try
        {
            while (Fill(reading) is { } batch)
            {
                await underway.Writer.WriteAsync(Task.Run(() => Check(batch), failed.Token), failed.Token);
            }

            underway.Writer.Complete();
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            // The writer stopped the reader; its own exception follows below.
            underway.Writer.Complete();
        }
        catch (Exception e)
        {
            underway.Writer.Complete(e);
        }

        await writing;
        Faults += reading.Fault is null ? 0 : 1;
    }

    async Task Write(ChannelReader<Task<(EditBatch Batch, ReadOnlyMemory<byte> Packed)>> underway, CancellationTokenSource failed)
    {
        try
        {
            await foreach (var task in underway.ReadAllAsync(failed.Token))
            {
                var (batch, packed) = await task;
                await (output?.Write(packed, failed.Token) ?? ValueTask.CompletedTask);
                _idle.Add(batch);
            }
        }
        catch
        {
            await failed.CancelAsync();
            throw;
        }
    }

    (EditBatch Batch, ReadOnlyMemory<byte> Packed) Check(EditBatch batch)
    {
        batch.Check();
        return (batch, output?.Pack(batch.Lines) ?? default);
    }

    /// <summary>The next patients of the file; null at its end.</summary>
    EditBatch? Fill(CaseReading reading)
    {
        EditBatch? batch = null;
        while (batch is not { IsFull: true } && reading.Reader.Read())
        {
            var (file, patient) = (reading.Reader.File!, reading.Reader.Patient);
            if (_catalog != file.Catalog)
            {
                _catalog = file.Catalog;
                _map = [.. EditSet.Standard.Items.Select(i => (_catalog.IndexOf(i.Id), i.Slot)).Where(m => m.Item1 >= 0)];
            }

            batch ??= Idle();
            batch.Add(file, patient, _map);
            Patients++;
            Tumors += patient.Tumors.Count;
        }

        return batch;
    }

    EditBatch Idle()
    {
        if (!_idle.TryTake(out var batch))
        {
            _all.Add(batch = new(packs, asOf, explain));
        }

        batch.Clear();
        return batch;
    }

    long Counted(Severity severity) => Counts.Where(c => c.Key.Severity == severity).Sum(c => c.Value.Found);
}
