using System.Numerics;
using FsCheck;
using FsCheck.Fluent;

namespace Kucoin.Emulator.Tests.Exchange;

/// <summary>Random transfers over real HTTP, compared with an independent model of KuCoin's rules.</summary>
public class TransferPropertyTests
{
    private const string Master = "fundMaster1";
    private const string WithKey = "marketMaker1";
    private const string Frozen = "coldVault5";

    private static readonly string[] Users = [Master, WithKey, "quantLab3", Frozen];
    private static readonly string[] Assets = ["USDT", "ETH", "GRAIN", "XRP", "NONE"];
    private static readonly string[] Wallets =
    [
        "MAIN", "TRADE", "CONTRACT", "OPTION",
        "MARGIN", "ISOLATED:ETH-USDT", "MARGIN_V2", "ISOLATED_V2:ETH-USDT",
        "ISOLATED:PEPE-USDT", "ISOLATED",
    ];

    private static readonly Arbitrary<Step[]> AnySteps = (
        from asset in Gen.Elements(Assets)
        from users in Gen.OneOf(
            Gen.Elements((Master, Master), (WithKey, WithKey)),
            Gen.Elements(Users[1..]).Select(sub => (Master, sub)),
            Gen.Elements(Users[1..]).Select(sub => (sub, Master)))
        from payingWallet in Gen.Frequency((3, Gen.Elements("MAIN", "TRADE")), (2, Gen.Elements(Wallets)))
        from to in Gen.Elements(Wallets)
        from digits in Gen.Choose(0, 200_000)
        from places in Gen.Elements(0, 1, 2, 4, 6, 8, 9, 17, 18, 19)
        select new Step(asset, users.Item1, users.Item2, payingWallet, to, digits, places)).ArrayOf(25).ToArbitrary();

    [Fact]
    public async Task Random_transfers_match_the_model_and_preserve_totals()
    {
        await using var exchange = await Start.ExchangeAsync(new() { FreezeAtAnchor = true, EnforceRateLimits = false });
        using var master = new SigningClient(exchange);
        using var trader = new SigningClient(exchange.Address, exchange.Keys["trader"]);
        var outcomes = new Dictionary<string, int>();
        var system = Snapshot(exchange, 0);

        async Task<bool> Holds(Step[] steps)
        {
            var model = Users.SelectMany(user => Snapshot(exchange, exchange.Ledger.UserNamed(user)!.Id)
                .Select(pair => ((user, pair.Key.Wallet, pair.Key.Asset), pair.Value))).ToDictionary();
            foreach (var step in steps)
            {
                var expected = step.ApplyTo(model);
                var reply = await SendAsync(exchange, step.Payer == WithKey && step.Receiver == WithKey ? trader : master, step);
                outcomes[reply.Code] = outcomes.GetValueOrDefault(reply.Code) + 1;
                if (expected is not null ? reply.Code != expected : reply.Code is "200000" or "230003" or "500000")
                {
                    return false;
                }
            }

            return Users.All(user => Snapshot(exchange, exchange.Ledger.UserNamed(user)!.Id)
                    .All(pair => model.GetValueOrDefault((user, pair.Key.Wallet, pair.Key.Asset)) == pair.Value))
                && Snapshot(exchange, 0).SequenceEqual(system)
                && exchange.TrialBalance().IsBalanced;
        }

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(60), Prop.ForAll(AnySteps, steps => Holds(steps)));

