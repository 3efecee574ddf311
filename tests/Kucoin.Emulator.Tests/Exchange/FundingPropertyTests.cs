using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Tests.Exchange;

/// <summary>Random transfers, deposits, withdrawals, steps and cancellations: the ledger matches a simple model.</summary>
public sealed class FundingPropertyTests
{
    private const string Asset = "USDT";
    private const decimal Fee = 1.2m;

    private enum Kind
    {
        Transfer,
        Deposit,
        Withdraw,
        WithdrawInside,
        Advance,
        Cancel,
    }

    private static readonly Arbitrary<Step[]> AnySteps = (
        from kind in Gen.Elements(Enum.GetValues<Kind>())
        from amount in Gen.Elements(0m, 2.5m, 3m, 17.000001m, 940m, 30_000m)
        from which in Gen.Choose(0, 9)
        select new Step(kind, amount, which)).ArrayOf(30).ToArbitrary();

    [Fact]
    public async Task Random_operations_preserve_the_total_of_each_asset()
    {
        await using var exchange = await Start.ExchangeAsync(new() { FreezeAtAnchor = true, EnforceRateLimits = false });
        using var client = new SigningClient(exchange);
        var done = new Dictionary<(Kind, bool), int>();
        var open = new List<(string Id, decimal Amount, decimal Fee, int Stage)>();

        async Task<bool> Holds(Step[] steps)
        {
            var model = Read(exchange);
            foreach (var step in steps)
            {
                var (next, succeeds) = await ApplyAsync(exchange, client, open, model, step);
                done[(step.Kind, succeeds)] = done.GetValueOrDefault((step.Kind, succeeds)) + 1;
                model = next;
                if (Read(exchange) != model)
                {
                    return false;
                }
            }

            return exchange.TrialBalance().IsBalanced;
        }

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(25), Prop.ForAll(AnySteps, steps => Holds(steps)));

        // A run is only meaningful if each operation succeeded and failed at least once.
        Assert.All(Enum.GetValues<Kind>(), kind =>
            Assert.True(done.GetValueOrDefault((kind, true)) > 5 && done.GetValueOrDefault((kind, false)) > 5, $"{kind}"));
    }

    private static async Task<(Funds Next, bool Succeeds)> ApplyAsync(
        KucoinEmulator exchange,
        SigningClient client,
        List<(string Id, decimal Amount, decimal Fee, int Stage)> open,
        Funds funds,
        Step step)
    {
        var index = open.Count == 0 ? -1 : step.Which % open.Count;
        switch (step.Kind)
        {
            case Kind.Transfer:
                var isPaid = step.Amount > 0 && step.Amount <= funds.Main;
                Assert.Equal(isPaid, (await client.TransferAsync(Asset, Text(step.Amount), "MAIN", "TRADE")).Code == "200000");
                return (isPaid ? funds with { Main = funds.Main - step.Amount, Trade = funds.Trade + step.Amount } : funds, isPaid);

            case Kind.Deposit:
                if (step.Amount == 0)
                {
                    Assert.Throws<ArgumentException>(() => exchange.LandDeposit("fundMaster1", Asset, "trx", 0));
                    return (funds, false);
                }

                exchange.LandDeposit("fundMaster1", Asset, "trx", step.Amount);
                return (funds with { Main = funds.Main + step.Amount, Outside = funds.Outside - step.Amount }, true);

            case Kind.Withdraw or Kind.WithdrawInside:
                var inside = step.Kind == Kind.WithdrawInside;
                var fee = inside ? 0 : Fee;
                var arrives = funds.Main >= step.Amount + fee ? step.Amount : step.Amount - fee;
                var isHeld = (inside ? step.Amount > 0 : step.Amount >= 3m) && arrives + fee <= funds.Main;
                var reply = await client.PostAsync("/api/v3/withdrawals", SigningClient.Body(new Dictionary<string, string?>
                {
                    ["currency"] = Asset,
                    ["chain"] = inside ? null : "trx",
                    ["amount"] = Text(step.Amount),
                    ["toAddress"] = inside ? "trader7@example.com" : Samples.Tron,
                    ["withdrawType"] = inside ? "MAIL" : "ADDRESS",
                }));
                Assert.Equal(isHeld, reply.Code == "200000");
                if (isHeld)
                {
                    open.Add((reply.Data.GetProperty("withdrawalId").GetString()!, arrives, fee, inside ? 1 : 0));
                    return (funds with { Main = funds.Main - arrives - fee, Held = funds.Held + arrives + fee }, true);
                }

                return (funds, false);

            case Kind.Advance:
                if (index < 0)
                {
                    return (funds, false);
                }

                var (id, amount, ownFee, stage) = open[index];
                exchange.AdvanceWithdrawal(id);
                if (stage == 0)
                {
                    open[index] = (id, amount, ownFee, 2);
                    return (funds, false);
                }

                open.RemoveAt(index);
                var left = funds with { Held = funds.Held - amount - ownFee, Fees = funds.Fees + ownFee };
                return (stage == 1 ? left with { Other = left.Other + amount } : left with { Outside = left.Outside + amount }, true);

            default:
                if (index < 0)
                {
                    return (funds, false);
                }

                var request = open[index];
                var response = await client.SendAsync(new() { Verb = "DELETE", Target = $"/api/v1/withdrawals/{request.Id}" });
                var cancelled = response.Code == "200000";
                Assert.Equal(request.Stage != 2, cancelled);
                if (!cancelled)
                {
                    return (funds, false);
                }

                open.RemoveAt(index);
                return (funds with { Main = funds.Main + request.Amount + request.Fee, Held = funds.Held - request.Amount - request.Fee }, true);
        }
    }

    private static Funds Read(KucoinEmulator exchange)
    {
        var master = exchange.Ledger.UserNamed("fundMaster1")!.Id;
        var other = exchange.Ledger.UserNamed("otherTrader7")!.Id;
        return new(
            Of(new(master, WalletKind.Main, "", Asset), Side.Available),
            Of(new(master, WalletKind.Main, "", Asset), Side.Held),
            Of(new(master, WalletKind.Trade, "", Asset), Side.Available),
            Of(new(other, WalletKind.Main, "", Asset), Side.Available),
            Of(WalletKey.CreateExchange(WalletKind.Outside, Asset), Side.Available),
            Of(WalletKey.CreateExchange(WalletKind.Fees, Asset), Side.Available));

        decimal Of(WalletKey wallet, Side side) =>
            decimal.Parse($"{exchange.Ledger.Balance(wallet)?[side] ?? Amount.Zero}", CultureInfo.InvariantCulture);
    }

    private static string Text(decimal amount) => amount.ToString(CultureInfo.InvariantCulture);

    private sealed record Step(Kind Kind, decimal Amount, int Which);

    private sealed record Funds(decimal Main, decimal Held, decimal Trade, decimal Other, decimal Outside, decimal Fees);
}
