using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Kucoin.Client.Models.Accounts;
using Kucoin.Client.Models.Ledgers;
using Kucoin.Client.Models.SubAccounts;
using Kucoin.Client.Models.Transfers;
using Kucoin.Client.Models.Withdrawals;
using Kucoin.Client.Results;
using Kucoin.Client.Serialization;

namespace Kucoin.Client.Tests.Serialization;

/// <summary>
/// The readers written by hand read what the serializer reads and refuse what it refuses, whatever becomes of the members of a row: left
/// out, null, of another kind, in another order, escaped, unknown, or there twice.
/// </summary>
public sealed class ResponseDataTests
{
    private static readonly SlowPathResponses Odd = new(usual: 40);
    private static readonly Config Thorough = Config.QuickThrowOnFailure.WithMaxTest(3000);

    [Fact]
    public void Accounts_are_read_alike() => ReadAlike<IEnumerable<KucoinAccount>>(Odd.List(Odd.Object(
        ("id", "\"68f0a1b2c3d4e5f60718293a\""), ("currency", "\"KCS\""), ("type", "\"main\""), ("balance", "\"120.50\""),
        ("available", "\"100\""), ("holds", "20.5"))));

    [Fact]
    public void Pages_of_the_ledger_are_read_alike() => ReadAlike<KucoinPaginated<KucoinAccountActivity>>(Odd.Page(Odd.Movement()));

    [Fact]
    public void Lists_of_the_ledger_are_read_alike() => ReadAlike<IReadOnlyList<KucoinAccountActivity>>(Odd.List(Odd.Movement()));

    [Fact]
    public void New_withdrawals_are_read_alike() => ReadAlike<KucoinNewWithdrawal>(Odd.Object(("withdrawalId", "\"67e6515f\"")));

    [Fact]
    public void Transfers_are_read_alike() => ReadAlike<KucoinUniversalTransfer>(Odd.Object(("orderId", "\"67e6515f\"")));

    [Fact]
    public void Sub_accounts_are_read_like_a_document() => Prop
        .ForAll(Odd.SubAccount().ToArbitrary(), text => AssertAlike(text, SubAccountDocument.Read, ReadByHand<KucoinSubAccountWallets>))
        .Check(Thorough);

    [Theory]
    [InlineData(typeof(IEnumerable<KucoinAccount>))]
    [InlineData(typeof(KucoinPaginated<KucoinAccountActivity>))]
    [InlineData(typeof(IReadOnlyList<KucoinAccountActivity>))]
    [InlineData(typeof(KucoinPaginated<KucoinSubAccountWallets>))]
    [InlineData(typeof(KucoinSubAccountWallets))]
    [InlineData(typeof(KucoinNewWithdrawal))]
    [InlineData(typeof(KucoinUniversalTransfer))]
    public void The_long_and_the_frequent_answers_are_read_by_hand(Type answer) => Assert.NotNull(ResponseData.GetReader(answer));

    private static void ReadAlike<T>(Gen<string> data) =>
        Prop.ForAll(data.ToArbitrary(), text => AssertAlike(
                text, document => JsonSerializer.Deserialize(document, KucoinJson.Of<T>()), ReadByHand<T>))
            .Check(Thorough);

    private static T? ReadByHand<T>(string text)
    {
        Assert.NotNull(ResponseData.GetReader(typeof(T)));
        return ResponseData<T>.Read(Encoding.UTF8.GetBytes(text));
    }

    /// <summary>Compares what was read by everything a caller can see of it, or that neither read anything.</summary>
    private static void AssertAlike<T>(string text, Func<string, T?> expected, Func<string, T?> actual)
    {
        var (serialized, byHand) = (Seen(expected, text), Seen(actual, text));
        Assert.True(serialized == byHand, $"{text}\nserializer: {serialized ?? "refused"}\nby hand: {byHand ?? "refused"}");
    }

    private static string? Seen<T>(Func<string, T?> read, string text)
    {
        try
        {
            return read(text) is var value && value is IEnumerable<object?> rows && rows.Contains(null) ? null : Visible.Of(value);
        }
        catch (Exception refused) when (refused is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
