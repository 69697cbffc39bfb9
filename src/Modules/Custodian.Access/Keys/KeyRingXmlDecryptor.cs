using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Custodian.Store.Home;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.DependencyInjection;

namespace Custodian.Access.Keys;

/// <summary>Opens what <see cref="KeyRingXmlEncryptor"/> sealed. Made by name by data protection, which passes the services.</summary>
sealed class KeyRingXmlDecryptor(IServiceProvider services) : IXmlDecryptor
{
    readonly KeyRing _ring = services.GetRequiredService<KeyRing>();

    public XElement Decrypt(XElement encryptedElement)
    {
        var name = (string?)encryptedElement.Attribute("key") ?? "";
        var wrapping = _ring.Wrapping(name) ?? throw new CryptographicException($"The key ring has no key {name}; restore the key ring of this installation.");
        var bytes = Convert.FromBase64String((string?)encryptedElement.Element("value") ?? "");
        if (bytes.Length < SignInSeal.NonceBytes + SignInSeal.TagBytes)
        {
            throw new CryptographicException("The sign-in key file is cut short. Put the copy from your last backup in its place.");
        }

        var plain = new byte[bytes.Length - SignInSeal.NonceBytes - SignInSeal.TagBytes];
        try
        {
            using var cipher = new AesGcm(SignInSeal.Key(wrapping), SignInSeal.TagBytes);
            cipher.Decrypt(bytes.AsSpan(0, SignInSeal.NonceBytes), bytes.AsSpan(SignInSeal.NonceBytes + SignInSeal.TagBytes), bytes.AsSpan(SignInSeal.NonceBytes, SignInSeal.TagBytes), plain, Encoding.UTF8.GetBytes(name));
        }
        catch (AuthenticationTagMismatchException e)
        {
            throw new CryptographicException("The sign-in keys were sealed with another key ring, or changed. Put both from the same backup in their place.", e);
        }

        return XElement.Parse(Encoding.UTF8.GetString(plain));
    }
}
