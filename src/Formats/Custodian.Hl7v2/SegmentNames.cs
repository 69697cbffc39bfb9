using System.Collections.Frozen;
using System.Text;

namespace Custodian.Hl7v2;

/// <summary>Which lines begin a segment.</summary>
static class SegmentNames
{
    public const int Msh = ('M' << 16) | ('S' << 8) | 'H';
    public const int Fhs = ('F' << 16) | ('H' << 8) | 'S';
    public const int Bhs = ('B' << 16) | ('H' << 8) | 'S';
    public const int Bts = ('B' << 16) | ('T' << 8) | 'S';
    public const int Fts = ('F' << 16) | ('T' << 8) | 'S';

    // A line of three capitals alone may be a word of a broken text ("NEG"), so that only the standard's own names count there.
    static readonly FrozenSet<int> Standard = (
        "ABS ACC ADD AFF AIG AIL AIP AIS AL1 APR ARQ AUT BLC BLG BPO BPX BTX CDM CDO CER CM0 CM1 CM2 CNS CON CSP CSR CSS CTD CTI DB1 DG1 DMI DRG "
        + "DSC DSP ECD ECR EDU EQL EQP EQU ERQ ERR EVN FAC FT1 GOL GP1 GP2 GT1 IAM IIM ILT IN1 IN2 IN3 INV IPC IPR ISD ITM IVC IVT LAN LCC LCH LDP "
        + "LOC LRL MFA MFE MFI MRG MSA NCK NDS NK1 NPU NSC NST NTE OBR OBX ODS ODT OM1 OM2 OM3 OM4 OM5 OM6 OM7 ORC ORG OVR PCE PCR PD1 PDA PDC PEO "
        + "PES PID PKG PMT PR1 PRA PRB PRC PRD PRT PSG PSH PSL PSS PTH PV1 PV2 PYE QAK QID QPD QRD QRF QRI RCP RDF RDT REL RF1 RFI RGS RMI ROL RQ1 "
        + "RQD RXA RXC RXD RXE RXG RXO RXR SAC SCD SCH SCP SDD SFT SGH SGT SHP SID SLT SPM SPR STF STZ TCC TCD TQ1 TQ2 TXA UAC UB1 UB2 URD URS VAR "
        + "VND VTQ BTS FTS").Split(' ').Select(SegmentSpan.Pack).ToFrozenSet();

    public static bool IsHeader(int name) => name is Msh or Fhs or Bhs;

    /// <summary>The packed name when the line begins a segment; 0 when it is text.</summary>
    public static int Of(ReadOnlySpan<byte> line, byte fieldSeparator)
    {
        if (line.Length < 3 || !IsName(line))
        {
            return 0;
        }

        var name = SegmentSpan.Pack(line);
        if (line.Length == 3)
        {
            return line[0] == (byte)'Z' || Standard.Contains(name) ? name : 0;
        }

        return line[3] == fieldSeparator || (IsHeader(name) && Hl7Delimiters.CanSeparate((char)line[3])) ? name : 0;
    }

    public static string Text(int name) => Encoding.ASCII.GetString([(byte)(name >> 16), (byte)(name >> 8), (byte)name]);

    static bool IsName(ReadOnlySpan<byte> line) => char.IsAsciiLetterUpper((char)line[0]) && IsNameCharacter(line[1]) && IsNameCharacter(line[2]);

    static bool IsNameCharacter(byte value) => char.IsAsciiLetterUpper((char)value) || char.IsAsciiDigit((char)value);
}
