using System.Globalization;

namespace Custodian.X12;

/// <summary>Envelope, submitter, receiver and the hierarchy of provider, subscriber and patient around the claims.</summary>
sealed class BatchWriter(InstitutionalClaimBatch batch)
{
    // Loop 2300 repeats at most 100 times under one subscriber or patient (005010X223A2).
    const int ClaimsPerPatient = 100;

    readonly ClaimEnvelope _envelope = batch.Envelope;
    readonly SegmentWriter _out = new(WithRepetition(batch.Envelope.Delimiters));

    // Numbers of the HL loops of the open transaction; the claim before, to know which loops are still open.
    int _level;
    int _providerLevel;
    int _subscriberLevel;
    int _underPatient;
    InstitutionalClaim? _before;

    public byte[] Write()
    {
        var control = _envelope.ControlNumber.ToString("000000000", CultureInfo.InvariantCulture);
        var group = _envelope.GroupControlNumber.ToString(CultureInfo.InvariantCulture);
        WriteInterchangeHeader(control);
        _out.Write("GS", "HC", Sender, Receiver, Date("yyyyMMdd"), Date("HHmm"), group, "X", Claim837I.Guide);
        var transactions = batch.Claims.Chunk(Math.Max(1, _envelope.ClaimsPerTransaction)).ToList();
        for (var i = 0; i < transactions.Count; i++)
        {
            WriteTransaction(i + 1, transactions[i]);
        }

        _out.Write("GE", transactions.Count.ToString(CultureInfo.InvariantCulture), group);
        _out.Write("IEA", "1", control);
        return _out.ToArray();
    }

    string Sender => _envelope.SenderId ?? _envelope.Submitter.Id;

    string Receiver => _envelope.ReceiverId ?? _envelope.Receiver.Id;

    string Date(string format) => _envelope.Created.ToString(format, CultureInfo.InvariantCulture);

    // 00501 declares a repetition character even where nothing repeats.
    static X12Delimiters WithRepetition(X12Delimiters delimiters) =>
        delimiters.Repetition == 0 ? delimiters with { Repetition = X12Delimiters.Usual.Repetition } : delimiters;

    void WriteInterchangeHeader(string control)
    {
        var d = _out.Delimiters;
        _out.WriteFixed(
            "ISA", "00", new(' ', 10), "00", new(' ', 10),
            Fixed(_envelope.SenderQualifier, 2), Fixed(Sender, 15), Fixed(_envelope.ReceiverQualifier, 2), Fixed(Receiver, 15),
            Date("yyMMdd"), Date("HHmm"), ((char)d.Repetition).ToString(), "00501", control,
            _envelope.AcknowledgementRequested ? "1" : "0", _envelope.Production ? "P" : "T", ((char)d.Component).ToString());
    }

    // ISA elements have one width; ClaimScrubber reports an id that is longer than its place.
    string Fixed(string value, int width)
    {
        var mapped = X12Text.Map(value, _out.Delimiters);
        return mapped.Length > width ? mapped[..width] : mapped.PadRight(width);
    }

    void WriteTransaction(int number, InstitutionalClaim[] claims)
    {
        var control = number.ToString("0000", CultureInfo.InvariantCulture);
        (_out.Count, _level, _before) = (0, 0, null);
        _out.Write("ST", "837", control, Claim837I.Guide);
        var reference = number == 1 ? _envelope.BatchReference : $"{_envelope.BatchReference}-{number}";
        _out.Write("BHT", "0019", _envelope.Reissue ? "18" : "00", reference, Date("yyyyMMdd"), Date("HHmm"), "CH");
        _out.Write("NM1", "41", "2", _envelope.Submitter.Name, null, null, null, null, "46", _envelope.Submitter.Id);
        PartyLoops.WriteContact(_out, _envelope.Submitter.Contact ?? new());
        _out.Write("NM1", "40", "2", _envelope.Receiver.Name, null, null, null, null, "46", _envelope.Receiver.Id);
        for (var i = 0; i < claims.Length; i++)
        {
            OpenLevels(claims[i]);
            new ClaimLoop(_out, _envelope.ExemptPoaAsOne).Write(claims[i]);
            _before = claims[i];
        }

        _out.Write("SE", (_out.Count + 1).ToString(CultureInfo.InvariantCulture), control);
    }

    void OpenLevels(InstitutionalClaim claim)
    {
        var newProvider = _before is null || _before.Provider != claim.Provider;
        var newSubscriber = newProvider || !SameCoverage(_before!, claim) || (claim.Patient is null && _underPatient >= ClaimsPerPatient);
        var newPatient = claim.Patient is not null && (newSubscriber || _before!.Patient != claim.Patient || _underPatient >= ClaimsPerPatient);
        if (newProvider)
        {
            _providerLevel = ++_level;
            Level(_providerLevel, 0, "20", true);
            PartyLoops.WriteProvider(_out, claim.Provider);
        }

        if (newSubscriber)
        {
            _subscriberLevel = ++_level;
            Level(_subscriberLevel, _providerLevel, "22", claim.Patient is not null);
            PartyLoops.WriteSubscriber(_out, claim);
        }

        if (newPatient)
        {
            Level(++_level, _subscriberLevel, "23", false);
            PartyLoops.WriteDependent(_out, claim.Patient!);
        }

        _underPatient = newSubscriber || newPatient ? 1 : _underPatient + 1;
    }

    static bool SameCoverage(InstitutionalClaim a, InstitutionalClaim b) =>
        a.Subscriber == b.Subscriber && a.Payer == b.Payer && a.Patient is null == b.Patient is null;

    void Level(int number, int parent, string kind, bool hasChildren) =>
        _out.Write("HL", Text(number), parent == 0 ? null : Text(parent), kind, hasChildren ? "1" : "0");

    static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
