using Kucoin.Client.Http;
using Kucoin.Client.Results;
using Kucoin.Client.Tests.Wire;

namespace Kucoin.Client.Tests.Http;

/// <summary>
/// One call is at most one request on the wire: a broken connection is reported to the caller and never repeated silently.
/// </summary>
public sealed class SingleRequestTests
{
    public static TheoryData<string, bool> VerbsAndCuts =>
        [.. Verbs.All.SelectMany(verb => new[] { (verb.ToString(), false), (verb.ToString(), true) })];

    [Theory]
    [MemberData(nameof(VerbsAndCuts))]
    public async Task Cut_kept_alive_connection_gives_one_arrival(string name, bool reset)
    {
        var verb = Verbs.All.Single(verb => verb.ToString() == name);
        await using var server = new LoopbackServer(async arrival =>
        {
            if (arrival.Number == 1)
            {
                await arrival.RespondAsync(Reply.Data("\"first\""));
            }
            else
            {
                arrival.Cut(reset);
            }
        });
        using var handler = Transport.NewHandler();
        var pipeline = TestClient.Pipeline(handler, TestClient.At(server.Address));

        var first = await Verbs.Get.Call(pipeline);
        var second = await verb.Call(pipeline);

        Assert.Equal("first", first.GetDataOrThrow());
        Assert.Equal(["GET /api/v1/things HTTP/1.1", $"{verb.Name} {verb.Path} HTTP/1.1"], server.Arrivals.Select(arrival => arrival.RequestLine));
        Assert.IsType<KucoinError.Unreachable>(
            verb.IsRead ? second.Error : Assert.IsType<KucoinError.OutcomeUnknown>(second.Error).Cause);
        Assert.Equal(1, second.Attempts);
    }

    [Theory]
    [MemberData(nameof(VerbsAndCuts))]
    public async Task Cut_new_connection_gives_one_arrival(string name, bool reset)
    {
        var verb = Verbs.All.Single(verb => verb.ToString() == name);
        await using var server = new LoopbackServer(arrival =>
        {
            arrival.Cut(reset);
            return Task.CompletedTask;
        });
        using var handler = Transport.NewHandler();

        var result = await verb.Call(TestClient.Pipeline(handler, TestClient.At(server.Address)));

        Assert.Single(server.Arrivals);
        Assert.Equal(verb.IsRead, result.Error is KucoinError.Unreachable);
        Assert.Equal(!verb.IsRead, result.Error is KucoinError.OutcomeUnknown);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Write_through_a_caller_handler_gives_one_arrival(bool reset)
    {
        foreach (var verb in Verbs.Changing)
        {
            await using var server = new LoopbackServer(async arrival =>
            {
                if (arrival.Number == 1)
                {
                    await arrival.RespondAsync(Reply.Data("\"first\""));
                }
                else
                {
                    arrival.Cut(reset);
                }
            });
            using var handler = new SocketsHttpHandler { UseProxy = false };
            var pipeline = TestClient.Pipeline(handler, TestClient.At(server.Address));

            await verb.Call(pipeline);
            var second = await verb.Call(pipeline);

            Assert.Equal(2, server.Arrivals.Count);
            Assert.IsType<KucoinError.OutcomeUnknown>(second.Error);
        }
    }

    [Fact]
    public async Task Connection_is_reused_and_replaced_after_the_server_closed_it()
    {
        foreach (var verb in Verbs.All)
        {
            await using var server = new LoopbackServer(async arrival =>
            {
                await arrival.RespondAsync(Reply.Data($"\"{arrival.Number}\"") with
                {
                    Headers = new Dictionary<string, string> { ["Connection"] = arrival.Number == 2 ? "close" : "keep-alive" },
                });
                if (arrival.Number == 2)
                {
                    arrival.Cut(reset: false);
                }
            });
            using var handler = Transport.NewHandler();
            var pipeline = TestClient.Pipeline(handler, TestClient.At(server.Address));

            foreach (var expected in new[] { "1", "2", "3", "4" })
            {
                Assert.Equal(expected, (await verb.Call(pipeline)).GetDataOrThrow());
            }

            Assert.Equal(2, server.Connections);
        }
    }

    [Fact]
    public async Task Truncated_response_is_not_a_response()
    {
        foreach (var verb in Verbs.All)
        {
            await using var server = new LoopbackServer(async arrival =>
            {
                await arrival.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 400\r\n\r\n{\"code\":\"200000\",\"data\":\"done\"}");
                arrival.Cut(reset: false);
            });
            using var handler = Transport.NewHandler();

            var result = await verb.Call(TestClient.Pipeline(handler, TestClient.At(server.Address)));

            Assert.Single(server.Arrivals);
            Assert.IsType<KucoinError.Unreachable>(
                verb.IsRead ? result.Error : Assert.IsType<KucoinError.OutcomeUnknown>(result.Error).Cause);
        }
    }

    [Fact]
    public async Task Received_bytes_equal_the_signed_bytes()
    {
        await using var server = new LoopbackServer(arrival => arrival.RespondAsync(Reply.Data("\"x\"")));
        using var handler = Transport.NewHandler();
        var pipeline = TestClient.Pipeline(handler, TestClient.At(server.Address));

        await pipeline.Call<string>(Verbs.Get.Row).Query("a", "x,y").Query("b", "!*'()~").Query("c", "東 +/%41").SendAsync(default);
        foreach (var verb in Verbs.Changing)
        {
            await verb.Call(pipeline);
        }

        Assert.Equal(
            "GET /api/v1/things?a=x%2Cy&b=%21%2A%27%28%29~&c=%E6%9D%B1%20%2B%2F%2541 HTTP/1.1", server.Arrivals[0].RequestLine);
        foreach (var arrival in server.Arrivals.Skip(1))
        {
            var isPost = arrival.RequestLine.StartsWith("POST", StringComparison.Ordinal);
            Assert.Equal(isPost ? """{"clientOid":"the-callers-id","note":"東京"}""" : "", arrival.Body);
            Assert.Contains($"Content-Length: {(isPost ? 46 : 0)}\r\n", arrival.Head, StringComparison.Ordinal);
            Assert.Contains("Content-Type: application/json\r\n", arrival.Head, StringComparison.Ordinal);
        }
    }
}
