using System.Text;
using System.Text.Json.Nodes;

namespace Kucoin.Cli.Output;

/// <summary>A message handler that writes each request as a curl command with masked secrets, and sends nothing.</summary>
internal sealed class CurlHandler(TextWriter output) : HttpMessageHandler
{
    private const string Mask = "***";
    private const string SecretHeaders = "KC-API-";

    private readonly Lock _oneAtATime = new();

    /// <summary>Whether a request was printed.</summary>
    public bool HasShown { get; private set; }

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        request.Content?.CopyTo(body, null, cancellationToken);
        var line = Line(request, Encoding.UTF8.GetString(body.ToArray()));
        lock (_oneAtATime)
        {
            output.WriteLine(line);
            HasShown = true;
        }

        throw new HttpRequestException(HttpRequestError.ConnectionError, "the request was shown and not sent");
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return Task.FromResult(Send(request, cancellationToken));
        }
        catch (HttpRequestException shown)
        {
            return Task.FromException<HttpResponseMessage>(shown);
        }
    }

    private static string Line(HttpRequestMessage request, string body)
    {
        var line = new StringBuilder($"curl --request {request.Method} {ShellText.Quote(MaskQuery(request.RequestUri!))}");
        foreach (var (name, values) in request.Headers.NonValidated)
        {
            if (name == "Accept-Encoding")
            {
                // curl decompresses only what it requested with its own option.
                line.Append(" --compressed");
                continue;
            }

            var isSecret = name.StartsWith(SecretHeaders, StringComparison.OrdinalIgnoreCase);
            line.Append(" --header ").Append(ShellText.Quote($"{name}: {(isSecret ? Mask : values.ToString())}"));
        }

        if (request.Content is { } content)
        {
            line.Append(" --header ").Append(ShellText.Quote($"Content-Type: {content.Headers.ContentType}"));
            line.Append(" --data-raw ").Append(ShellText.Quote(MaskBody(body)));
        }

        return line.ToString();
    }

    private static string MaskQuery(Uri address)
    {
        var query = address.Query;
        if (query.Length == 0)
        {
            return address.OriginalString;
        }

        var masked = query[1..].Split('&').Select(pair => pair.Split('=')[0] is var name && IsSecret(name) ? $"{name}={Mask}" : pair);
        return $"{address.GetLeftPart(UriPartial.Path)}?{string.Join('&', masked)}";
    }

    private static string MaskBody(string body)
    {
        if (body.Length == 0 || JsonNode.Parse(body) is not JsonObject members)
        {
            return body;
        }

        foreach (var name in members.Select(member => member.Key).Where(IsSecret).ToArray())
        {
            members[name] = Mask;
        }

        return JsonText.Line(writer => members.WriteTo(writer));
    }

    private static bool IsSecret(string name) =>
        name.Equals("password", StringComparison.OrdinalIgnoreCase) || name.Equals("passphrase", StringComparison.OrdinalIgnoreCase);
}
