using System.Text;
using Kucoin.Emulator.Http;

namespace Kucoin.Emulator.Tests.Http;

/// <summary>Signature test vectors: the first from KuCoin, the second from its SDK, the rest computed with Python's hmac.</summary>
public class SignatureTests
{
    private const string PublishedSecret = "f03a5284-5c39-4aaa-9b20-dea10bdcf8e3";
    private const string Secret = "9d1c6e52-77ab-4f03-a8e1-40b2c35df916";

    [Theory]
    [InlineData(
        PublishedSecret,
        "1547015186532",
        "POST",
        "/api/v1/deposit-addresses",
        """{"currency":"BTC"}""",
        "7QP/oM0ykidMdrfNEUmng8eZjg/ZvPafjIqmxiVfYu4=")]
    [InlineData(
        Secret,
        "1767225600123",
        "GET",
        "/api/v1/accounts?currency=SOL&type=trade",
        "",
        "YrL9JTFjc8f9rhwVcJ5bXkcZ8Lu99FtvSUgkCZoxFn8=")]
    [InlineData(
        Secret,
        "1767225600123",
        "GET",
        "/api/v1/accounts/ledgers?currency=BTC,ETH,KCS",
        "",
        "xlmmmFjvFAVeVpf706TmCag9OpH/QaKS3vX5nmdPuS0=")]
    [InlineData(
        Secret,
        "1767225600123",
        "GET",
        "/api/v1/sub-accounts/46e14509b7a4e0ba968502df?remark=naïve & 東京+1",
        "",
        "WxRcbwYSHz5pK0zDn1vJCFsVPi3vBFCFL0smThgTWF4=")]
    [InlineData(
        Secret,
        "1767225600123",
        "POST",
        "/api/v2/sub/user/created",
        """{"subName":"nightDesk7","remarks":"夜"}""",
        "5NaCy7h0ULioJjIAd2u/tTNuyXhNo6XmyxaG7ZOVa1E=")]
    [InlineData(
        Secret,
        "1767225600123",
        "DELETE",
        "/api/v1/withdrawals/6512ab90c4e1d20007f3aa51",
        "",
        "iJ2jzrovXtUtddvIUGwICz+tIipQX3LhWGbAicwEv6Q=")]
    public void Signature_matches_the_published_example(string secret, string timestamp, string verb, string target, string body, string expected)
    {
        var text = Signature.Text(timestamp, verb, target, Encoding.UTF8.GetBytes(body));

        Assert.Equal(expected, Convert.ToBase64String(Signature.Compute(secret, text)));
    }

    [Theory]
    [InlineData("test_api_secret", "test_plain", "jie/gxS38wLFFaBwl/cAzFbAzlI8MIny96jSXrB+iP4=")]
    [InlineData(Secret, "local pass phrase", "Qs+IOrZGGqfkEJnTENTL2eTEKIr8QUShnLpEaLY/zKo=")]
    public void Passphrase_signature_matches_the_published_example(string secret, string text, string expected) =>
        Assert.Equal(expected, Convert.ToBase64String(Signature.Compute(secret, Encoding.UTF8.GetBytes(text))));

    [Theory]
    [InlineData("Qs+IOrZGGqfkEJnTENTL2eTEKIr8QUShnLpEaLY/zKo=", true)]
    [InlineData("Qs+IOrZGGqfkEJnTENTL2eTEKIr8QUShnLpEaLY/zKs=", false)]
    [InlineData("Qs+IOrZGGqfkEJnTENTL2eTEKIr8QUShnLpEaLY/", false)]
    [InlineData("Qs+IOrZGGqfkEJnTENTL2eTEKIr8QUShnLpEaLY/zKoAAAA=", false)]
    [InlineData("not base64", false)]
    public void Signature_comparison_uses_the_whole_header(string header, bool matches) =>
        Assert.Equal(matches, Signature.Matches(header, Signature.Compute(Secret, "local pass phrase"u8)));
}
