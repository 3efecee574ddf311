using Kucoin.Client;
using Kucoin.Client.SpotApi;

namespace Kucoin.Conformance;

/// <summary>The methods have the documented names, parameters, defaults and responses.</summary>
public sealed class DocumentedMethodTests
{
    private static readonly string[] Documented =
        File.ReadAllLines(Path.Combine(Facts.Checkout.FullName, "tests", "Kucoin.Conformance", "DocumentedSignatures.txt"));

    public static TheoryData<string> Signatures => [.. Documented];

    [Theory]
    [MemberData(nameof(Signatures))]
    public void Documented_method_exists_with_its_documented_signature(string signature)
    {
        var rendered = typeof(IKucoinRestClientSpotApi).GetProperties()
            .SelectMany(property => property.PropertyType.GetMethods())
            .Select(method => $"{method.DeclaringType!.Name}: {CSharp.Signature(method)}");

        // <c>null</c> and <c>default</c> are equivalent defaults in C#.
        Assert.Contains(signature.Replace("= null", "= default", StringComparison.Ordinal), rendered);
    }

    [Fact]
    public void Documented_signatures_are_complete_and_unique()
    {
        Assert.Equal(Documented.Distinct(), Documented);
        Assert.Equal(25, Documented.Count(line => line.StartsWith("IKucoinRestClientSpotApiAccount: ", StringComparison.Ordinal)));
        // Each of the four methods is documented synchronously and asynchronously.
        Assert.Equal(8, Documented.Count(line => line.StartsWith("IKucoinRestClientSpotApiSubAccount: ", StringComparison.Ordinal)));
    }

    [Fact]
    public void Client_has_a_parameterless_constructor_and_SpotApi()
    {
        Assert.NotNull(typeof(KucoinRestClient).GetConstructor([]));
        Assert.NotNull(typeof(KucoinRestClient).GetProperty("SpotApi"));
    }
}
