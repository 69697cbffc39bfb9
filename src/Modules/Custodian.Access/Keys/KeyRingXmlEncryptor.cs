using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Custodian.Store.Home;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace Custodian.Access.Keys;

/// <summary>Seals the sign-in keys with the active key of the ring (AES-256-GCM), so that the key file alone opens neither a form token nor an authenticator secret.</summary>
sealed class KeyRingXmlEncryptor(KeyRing ring) : IXmlEncryptor
{
    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var name = ring.Active;
        var plain = Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting));
        var nonce = RandomNumberGenerator.GetBytes(SignInSeal.NonceBytes);
        var (sealedText, tag) = (new byte[plain.Length], new byte[SignInSeal.TagBytes]);
        using (var cipher = new AesGcm(SignInSeal.Key(ring.Wrapping(name)!), SignInSeal.TagBytes))
        {
            cipher.Encrypt(nonce, plain, sealedText, tag, Encoding.UTF8.GetBytes(name));
        }

        CryptographicOperations.ZeroMemory(plain);
        var element = new XElement("sealedByKeyRing", new XAttribute("key", name), new XElement("value", Convert.ToBase64String([.. nonce, .. tag, .. sealedText])));
        return new EncryptedXmlInfo(element, typeof(KeyRingXmlDecryptor));
    }
}
