namespace Kucoin.Emulator;

/// <summary>An API key of the local exchange. It is valid only there; <see cref="ToString"/> still shows no secret.</summary>
/// <param name="Key">The id of the key.</param>
/// <param name="Secret">The secret that signs requests.</param>
/// <param name="Passphrase">The passphrase that was chosen for the key.</param>
public sealed record EmulatorCredentials(string Key, string Secret, string Passphrase)
{
    /// <inheritdoc/>
    public override string ToString() => $"{nameof(EmulatorCredentials)} of {Key[..4]}…";
}
