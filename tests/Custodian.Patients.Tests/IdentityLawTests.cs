using CsCheck;
using Custodian.Encounters;
using Custodian.Encounters.Views;
using Custodian.Kernel;
using Custodian.Patients.Merging;
using Custodian.Patients.Model;
using Custodian.Patients.UnmergePatients;
using Custodian.Patients.Views;
using Custodian.Records;
using Custodian.Records.Views;
using Custodian.StoreTesting;
using Microsoft.EntityFrameworkCore;

namespace Custodian.Patients.Tests;

/// <summary>
/// Random work of a registration desk and an index analyst, against a model in memory that knows no links table: who is merged into whom is a
/// tree, a value is the last write whose merge still stands, and a thing lies where it was filed or moved.
/// </summary>
public class IdentityLawTests
{
    [Theory]
    [InlineData(StoreKind.Sqlite, 60)]
    [InlineData(StoreKind.Postgres, 14)]
    public async Task Any_sequence_of_work_merges_and_unmerges_agrees_with_the_model(StoreKind kind, int sequences)
    {
        Assert.SkipWhen(kind == StoreKind.Postgres && Environment.GetEnvironmentVariable("CUSTODIAN_TEST_PG") is null, "Needs PostgreSQL; set CUSTODIAN_TEST_PG.");
        await using var hospital = await Larkfield.Open(kind);
        var run = 0;
        await Gen.Select(Gen.Int[0, 6], Gen.Int[0, 4], Gen.Int[0, 4], Gen.Int[0, 255]).Array[6, 18].SampleAsync(
            async steps =>
            {
                var desk = new Desk(hospital, Interlocked.Increment(ref run));
                for (var i = 0; i < 4; i++)
                {
                    await desk.Register();
                }

                foreach (var (what, x, y, bits) in steps)
                {
                    hospital.Clock.Advance(TimeSpan.FromMinutes(1));
                    await desk.Do(what, x, y, bits);
                }

                await desk.Agrees();
            },
            iter: sequences, threads: 1);
    }

    /// <summary>The hospital and its model, worked on together.</summary>
    sealed class Desk(Hospital hospital, int run)
    {
        readonly List<Record> _records = [];
        readonly List<Join> _joins = [];
        readonly List<(EncounterId Id, Record FiledUnder)> _visits = [];
        readonly List<(DocumentId Id, Record FiledUnder, int Visit)> _documents = [];
        int _count;

        public async Task Register()
        {
            var record = new Record { Number = $"{run}-{_records.Count}" };
            record.Writes.Add(new("Given", $"G{_records.Count}", null));
            record.Writes.Add(new("Phone", "", null));
            record.Id = await hospital.Add(Larkfield.Person("Law", $"G{_records.Count}", "19510314"), record.Number);
            _records.Add(record);
        }

        public async Task Do(int what, int x, int y, int bits)
        {
            var (a, b) = (_records[x % _records.Count], _records[y % _records.Count]);
            switch (what)
            {
                case 0 when _records.Count < 5:
                    await Register();
                    break;
                case 0 or 1:
                    await Update(a, bits);
                    break;
                case 2:
                    await Visit(a, bits % 2 == 0);
                    break;
                case 3:
                    await File(a, bits);
                    break;
                case 4 or 5:
                    await Merge(a, b, bits);
                    break;
                default:
                    await Unmerge(bits);
                    break;
            }
        }

        async Task Update(Record said, int bits)
        {
            var root = said.Root;
            var (field, value) = bits % 2 == 0 ? ("Phone", $"555{bits % 5:0000}") : ("Given", $"U{bits % 5}");
            await hospital.Do<bool>(async s => await PatientRecords.Update(s, await PatientRecords.Resolve(s, said.Id), field == "Phone" ? new Demographics { Phone = value } : new Demographics { Given = value }, s.Now));
            root.Write(field, value, null);
        }

        /// <summary>By form under the record that answers, or by message under the record whose own number came.</summary>
        async Task Visit(Record said, bool byMessage)
        {
            var under = byMessage ? said : said.Root;
            _visits.Add((await hospital.Visit(under.Id, $"{run}-V{_count++}"), under));
        }

        async Task File(Record said, int bits)
        {
            var ofGroup = _visits.Index().Where(v => v.Item.FiledUnder.Root == said.Root).Select(v => v.Index).ToList();
            var visit = ofGroup.Count == 0 || bits % 3 == 0 ? -1 : ofGroup[bits % ofGroup.Count];
            var root = said.Root;
            var id = await hospital.File(root.Id, visit < 0 ? null : _visits[visit].Id, $"text {run} {_count++}");
            _documents.Add((id, root, visit));
        }

        async Task Merge(Record into, Record from, int bits)
        {
            List<IdentityField> taken = [.. bits % 2 == 0 ? [IdentityField.Name] : Array.Empty<IdentityField>(), .. bits % 3 == 0 ? [IdentityField.Phone] : Array.Empty<IdentityField>()];
            var merged = await hospital.Do<long?>(s => PatientMerging.Merge(s, new MergeOrder(into.Id, from.Id, "law") { Taken = taken }));
            var (survivor, loser) = (into.Root, from.Root);
            var apart = _joins.Any(j => j.Apart && ((j.Loser.Root == survivor && j.Survivor.Root == loser) || (j.Loser.Root == loser && j.Survivor.Root == survivor)));
            if (into == from)
            {
                Assert.Equal("PAT-0201", merged.Problem?.Code);
            }
            else if (survivor == loser)
            {
                Assert.True(merged.Ok && merged.Value is null, merged.Problem?.Text);
            }
            else if (apart)
            {
                Assert.Equal("PAT-0203", merged.Problem?.Code);
            }
            else
            {
                Assert.True(merged.Ok, merged.Problem?.Text);
                Joined(survivor, loser, merged.Value!.Value, taken);
            }
        }

