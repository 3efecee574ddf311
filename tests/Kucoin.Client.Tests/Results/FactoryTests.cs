using System.Reflection;
using Kucoin.Client.Models.Accounts;
using Kucoin.Client.Models.Ledgers;
using Kucoin.Client.Results;

namespace Kucoin.Client.Tests.Results;

/// <summary>Results that a mock or another implementation of the interfaces returns.</summary>
public sealed class FactoryTests
{
    private static readonly KucoinDataProblem Problem = new("data.items[3].fee", "The value is not a number.");

    /// <summary>The types of this library that a method or property of an interface returns, directly or inside of another.</summary>
    public static TheoryData<Type> ReturnedTypes
    {
        get
        {
            var found = new HashSet<Type>();
            foreach (var type in typeof(IKucoinRestClient).Assembly.GetExportedTypes().Where(type => type.IsInterface))
            {
                foreach (var method in type.GetMethods())
                {
                    Collect(method.ReturnType, found);
                }
            }

            return [.. found.OrderBy(type => type.FullName, StringComparer.Ordinal)];
        }
    }

    [Theory]
    [MemberData(nameof(ReturnedTypes))]
    public void Every_returned_type_can_be_created_by_a_mock(Type type)
    {
        var isCreatable = type.IsInterface || type.IsEnum || type.IsValueType
            || type.GetConstructors().Length > 0
            || type.GetMethods(BindingFlags.Public | BindingFlags.Static).Any(method => method.ReturnType == type)
            || Companions(type).Any(method => method.ReturnType.IsGenericType && method.ReturnType.GetGenericTypeDefinition() == type)
            || (type.IsAbstract && type.GetNestedTypes().Any(nested => nested.IsSubclassOf(type) && nested.GetConstructors().Length > 0));

        Assert.True(isCreatable, $"{type.Name} has no public constructor and no factory.");
    }

    [Fact]
    public void Interfaces_have_only_public_members() => Assert.Empty(
        typeof(IKucoinRestClient).Assembly.GetExportedTypes().Where(type => type.IsInterface)
            .SelectMany(type => type.GetMethods(BindingFlags.NonPublic | BindingFlags.Instance))
            .Select(method => $"{method.DeclaringType}.{method.Name}"));

    [Fact]
    public void Result_with_data_is_a_success()
    {
        var result = WebCallResult.FromData(42);

        Assert.True(result.Success && result.IsComplete);
        Assert.Equal((42, null, "", "", 0), (result.Data, result.Error, result.RequestMethod, result.RequestPath, result.Attempts));
        Assert.Equal("success", result.ToString());
    }

    [Fact]
    public void Result_with_problems_is_incomplete()
    {
        var result = WebCallResult.FromData(42, [Problem]);

        Assert.True(result.Success);
        Assert.False(result.IsComplete);
        Assert.Equal([Problem], result.Problems);
    }

    [Fact]
    public void Result_with_an_error_is_a_failure()
    {
        var outcome = new KucoinError.OutcomeUnknown(new KucoinError.Unreachable("cut"), "oid-1", DateTime.UnixEpoch);
        var result = WebCallResult.FromError<KucoinAccount>(outcome);

        Assert.False(result.Success);
        Assert.Same(outcome, result.Error);
        Assert.Equal("oid-1", result.ClientOid);
        Assert.Equal(outcome.Message, result.ToString());
        Assert.Same(outcome, Assert.Throws<KucoinException>(() => result.GetDataOrThrow()).Error);
    }

    [Fact]
    public void Null_is_refused()
    {
        Assert.Throws<ArgumentNullException>(() => WebCallResult.FromData<string>(null!));
        Assert.Throws<ArgumentNullException>(() => WebCallResult.FromError<string>(null!));
        Assert.Throws<ArgumentNullException>(() => KucoinRows.From<string>(null!));
        Assert.Throws<ArgumentNullException>(() => KucoinHistory.From<string>(null!));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void List_has_the_rows_and_says_whether_it_is_complete(bool isComplete)
    {
        var source = new List<string> { "a", "b" };
        var rows = KucoinRows.From(source, isComplete);
        source.Clear();

        Assert.Equal(["a", "b"], rows);
        Assert.Equal(isComplete, rows.IsComplete);
        Assert.True(KucoinRows.From(source).IsComplete);
    }

    [Fact]
    public async Task History_can_be_read_twice()
    {
        var history = KucoinHistory.From([Row(2), Row(1)], from: DateTime.UnixEpoch, availableFrom: DateTime.UnixEpoch.AddDays(1));

        Assert.Equal(["2", "1"], await Ids(history));
        Assert.Equal(["2", "1"], await Ids(history));
        Assert.Equal((DateTime.UnixEpoch, true), (history.From, history.IsTruncated));
        Assert.Empty(history.Problems);
    }

    [Fact]
    public async Task History_with_problems_ends_with_the_error_after_its_rows()
    {
        var history = KucoinHistory.From([Row(2), Row(1)], problems: [Problem]);
        var ids = new List<string>();

        var failure = await Assert.ThrowsAsync<KucoinException>(async () =>
        {
            await foreach (var row in history)
            {
                ids.Add(row.Id);
            }
        });

        Assert.Equal([Problem], Assert.IsType<KucoinError.Incomplete>(failure.Error).Problems);
        Assert.Equal(["2", "1"], ids);
        Assert.Equal([Problem], history.Problems);
    }

    [Fact]
    public async Task History_ends_with_the_token()
    {
        using var cancelling = new CancellationTokenSource();
        await using var rows = KucoinHistory.From([Row(2), Row(1)]).GetAsyncEnumerator(cancelling.Token);

        Assert.True(await rows.MoveNextAsync());
        await cancelling.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => rows.MoveNextAsync().AsTask());
    }

    private static KucoinAccountActivity Row(int id) => new()
    {
        Id = $"{id}",
        Asset = "USDT",
        Quantity = id,
        CreateTime = DateTime.UnixEpoch,
    };

    private static async Task<List<string>> Ids(KucoinHistory<KucoinAccountActivity> history)
    {
        var ids = new List<string>();
        await foreach (var row in history)
        {
            ids.Add(row.Id);
        }

        return ids;
    }

    /// <summary>The methods of the static class with the name of a generic type.</summary>
    private static MethodInfo[] Companions(Type type) => type.IsGenericType
        && type.Assembly.GetType($"{type.Namespace}.{type.Name.Split('`')[0]}") is { } companion
            ? companion.GetMethods(BindingFlags.Public | BindingFlags.Static)
            : [];

    private static void Collect(Type type, HashSet<Type> found)
    {
        foreach (var argument in type.IsGenericType ? type.GetGenericArguments() : [])
        {
            Collect(argument, found);
        }

        if (type.IsArray)
        {
            Collect(type.GetElementType()!, found);
        }

        var definition = type.IsGenericType ? type.GetGenericTypeDefinition() : type;
        if (definition.Assembly == typeof(IKucoinRestClient).Assembly && !type.IsGenericParameter && found.Add(definition))
        {
            foreach (var property in definition.GetProperties())
            {
                Collect(property.PropertyType, found);
            }
        }
    }
}
