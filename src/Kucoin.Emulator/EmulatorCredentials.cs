namespace Kucoin.Emulator;

/// <summary>An API key of the local exchange. It is worth nothing anywhere else; its text still shows no secret.</summary>
/// <param name="Key">The id of the key.</param>
/// <param name="Secret">The secret that requests are signed with.</param>
/// <param name="Passphrase">The passphrase that was chosen for the key.</param>
public sealed record EmulatorCredentials(string Key, string Secret, string Passphrase)
{
    /// <inheritdoc/>
    public override string ToString() => $"{nameof(EmulatorCredentials)} of {Key[..4]}…";
}
