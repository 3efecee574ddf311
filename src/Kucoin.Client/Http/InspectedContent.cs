namespace Kucoin.Client.Http;

/// <summary>
/// The request body that custom handlers see. It can be read any number of times; the gate sends a different body. It records when a
/// handler bypasses the gate and sends it.
/// </summary>
internal sealed class InspectedContent(ReadOnlyMemory<byte> body) : RequestBody(body)
{
    private bool _wasSent;

    /// <summary>Whether it was written to anything other than a buffer.</summary>
    public bool WasSent => Volatile.Read(ref _wasSent);

    protected override void OnWriting(Stream stream)
    {
        if (!IsBuffer(stream))
        {
            Volatile.Write(ref _wasSent, true);
        }
    }
}
