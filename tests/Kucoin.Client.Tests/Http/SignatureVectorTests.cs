using System.Text;
using System.Text.Json;
using Kucoin.Catalog;
using Kucoin.Client.Http;
using Kucoin.Client.Tests.Wire;

namespace Kucoin.Client.Tests.Http;

/// <summary>Signature test vectors: one published by KuCoin, the others computed independently of this code.</summary>
public sealed class SignatureVectorTests
{
    private static readonly JsonElement[] Vectors =
        [.. JsonDocument.Parse(Fixtures.Read("signature-vectors")).RootElement.GetProperty("signatures").EnumerateArray()];

    public static TheoryData<string> Names => [.. Vectors.Select(vector => vector.GetProperty("name").GetString()!)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Signature_matches_the_known_vector(string name)
    {
        var vector = VectorOf(name);
        var secret = Encoding.UTF8.GetBytes(vector("secret"));

        Assert.Equal(
            vector("sign"),
            KucoinSigner.Sign(secret, vector("timestamp"), vector("verb"), vector("target"), Encoding.UTF8.GetBytes(vector("body"))));
        Assert.Equal(vector("passphraseSign"), KucoinSigner.Passphrase(secret, vector("passphrase")));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Signed_message_has_the_known_headers_and_the_encoded_query(string name)
    {
        var vector = VectorOf(name);
        var sign = new Sign(new());
        var signer = new Signer(new(vector("key"), vector("secret"), vector("passphrase")));
        var timestamp = DateTimeOffset.FromUnixTimeMilliseconds(
            long.Parse(vector("timestamp"), System.Globalization.CultureInfo.InvariantCulture));

        using var message = sign.Message(RequestOf(vector), signer, timestamp);
        ((SendOnceContent?)message.Content)?.MayBeCopied = true;
        var sent = SentRequest.Of(message, async: false);

        Assert.Equal("https://api.kucoin.com", message.RequestUri!.GetLeftPart(UriPartial.Authority));
        Assert.Equal(vector("verb"), sent.Verb);
        Assert.Equal(vector("wireTarget"), sent.Target);
        Assert.Equal(vector("body"), sent.Body);
        Assert.Equal(
            Headers(vector).OrderBy(header => header.Key),
            sent.Headers.OrderBy(header => header.Key));
    }

    [Fact]
    public void Published_signature_vector_matches() => Assert.Equal(
        "7QP/oM0ykidMdrfNEUmng8eZjg/ZvPafjIqmxiVfYu4=",
        KucoinSigner.Sign(
            "f03a5284-5c39-4aaa-9b20-dea10bdcf8e3"u8, "1547015186532", "POST", "/api/v1/deposit-addresses", "{\"currency\":\"BTC\"}"u8));

    [Fact]
    public void Signature_matches_the_vector_of_the_vendor_SDK() =>
        Assert.Equal("jie/gxS38wLFFaBwl/cAzFbAzlI8MIny96jSXrB+iP4=", KucoinSigner.Passphrase("test_api_secret"u8, "test_plain"));

    [Fact]
    public void Signature_covers_a_long_query()
    {
        var target = "/api/v1/prices?currencies=" + string.Join(',', Enumerable.Repeat("BTC", 400));
        var expected = System.Security.Cryptography.HMACSHA256.HashData("s"u8, Encoding.UTF8.GetBytes($"1GET{target}"));

        Assert.Equal(Convert.ToBase64String(expected), KucoinSigner.Sign("s"u8, "1", "GET", target, []));
    }

    [Fact]
    public void Each_request_has_its_own_timestamp()
    {
        var sign = new Sign(TestClient.Options);
        var signer = new Signer(TestClient.Options.Credentials!);
        var request = new KucoinRequest(KucoinEndpoints.AccountInfo.AccountList, "/a", "/a", "/a", default, null, null);

        using var first = sign.Message(request, signer, TestClient.Now);
        using var second = sign.Message(request, signer, TestClient.Now.AddMilliseconds(1));

        Assert.Equal("1773480413589", first.Headers.GetValues("KC-API-TIMESTAMP").Single());
        Assert.Equal("1773480413590", second.Headers.GetValues("KC-API-TIMESTAMP").Single());
        Assert.NotEqual(first.Headers.GetValues("KC-API-SIGN"), second.Headers.GetValues("KC-API-SIGN"));
    }

    /// <summary>
    /// The query of the vector is parsed and encoded again by the client, so that it is not compared with itself.
    /// </summary>
    private static KucoinRequest RequestOf(Func<string, string> vector)
    {
        var parts = vector("wireTarget").Split('?', 2);
        var row = new KucoinEndpoint(
            "vector", $"{vector("verb")} {parts[0]}", KucoinPermission.General, KucoinPool.Management, 1);
        var call = TestClient.Pipeline(new ScriptedHandler(_ => Reply.Data("null"))).Call<string>(row);
        foreach (var pair in parts.Skip(1).SelectMany(query => query.Split('&')).Select(pair => pair.Split('=')))
        {
            call.Query(pair[0], Uri.UnescapeDataString(pair[1]));
        }

        var request = call.Build();
        Assert.Equal(vector("target"), request.SignedTarget);
        return request with { Body = Encoding.UTF8.GetBytes(vector("body")) };
    }

    private static Dictionary<string, string> Headers(Func<string, string> vector)
    {
        Dictionary<string, string> headers = new()
        {
            ["Accept"] = "application/json",
            ["KC-API-KEY"] = vector("key"),
            ["KC-API-SIGN"] = vector("sign"),
            ["KC-API-TIMESTAMP"] = vector("timestamp"),
            ["KC-API-PASSPHRASE"] = vector("passphraseSign"),
            ["KC-API-KEY-VERSION"] = "3",
        };
        if (vector("verb") != "GET")
        {
            headers["Content-Type"] = "application/json";
            headers["Content-Length"] = $"{Encoding.UTF8.GetByteCount(vector("body"))}";
        }

        return headers;
    }

    private static Func<string, string> VectorOf(string name)
    {
        var vector = Vectors.Single(vector => vector.GetProperty("name").ValueEquals(name));
        return member => vector.GetProperty(member).GetString()!;
    }
}
