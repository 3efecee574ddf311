using Kucoin.Client;

namespace Kucoin.Conformance;

/// <summary>
/// The models of the documented methods have the documented property names. A property without a source today may be null, so nullability
/// is not compared.
/// </summary>
public sealed class DocumentedModelTests
{
    private static readonly string[] Documented =
        File.ReadAllLines(Path.Combine(Facts.Checkout.FullName, "tests", "Kucoin.Conformance", "DocumentedProperties.txt"));

    public static TheoryData<string> Models => [.. Documented.Select(line => line.Split(": ")[0])];

    [Theory]
    [MemberData(nameof(Models))]
    public void Documented_model_has_its_documented_properties(string model)
    {
        var type = Find(model);
        var properties = type.GetProperties().Where(property => property.GetIndexParameters().Length == 0)
            .Select(property => $"{property.Name} {Plain(property.PropertyType)}");

        FactsAssert.None(Documented.Single(line => line.StartsWith($"{model}: ", StringComparison.Ordinal)).Split(": ")[1].Split(", ")
            .Except(properties)
            .Select(missing => $"{type.Name} has no property {missing}."));
    }

    [Fact]
    public void Every_response_model_of_a_documented_method_is_listed()
    {
        var responses = File.ReadAllLines(Path.Combine(Facts.Checkout.FullName, "tests", "Kucoin.Conformance", "DocumentedSignatures.txt"))
            .Where(line => line.StartsWith("IKucoinRestClientSpotApiAccount: ", StringComparison.Ordinal))
            .SelectMany(line => line.Split(": ")[1].Split('(')[0].Split('<', '>', ' '))
            .Where(word => word.StartsWith("Kucoin", StringComparison.Ordinal))
            .Distinct();

        FactsAssert.None(responses.Where(response => !Documented.Any(line => line.Split(':')[0].Split('`')[0] == response)));
    }

    /// <summary>Finds a model by its name, or the row type of one of its properties.</summary>
    private static Type Find(string model)
    {
        var path = model.Split('.');
        var type = typeof(KucoinRestClient).Assembly.GetExportedTypes().Single(type => type.Name == path[0]);
        return path.Length == 1 ? type : Row(type.GetProperty(path[1])!.PropertyType);
    }

    private static Type Row(Type type) => type.IsGenericType ? type.GetGenericArguments()[0] : type;

    private static string Plain(Type type) => CSharp.Name(Nullable.GetUnderlyingType(type) ?? type).Split('<')[0];
}
