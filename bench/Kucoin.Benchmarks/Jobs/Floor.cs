using System.Net.Http.Headers;

namespace Kucoin.Benchmarks.Jobs;

/// <summary>
/// Bare <see cref="HttpClient"/>: addresses, headers and bodies are created once, and the response body is read and discarded.
/// </summary>
internal sealed class Floor : IBenchmarkJob
{
    private readonly HttpClient _http = new();
    private readonly Uri[] _addresses;
    private readonly byte[][] _bodies;

    public Floor(Uri server)
    {
        _addresses = [.. Operations.All.Select(operation => new Uri(server, operation.Target()))];
        _bodies = [.. Operations.All.Select(_ => """{"clientOid":"5c1a9e7b","currency":"USDT","amount":"12.5"}"""u8.ToArray())];
        var headers = _http.DefaultRequestHeaders;
        headers.Add("Accept", "application/json");
        headers.Add("KC-API-KEY", Identity.Key);
        headers.Add("KC-API-SIGN", "n1Dr3yAnUzBxGf3WgLTbqZ2uCmqf2v1E5tqM1fWc9pA=");
        headers.Add("KC-API-TIMESTAMP", "1773478800123");
        headers.Add("KC-API-PASSPHRASE", "n1Dr3yAnUzBxGf3WgLTbqZ2uCmqf2v1E5tqM1fWc9pA=");
        headers.Add("KC-API-KEY-VERSION", "3");
    }

    public async Task Call(Operation operation)
    {
        using var request = new HttpRequestMessage { RequestUri = _addresses[(int)operation] };
        if (operation is Operation.Withdrawal or Operation.Transfer)
        {
            request.Method = HttpMethod.Post;
            request.Content = new ByteArrayContent(_bodies[(int)operation]);
            request.Content.Headers.ContentType = Json;
        }

        using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();
        await response.Content.CopyToAsync(Stream.Null);
    }

    public void Dispose() => _http.Dispose();

    private static MediaTypeHeaderValue Json { get; } = new("application/json");
}