        void Joined(Record survivor, Record loser, long link, List<IdentityField> taken)
        {
            var join = new Join(link, survivor, loser, _visits.Count);
            _joins.Add(join);
            loser.Up = join;
            if (taken.Contains(IdentityField.Name))
            {
                survivor.Write("Given", loser.Value("Given"), join);
            }

            if (taken.Contains(IdentityField.Phone))
            {
                survivor.Write("Phone", loser.Value("Phone"), join);
            }
        }

        async Task Unmerge(int bits)
        {
            if (_joins.Count == 0)
            {
                Assert.Equal("PAT-0211", (await hospital.Run(UnmergePatients.UnmergePatients.Definition, new UndoOrder(run, "law"))).Problem?.Code);
                return;
            }

            var join = _joins[bits % _joins.Count];
            var root = join.Loser.Root;
            var given = join.Undone ? [] : _visits.Index().Skip(join.Visits).Where(v => v.Item.FiledUnder.Root == root && v.Index % 2 == bits % 2).Select(v => v.Index).ToList();
            var order = new UndoOrder(join.Link, "law") { DoNotLink = bits % 7 == 0, ToLoser = [.. given.Select(v => new ItemChoice("visit", _visits[v].Id.Value))] };
            var undone = await hospital.Run(UnmergePatients.UnmergePatients.Definition, order);
            if (join.Undone)
            {
                Assert.Equal("PAT-0212", undone.Problem?.Code);
                return;
            }

            Assert.True(undone.Ok, undone.Problem?.Text);
            (join.Undone, join.Apart, join.Loser.Up) = (true, join.Apart || bits % 7 == 0, null);
            given.ForEach(v => _visits[v] = (_visits[v].Id, join.Loser));
        }

        public async Task Agrees()
        {
            var ids = _records.Select(r => r.Id).ToList();
            var stored = await hospital.Query(db => db.Set<Patient>().AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id));
            foreach (var record in _records)
            {
                var p = stored[record.Id];
                Assert.Equal(record.Root == record ? null : record.Root.Id, p.MergedInto);
                Assert.Equal((record.Value("Given"), record.Value("Phone")), (p.Given, p.Phone));
                Assert.Equal((record.Root.Id, record.Up is null ? IdentifierUse.Usual : IdentifierUse.Old), (await ByNumber(record.Number), await Use(record.Number)));
            }

            await ThingsAgree();
            var standing = await hospital.Query(db => db.Set<PatientLink>().AsNoTracking().Where(l => ids.Contains(l.PatientId) && l.UndoneAt == null).Select(l => l.Id).ToListAsync());
            Assert.Equal(_joins.Where(j => !j.Undone).Select(j => j.Link).Order(), standing.Order());
        }

        async Task ThingsAgree()
        {
            foreach (var (id, under) in _visits)
            {
                Assert.Equal(under.Root.Id, await hospital.Query(db => db.Set<EncounterView>().Where(e => e.Id == id).Select(e => e.PatientId).SingleAsync()));
            }

            foreach (var (id, under, visit) in _documents)
            {
                var holder = visit < 0 ? under : _visits[visit].FiledUnder;
                Assert.Equal(holder.Root.Id, await hospital.Query(db => db.Set<DocumentView>().Where(d => d.Id == id).Select(d => d.PatientId).SingleAsync()));
            }

            foreach (var record in _records)
            {
                var (visits, documents) = (_visits.Count(v => v.FiledUnder == record), _documents.Count(d => (d.Visit < 0 ? d.FiledUnder : _visits[d.Visit].FiledUnder) == record));
                Assert.Equal((visits, documents), (await Count("encounters", record.Id), await Count("documents", record.Id)));
            }
        }

        Task<int> Count(string label, PatientId id) => hospital.Query(db => db.MergeHandlers.Single(h => h.Label == label).Count(db, id));

        async Task<PatientId> ByNumber(string number) => (await hospital.Do<PatientId>(async s => (await PatientRecords.FindByMrn(s, Larkfield.Facility, number))!.Value)).Value;

        Task<IdentifierUse> Use(string number) => hospital.Query(db => db.Set<Identifier>().Where(i => i.Value == number).Select(i => i.Use).SingleAsync());
    }

    sealed record Written(string Field, string Value, Join? By);

    sealed class Join(long link, Record survivor, Record loser, int visits)
    {
        public long Link => link;

        public Record Survivor => survivor;

        public Record Loser => loser;

        /// <summary>How many visits there were: those after came later than the merge.</summary>
        public int Visits => visits;

        public bool Undone { get; set; }

        public bool Apart { get; set; }
    }

    sealed class Record
    {
        public PatientId Id { get; set; }

        public required string Number { get; init; }

        public List<Written> Writes { get; } = [];

        /// <summary>The merge that brought it under another record.</summary>
        public Join? Up { get; set; }

        public Record Root => Up is null ? this : Up.Survivor.Root;

        public string Value(string field) => Writes.Last(w => w.Field == field && w.By?.Undone != true).Value;

        /// <summary>Saying what stands there already writes nothing.</summary>
        public void Write(string field, string value, Join? by)
        {
            if (Value(field) != value)
            {
                Writes.Add(new(field, value, by));
            }
        }
    }
}
