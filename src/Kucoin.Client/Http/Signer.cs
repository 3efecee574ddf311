using System.Text;

namespace Kucoin.Client.Http;

/// <summary>Credentials in the form that a signature needs, computed once.</summary>
internal sealed class Signer(KucoinCredentials credentials)
{
    public KucoinCredentials Credentials => credentials;

    public string Key => credentials.Key;

    public byte[] Secret { get; } = Encoding.UTF8.GetBytes(credentials.Secret);

    public string Passphrase { get; } = KucoinSigner.Passphrase(Encoding.UTF8.GetBytes(credentials.Secret), credentials.Passphrase);
}
