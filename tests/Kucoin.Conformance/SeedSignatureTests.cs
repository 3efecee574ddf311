using Kucoin.Client;
using Kucoin.Client.SpotApi;

namespace Kucoin.Conformance;

/// <summary>The methods have the documented names, parameters, defaults and responses.</summary>
public sealed class SeedSignatureTests
{
    private static readonly string[] Documented =
        File.ReadAllLines(Path.Combine(Facts.Checkout.FullName, "tests", "Kucoin.Conformance", "DocumentedSignatures.txt"));

    public static TheoryData<string> Signatures => [.. Documented];

    [Theory]
    [MemberData(nameof(Signatures))]
    public void A_documented_method_is_there_as_documented(string signature)
    {
        var rendered = typeof(IKucoinRestClientSpotApi).GetProperties()
            .SelectMany(property => property.PropertyType.GetMethods())
            .Select(method => $"{method.DeclaringType!.Name}: {CSharp.Signature(method)}");

        // <c>null</c> and <c>default</c> are equivalent defaults in C#.
        Assert.Contains(signature.Replace("= null", "= default", StringComparison.Ordinal), rendered);
    }

    [Fact]
    public void Both_documents_are_listed_whole_and_once()
    {
        Assert.Equal(Documented.Distinct(), Documented);
        Assert.Equal(25, Documented.Count(line => line.StartsWith("IKucoinRestClientSpotApiAccount: ", StringComparison.Ordinal)));
        // Each of the four methods is documented synchronously and asynchronously.
        Assert.Equal(8, Documented.Count(line => line.StartsWith("IKucoinRestClientSpotApiSubAccount: ", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_client_is_made_as_documented()
    {
        Assert.NotNull(typeof(KucoinRestClient).GetConstructor([]));
        Assert.NotNull(typeof(KucoinRestClient).GetProperty("SpotApi"));
    }
}
