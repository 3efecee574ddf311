using System.Reflection;

namespace Kucoin.Conformance;

/// <summary>The public API equals the approved one, so that changes are visible in review.</summary>
public sealed class PublicApiTests
{
    private const string Approve = "KUCOIN_APPROVE";

    [Theory]
    [InlineData("Kucoin.Catalog")]
    [InlineData("Kucoin.Client")]
    [InlineData("Kucoin.Emulator")]
    [InlineData("Kucoin.Treasury")]
    [InlineData("Kucoin.Treasury.Rehearsal")]
    public void Public_API_equals_the_approved_file(string library)
    {
        var file = Path.Combine(Facts.Checkout.FullName, "api", $"{library}.cs");
        var actual = PublicApi.Of(Assembly.Load(library));
        if (Environment.GetEnvironmentVariable(Approve) == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, actual);
        }

        var approved = File.Exists(file) ? File.ReadAllText(file) : "";
        var (before, after) = (approved.Split('\n'), actual.Split('\n'));
        var changes = before.Except(after).Select(line => $"- {line.Trim()}").Concat(after.Except(before).Select(line => $"+ {line.Trim()}"));
        Assert.True(
            approved == actual,
            $"The public API differs from api/{library}.cs. If that is meant, run\n"
                + $"  {Approve}=1 dotnet run --project tests/Kucoin.Conformance -- --filter-class '*PublicApiTests'\n"
                + $"and commit the file.\n{string.Join('\n', changes)}");
    }
}
