using System.Text;

namespace Custodian.Hl7v2.Tests;

static class Bytes
{
    public const string Header = @"MSH|^~\&|ADT|HOSP|HIM|HOSP|20260915160500-0500||ADT^A01^ADT_A01|C1|P|2.5.1";

    public static ReadOnlyMemory<byte> Of(params IEnumerable<string> lines) => Encoding.UTF8.GetBytes(string.Join('\r', lines));

    public static Hl7Message Message(params IEnumerable<string> lines) => Assert.Single(Hl7Parser.Parse(Of(lines)).Messages);

    public static Hl7Message WithHeader(params IEnumerable<string> lines) => Message([Header, .. lines]);

    public static string Text(byte[] message) => Encoding.UTF8.GetString(message).Replace('\r', '\n');
}
