using System.Runtime.InteropServices;
using System.Text;
using Custodian.Packs;
using Custodian.Staging.Tables;
using Custodian.Staging.Values;

namespace Custodian.Staging.Running;

/// <summary>Reads the model of a pack. The order of reading is that of writing in <see cref="Import"/>.</summary>
sealed class AlgorithmReader
{
    readonly ModelReader _model;
    readonly TableStore _store;
    readonly Dictionary<string, int> _tableNumbers = new(StringComparer.Ordinal);
    readonly Func<StagingColumn> _column;
    readonly Func<ColumnIndex> _index;

    public AlgorithmReader(PackImage pack)
    {
        var texts = StringPool.Read(pack.Section(StagingLayout.TextOffsets), pack.SectionMemory(StagingLayout.Texts));
        _model = new(Numbers<int>(pack, StagingLayout.Model), texts);
        (_column, _index) = (Column, Index);
        (Name, Version) = (_model.Text(), _model.Text());
        Keys = _model.List(_model.Text);
        Slots = Keys.Index().ToDictionary(k => k.Item, k => k.Index, StringComparer.Ordinal);
        Literals = new LiteralPool(_model.List(_model.Text));
        _store = new(texts, Numbers<int>(pack, StagingLayout.Cells), Numbers<ulong>(pack, StagingLayout.Starts), Numbers<ushort>(pack, StagingLayout.Classes), Numbers<ulong>(pack, StagingLayout.Bits))
        {
            Literals = Literals, SlotOf = k => Slots[k], TableOf = t => _tableNumbers[t],
        };
        Tables = _model.List(Table);
        foreach (var (number, table) in Tables.Index())
        {
            _tableNumbers.Add(table.Id, number);
        }

        Schemas = _model.List(Schema);
    }

    public string Name { get; }

    public string Version { get; }

    public string[] Keys { get; }

    public Dictionary<string, int> Slots { get; }

    public LiteralPool Literals { get; }

    public StagingTable[] Tables { get; }

    public StagingSchema[] Schemas { get; }

    static T[] Numbers<T>(PackImage pack, string section)
        where T : unmanaged => MemoryMarshal.Cast<byte, T>(pack.Section(section)).ToArray();

    StagingTable Table()
    {
        var (id, _, notes) = (_model.Text(), _model.Number(), _model.TextNumbers(8));
        var columns = _model.List(_column);
        int[] inputs = [.. ColumnsOf(columns, StagingColumnKind.Input)], results = [.. ColumnsOf(columns, StagingColumnKind.Result)];
        var rules = new DecisionTable(_store)
        {
            Width = columns.Length,
            Rows = _model.Number(),
            FirstCell = _model.Number(),
            InputColumns = inputs,
            InputSlots = Array.ConvertAll(inputs, c => Slots[columns[c].Key]),
            EndpointColumns = results,
            EndpointSlots = Array.ConvertAll(results, c => Slots[columns[c].Key]),
            Indexes = _model.List(_index),
        };
        return new(_store, _model.Texts, notes, rules) { Id = id, Utf8Id = Encoding.UTF8.GetBytes(id), Columns = columns };
    }

    StagingColumn Column() => new(_model.Text(), _model.Text(), (StagingColumnKind)_model.Number());

    ColumnIndex Index() => new(_model.Number(), _model.Number(), _model.Number());

    static IEnumerable<int> ColumnsOf(StagingColumn[] columns, StagingColumnKind kind) => columns.Index().Where(c => c.Item.Kind == kind).Select(c => c.Index);

    StagingSchema Schema()
    {
        var (id, name, notes) = (_model.Text(), _model.Text(), _model.TextNumbers(4));
        var (selection, rule) = (Tables[_model.Number()], (InvalidInputRule)_model.Number());
        var discriminators = _model.List(_model.Text);
        var inputs = _model.List(Input);
        return new(_model.Texts, notes, inputs, Keys.Length)
        {
            Id = id,
            Name = name,
            SelectionTable = selection,
            OnInvalidInput = rule,
            Discriminators = discriminators,
            Checks = _model.List(() => inputs[_model.Number()]),
            OutputArray = _model.List(Output),
            Initial = _model.List(KeyValue),
            MappingArray = _model.List(Mapping),
        };
    }

    StagingInput Input()
    {
        var (key, name, description, xmlId, initial) = (_model.Text(), _model.Text(), _model.Text(), _model.Text(), _model.OptionalText());
        return new()
        {
            Key = key,
            Name = name,
            Description = description,
            NaaccrXmlId = xmlId,
            Default = initial,
            Initial = Value(key, initial, PackedValue.Blank),
            NaaccrItem = _model.Number(),
            DefaultTable = OptionalTable(),
            Table = OptionalTable(),
            UsedForStaging = _model.Number() != 0,
            Metadata = _model.List(Metadata),
        };
    }

    StagingMetadata Metadata()
    {
        var (name, from, through) = (_model.Text(), _model.Number(), _model.Number());
        return new(name, from == 0 ? null : from, through == 0 ? null : through);
    }

    StagingOutput Output()
    {
        var (key, name, description, xmlId, initial) = (_model.Text(), _model.Text(), _model.Text(), _model.Text(), _model.OptionalText());
        return new()
        {
            Key = key,
            Name = name,
            Description = description,
            NaaccrXmlId = xmlId,
            Default = initial,
            Initial = Value(key, initial, PackedValue.Blank),
            NaaccrItem = _model.Number(),
            Table = OptionalTable(),
        };
    }

    StagingMapping Mapping()
    {
        var (id, name) = (_model.Text(), _model.Text());
        return new()
        {
            Id = id, Utf8Id = Encoding.UTF8.GetBytes(id), Name = name, Initial = _model.List(KeyValue), Inclusions = _model.List(Path), Exclusions = _model.List(Path), Paths = _model.List(Path),
        };
    }

    TablePath Path() => new(Tables[_model.Number()], _model.List(Pair), _model.List(Pair));

    KeyPair Pair() => new(Slots[_model.Text()], Slots[_model.Text()]);

    Assignment KeyValue() => Value(_model.Text(), _model.OptionalText(), PackedValue.Null);

    Assignment Value(string key, string? text, ulong missing) =>
        text is null ? new(Slots[key], missing, -1)
        : CellText.IsReference(text) ? new(Slots[key], 0, Slots[CellText.KeyOf(text)])
        : new(Slots[key], Literals.Pack(text), -1);

    StagingTable? OptionalTable() => _model.Number() is var number and >= 0 ? Tables[number] : null;
}
