namespace Kucoin.Client.Tests.Wire;

/// <summary>A request as received by the handler.</summary>
internal sealed record SentRequest(
    string Verb, string Target, string Body, IReadOnlyDictionary<string, string> Headers, bool WasAsync, int Thread)
{
    private const string SpotHost = "https://api.kucoin.com";

    /// <summary>Scheme, name and port of the host.</summary>
    public required string Host { get; init; }

    public string Path => Target.Split('?')[0];

    /// <summary>
    /// Verb, path with query, and body on one line, in the format of the test tables; with the host if it is not the spot host.
    /// </summary>
    public string Line => $"{Verb} {(Host == SpotHost ? "" : Host)}{Target} {Body}".TrimEnd(' ');

    /// <summary>All sent data, as one text.</summary>
    public string Bytes => $"{Line}\n{string.Join('\n', Headers.Select(header => $"{header.Key}: {header.Value}"))}";

    public string? Query(string name) => Target.Split('?', 2).ElementAtOrDefault(1)?.Split('&')
        .Select(pair => pair.Split('=', 2))
        .Where(pair => pair[0] == name)
        .Select(pair => Uri.UnescapeDataString(pair[1]))
        .SingleOrDefault();

    public static SentRequest Of(HttpRequestMessage message, bool async)
    {
        using var body = new MemoryStream();
        message.Content?.CopyTo(body, null, CancellationToken.None);
        // Content-Length is set when it is read.
        Assert.Equal(message.Content is null ? null : body.Length, message.Content?.Headers.ContentLength);
        return new(
            message.Method.Method,
            message.RequestUri!.PathAndQuery,
            System.Text.Encoding.UTF8.GetString(body.ToArray()),
            message.Headers.Concat(message.Content?.Headers.AsEnumerable() ?? [])
                .ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase),
            async,
            Environment.CurrentManagedThreadId)
        {
            Host = message.RequestUri.GetLeftPart(UriPartial.Authority),
        };
    }
}
