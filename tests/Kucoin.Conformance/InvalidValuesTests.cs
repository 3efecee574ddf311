namespace Kucoin.Conformance;

/// <summary>One invalid value costs that value or its row, is reported, and leaves everything else as it is.</summary>
public sealed class InvalidValuesTests
{
    private static readonly Dictionary<string, InvalidValueOutcome> Endpoints =
        CatalogRows.ByName.Keys.ToDictionary(name => name, name => new InvalidValueOutcome(name));

    public static TheoryData<string> Names => [.. Endpoints.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Invalid_member_costs_at_most_its_row(string name)
    {
        var mistakes = new List<string>();
        foreach (var member in Endpoints[name].Members)
        {
            foreach (var invalid in InvalidValue.All)
            {
                try
                {
                    Endpoints[name].Get(member, invalid);
                }
                catch (InvalidOperationException mistake)
                {
                    mistakes.Add($"{name} {mistake.Message}");
                }
            }
        }

        FactsAssert.None(mistakes);
    }

    [Fact]
    public void Page_shows_the_outcome_of_every_invalid_value()
    {
        var page = InvalidValuesPage.Write(Endpoints);
        if (Environment.GetEnvironmentVariable("KUCOIN_APPROVE") == "1")
        {
            File.WriteAllText(InvalidValuesPage.Path, page);
        }

        Assert.Equal(page, File.ReadAllText(InvalidValuesPage.Path));
    }

    [Fact]
    public void Whole_response_is_refused_only_for_the_listed_members()
    {
        var refused = Endpoints
            .SelectMany(endpoint => endpoint.Value.Members
                .Where(member => InvalidValue.All.Any(invalid => endpoint.Value.Get(member, invalid) == ValueOutcome.Refused))
                .Select(member => $"{endpoint.Key} {member}"))
            .ToList();
        var explained = InvalidValuesPage.GetExplained(Endpoints.Keys);

        FactsAssert.None(refused.Except(explained).Select(member => $"{member} has no reason."));
        FactsAssert.None(explained.Except(refused).Where(member => !member.EndsWith(" data", StringComparison.Ordinal)));
    }
}