        // A run is only meaningful with successes, insufficient balances and refusals.
        Assert.True(outcomes["200000"] > 50 && outcomes["230003"] > 50 && outcomes["400100"] > 50 && outcomes["411100"] > 10);
    }

    private static async Task<Reply> SendAsync(KucoinEmulator exchange, SigningClient client, Step step)
    {
        var type = step.Payer == step.Receiver ? "INTERNAL" : step.Payer == Master ? "PARENT_TO_SUB" : "SUB_TO_PARENT";
        return await client.TransferAsync(
            step.Asset,
            step.Amount,
            step.From,
            step.To,
            type,
            fromUser: exchange.Ledger.UserNamed(step.Payer)!.UserId,
            toUser: exchange.Ledger.UserNamed(step.Receiver)!.UserId);
    }

    private static Dictionary<(string Wallet, string Asset), BigInteger> Snapshot(KucoinEmulator exchange, int user) =>
        exchange.Ledger.Balances(user).ToDictionary(
            balance => (Name(balance.Wallet.Kind.ToString(), balance.Wallet.Tag), balance.Asset),
            balance => (BigInteger)balance.Available.Units);

    private static string Name(string kind, string tag) =>
        kind.ToUpperInvariant().Replace("V2", "_V2", StringComparison.Ordinal) + (tag.Length > 0 ? $":{tag}" : "");

    /// <summary>One transfer; its amount is a number of digits and the position of the decimal point from their end.</summary>
    private sealed record Step(string Asset, string Payer, string Receiver, string From, string To, int Digits, int Places)
    {
        private static readonly Dictionary<string, int> Precision = new() { ["USDT"] = 8, ["ETH"] = 8, ["GRAIN"] = 18, ["XRP"] = 6 };

        public string Amount
        {
            get
            {
                var text = $"{Digits}".PadLeft(Places + 1, '0');
                return Places == 0 ? text : $"{text[..^Places]}.{text[^Places..]}";
            }
        }

        /// <summary>The expected code, with the balances changed; null for any error other than an insufficient balance.</summary>
        public string? ApplyTo(Dictionary<(string User, string Wallet, string Asset), BigInteger> model)
        {
            if (!IsPossible)
            {
                return null;
            }

            var amount = (BigInteger)Digits * BigInteger.Pow(10, 18 - Places);
            if (model.GetValueOrDefault((Payer, From, Asset)) < amount)
            {
                return "230003";
            }

            if (LeavesTooLittle(model, amount))
            {
                return "130203";
            }

            model[(Payer, From, Asset)] -= amount;
            model[(Receiver, To, Asset)] = model.GetValueOrDefault((Receiver, To, Asset)) + amount;
            return "200000";
        }

        private bool IsPossible
        {
            get
            {
                var isOneUser = Payer == Receiver;
                var isFast = IsFast(From) || IsFast(To);
                var isMarginOnly = IsMargin(From) && IsMargin(To) && IsFast(From) != IsFast(To);
                return Digits > 0
                    && Precision.TryGetValue(Asset, out var precision) && IsFineEnough(precision)
                    && Payer != Frozen && Receiver != Frozen
                    && !(isOneUser && From == To)
                    && MayReceive(Receiver, To)
                    && (!isFast || (isOneUser && isMarginOnly))
                    && Takes(From) && Takes(To);
            }
        }

        /// <summary>A sub-account cannot receive funds that it may not trade; one of these may trade spot only.</summary>
        private static bool MayReceive(string user, string wallet) =>
            user is not ("quantLab3" or Frozen) || wallet is "MAIN" or "TRADE" or "OPTION";

        /// <summary>
        /// The isolated wallet of the master owes 2506.70214 USDT with a leverage of ten, so ten ninths of that must remain. Its cross
        /// wallet has enough other assets, so that no transfer here violates its limit.
        /// </summary>
        private bool LeavesTooLittle(Dictionary<(string User, string Wallet, string Asset), BigInteger> model, BigInteger amount)
        {
            const string Wallet = "ISOLATED:ETH-USDT";
            if (Payer != Master || From != Wallet)
            {
                return false;
            }

            var left = Value("ETH", model[(Master, Wallet, "ETH")]) + Value("USDT", model[(Master, Wallet, "USDT")]) - Value(Asset, amount);
            return left < 2506.70214m * 10 / 9;
        }

        private static decimal Value(string asset, BigInteger units) =>
            (decimal)(units / BigInteger.Pow(10, 8)) / 10_000_000_000m * (asset == "ETH" ? 3312.75m / 1.0004m : 1);

        private static bool IsMargin(string wallet) =>
            wallet.StartsWith("MARGIN", StringComparison.Ordinal) || wallet.StartsWith("ISOLATED", StringComparison.Ordinal);

        private static bool IsFast(string wallet) => wallet.Contains("_V2", StringComparison.Ordinal);

        private bool IsFineEnough(int precision) =>
            Places <= precision || (Places <= 18 && Digits % BigInteger.Pow(10, Places - precision) == 0);

        private bool Takes(string wallet) => wallet switch
        {
            "ISOLATED" or "ISOLATED:PEPE-USDT" => false,
            _ when wallet.StartsWith("ISOLATED", StringComparison.Ordinal) => Asset is "ETH" or "USDT",
            _ => !IsMargin(wallet) || Asset != "GRAIN",
        };
    }
}
