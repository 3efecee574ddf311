using Kucoin.Catalog;
using Kucoin.Client.Http;
using Kucoin.Client.Results;

namespace Kucoin.Client.Tests.Wire;

/// <summary>
/// One call of each kind that the result contract distinguishes, synchronous and asynchronous: a read, a write with a body and a
/// client-supplied id, a write without a body.
/// </summary>
internal sealed class Verbs
{

    private Verbs(string route, string? clientOid, bool async)
    {
        Row = new("made up", route, KucoinPermission.General, KucoinPool.Management, 1);
        IsAsync = async;
        ClientOid = clientOid;
    }

    public static Verbs Get { get; } = new("GET /api/v1/things", null, async: true);

    public static IReadOnlyList<Verbs> All { get; } =
    [
        .. new[] { true, false }.SelectMany(async => new Verbs[]
        {
            new("GET /api/v1/things", null, async),
            new("POST /api/v1/things", "the-callers-id", async),
            new("DELETE /api/v1/things/7", null, async),
        }),
    ];

    public static IEnumerable<Verbs> Changing => All.Where(verb => !verb.IsRead);

    public KucoinEndpoint Row { get; }

    public string Name => Row.Verb;

    public string Path => Row.Path;

    public bool IsRead => Row.IsRead;

    public bool IsAsync { get; }

    public string? ClientOid { get; }

    public Task<WebCallResult<string>> Call(RequestPipeline pipeline, CancellationToken ct = default)
    {
        var call = pipeline.Call<string>(Row);
        if (ClientOid is not null)
        {
            call.ClientOid(ClientOid).Body("note", "東京");
        }

        return IsAsync ? call.SendAsync(ct) : Task.FromResult(call.Send());
    }

    public override string ToString() => $"{Name}, {(IsAsync ? "asynchronous" : "synchronous")}";
}
