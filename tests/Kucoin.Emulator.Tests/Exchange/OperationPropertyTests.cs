using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Kucoin.Emulator.Exchange;
using Kucoin.Emulator.Http;
using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Tests.Exchange;

/// <summary>
/// All operations that move funds, in random order, compared with a simple model: current and retired transfers, deposits with
/// confirmations and roll-backs, withdrawals in all states, loans. The model implements KuCoin's rules and shares no code with the
/// emulator.
/// </summary>
public sealed class OperationPropertyTests
{
    private static readonly Dictionary<string, int> Done = [];

    private static readonly Act[] Often =
        [
            Act.Withdraw, Act.Advance, Act.Refund, Act.Review, Act.Release, Act.Land, Act.Land, Act.Spend, Act.RollBack, Act.RollBack,
            Act.HoldDeposit, Act.HoldDeposit, Act.HoldDeposit, Act.FreeDeposit, Act.FreeDeposit, Act.RejectDeposit, Act.RejectDeposit,
        ];

    private static readonly Arbitrary<Step[]> AnySteps = (
        from act in Gen.Frequency((1, Gen.Elements(Enum.GetValues<Act>())), (1, Gen.Elements(Often)))
        from asset in Gen.Elements("USDT", "USDT", "ETH")
        from amount in Gen.Elements(0m, 0.5m, 2m, 3m, 17.000001m, 940m, 9_000m, 90_000m)
        from a in Gen.Choose(0, 99)
        from b in Gen.Choose(0, 99)
        select new Step(act, asset, amount, a, b)).ArrayOf(60).ToArbitrary();

    private enum Act
    {
        Transfer,
        OldTransfer,
        Spend,
        Land,
        Confirm,
        RollBack,
        Withdraw,
        WithdrawInside,
        Cancel,
        Advance,
        Review,
        Release,
        Fail,
        Refund,
        Borrow,
        Repay,
        Charge,
        HoldDeposit,
        FreeDeposit,
        RejectDeposit,
    }

    [Fact]
    public void Random_operations_preserve_the_total_of_each_asset()
    {
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(40), Prop.ForAll(AnySteps, HoldsAsync));

        TestContext.Current.SendDiagnosticMessage(string.Join(", ", Done.Select(count => $"{count.Key} {count.Value}")));

        // A run is only meaningful if every operation succeeded and failed at least once.
        Assert.All(Enum.GetValues<Act>(), act => Assert.True(Done.GetValueOrDefault($"{act} done") > 0, $"{act} never succeeded: {string.Join(", ", Done)}"));
        Assert.All(Enum.GetValues<Act>(), act => Assert.True(Done.GetValueOrDefault($"{act} refused") > 0, $"{act} was never refused"));
        Assert.True(Done.GetValueOrDefault("arrears") > 0, $"arrears never: {string.Join(", ", Done)}");
    }

    private static async Task<bool> HoldsAsync(Step[] steps)
    {
        await using var exchange = await Start.ExchangeAsync(new() { FreezeAtAnchor = true, EnforceRateLimits = false });
        using var client = new SigningClient(exchange);
        var paper = new Paper(exchange, client);
        foreach (var step in steps)
        {
            var outcome = await paper.ApplyAsync(step) ? "done" : "refused";
            Done[$"{step.Act} {outcome}"] = Done.GetValueOrDefault($"{step.Act} {outcome}") + 1;
            paper.Compare($"{step}");
        }

        Done["arrears"] = Done.GetValueOrDefault("arrears") + paper.TimesOwed;
        var trial = exchange.TrialBalance();
        Assert.True(trial.IsBalanced, string.Join(' ', trial.Problems));
        return true;
    }

    private sealed record Step(Act Act, string Asset, decimal Amount, int A, int B);

    private sealed record Arrival(string Id, string User, string Asset, decimal Amount)
    {
        public int Blocks { get; set; }

        /// <summary>KuCoin's status.</summary>
        public string State { get; set; } = "PROCESSING";

        public bool IsHeld => State.StartsWith("WAIT_", StringComparison.Ordinal);

        public bool IsOver => !IsHeld && State is not ("PROCESSING" or "PRE_SUCCESS");
    }

    private sealed record Departure(string Id, string Asset, decimal Amount, decimal Fee, bool IsInside)
    {
        public string State { get; set; } = "PROCESSING";

        public int Returned { get; set; }
    }

    /// <summary>The balances, and the rules that change them.</summary>
    private sealed class Paper
    {
        private const string Master = "fundMaster1";
        private const string Sub = "marketMaker1";
        private const string Stranger = "otherTrader7";

        private static readonly string[] Users = [Master, Sub, Stranger];
        private static readonly string[] Wallets = ["MAIN", "TRADE", "MARGIN", "CONTRACT", "OPTION"];

        private static readonly Dictionary<string, (string Chain, int PreConfirms, int Confirms, decimal Least, decimal LeastOut, decimal Fee, decimal Hold)> Rules = new()
        {
            ["USDT"] = ("trx", 1, 20, 1m, 3m, 1.2m, 15_000_000m),
            ["ETH"] = ("eth", 12, 64, 0.0012m, 0.008m, 0.0021m, 3600m),
        };

        private readonly KucoinEmulator _exchange;
        private readonly SigningClient _client;
        private readonly Dictionary<string, decimal> _sums;
        private readonly decimal _used;
        private readonly List<Arrival> _arrivals = [];
        private readonly List<Departure> _departures = [];

        public Paper(KucoinEmulator exchange, SigningClient client)
        {
            _exchange = exchange;
            _client = client;
            _sums = Read();

            // Withdrawals of the scenario in the last 24 hours, which no operation here changes.
            _used = exchange.Ledger.Withdrawals(new(exchange.Ledger.UserNamed(Master)!.Id, 0, long.MaxValue), 0, 1000).Rows
                .Where(withdrawal => withdrawal.CreatedAt >= exchange.LedgerClock.GetUtcNow().ToUnixTimeMilliseconds() - 86_400_000)
                .Sum(withdrawal => Dollars(withdrawal.Asset) / 1.0004m * decimal.Parse($"{withdrawal.Amount}", CultureInfo.InvariantCulture));
        }

        private static decimal Dollars(string asset) => decimal.Parse($"{MarketData.Shipped.Dollars(asset)}", CultureInfo.InvariantCulture);

        public int TimesOwed { get; private set; }

        /// <summary>Applies a step to the exchange and the model; returns whether it was expected to succeed.</summary>
        public async Task<bool> ApplyAsync(Step step) => step.Act switch
        {
            Act.Transfer or Act.OldTransfer => await TransferAsync(step),
            Act.Spend => Pick(_arrivals, step.A) is { } arrival && await SpendAsync(arrival),
            Act.Land => Land(step),
            Act.Confirm => Pick(_arrivals, step.A) is { } arrival && Confirm(arrival, 1 + (step.B % 40)),
            Act.RollBack => Pick(_arrivals, step.A) is { } arrival && RollBack(arrival),
            Act.HoldDeposit => Pick(_arrivals, step.A) is { } arrival && Hold(arrival, step.B % 2 == 0),
            Act.FreeDeposit => Pick(_arrivals, step.A) is { } arrival && Free(arrival),
            Act.RejectDeposit => Pick(_arrivals, step.A) is { } arrival && Reject(arrival),
            Act.Withdraw or Act.WithdrawInside => await WithdrawAsync(step),
            Act.Cancel => Pick(_departures, step.A) is { } departure && await CancelAsync(departure),
            Act.Advance => Take(step, "PROCESSING REVIEW WALLET_PROCESSING", id => _exchange.BackOffice.AdvanceWithdrawal(id), Advance),
            Act.Review => Take(step, "PROCESSING", id => _exchange.BackOffice.ReviewWithdrawal(id), departure => departure.State = "REVIEW"),
            Act.Release => Take(step, "REVIEW", id => _exchange.BackOffice.ReleaseWithdrawal(id), departure => departure.State = "PROCESSING"),
            Act.Fail => Take(step, "PROCESSING REVIEW WALLET_PROCESSING", id => _exchange.BackOffice.FailWithdrawal(id), Free),
            Act.Refund => Refund(step),
            _ => Lend(step),
        };

        public void Compare(string step)
        {
            var actual = Read();
            var differences = actual.Keys.Union(_sums.Keys)
                .Where(key => actual.GetValueOrDefault(key) != _sums.GetValueOrDefault(key))
                .Select(key => $"{key}: {actual.GetValueOrDefault(key)} and not {_sums.GetValueOrDefault(key)}");
            Assert.True(!differences.Any(), $"After {step}: {string.Join("; ", differences)}");
        }

        /// <summary>One of the newest three, so that their states advance.</summary>
        private static T? Pick<T>(List<T> list, int which)
            where T : class => list.Count == 0 ? null : list[^(1 + (which % Math.Min(3, list.Count)))];

        private static bool Succeeds(Action work)
        {
            try
            {
                work();
                return true;
            }
            catch (Exception error) when (error is ApiError or InvalidOperationException)
            {
                return false;
            }
        }

        private static string Text(decimal amount) => amount.ToString(CultureInfo.InvariantCulture);

        private decimal Sum(string user, string wallet, string asset, string side = "Available") => _sums.GetValueOrDefault($"{user} {wallet} {asset} {side}");

        private void Add(string user, string wallet, string asset, decimal amount, string side = "Available") =>
            _sums[$"{user} {wallet} {asset} {side}"] = Sum(user, wallet, asset, side) + amount;

        /// <summary>Credits a wallet; a negative balance is repaid first.</summary>
        private void Arrive(string user, string wallet, string asset, decimal amount)
        {
            Add(user, wallet, asset, amount);
            if (wallet is "MAIN" or "TRADE")
            {
                var paid = Math.Min(-Sum(user, wallet, asset, "Principal"), Sum(user, wallet, asset));
                Add(user, wallet, asset, -paid);
                Add(user, wallet, asset, paid, "Principal");
            }
        }

        private async Task<bool> TransferAsync(Step step)
        {
            var (from, to) = (Wallets[step.A % 5], Wallets[step.B % 5]);
            var (payer, receiver) = (step.A % 3, step.B % 3) switch { (0, 0) => (Master, Sub), (1, 1) => (Sub, Master), _ => (Master, Master) };
            var isSide = payer != receiver;
            var isOld = step.Act == Act.OldTransfer;
            var reply = isOld ? await OldAsync(step, payer, from, to, isSide) : await _client.TransferAsync(
                step.Asset,
                Text(step.Amount),
                from,
                to,
                isSide ? (payer == Master ? "PARENT_TO_SUB" : "SUB_TO_PARENT") : "INTERNAL",
                fromUser: UserId(payer),
                toUser: UserId(receiver));
            var isPossible = step.Amount > 0 && (isSide || from != to) && !(isOld && from == "CONTRACT");
            if (!isPossible || Sum(payer, from, step.Asset) < step.Amount)
            {
                Assert.Equal(isPossible ? "230003" : "400100", reply.Code);
                return false;
            }

            if (from == "MARGIN" && payer == Master && reply.Code == "130203")
            {
                return false;
            }

            if (to == "MARGIN" && Sum(receiver, to, step.Asset) + Sum(receiver, to, step.Asset, "Held") + step.Amount > Rules[step.Asset].Hold)
            {
                Assert.Equal("400100", reply.Code);
                return false;
            }

            Assert.Equal("200000", reply.Code);
            Add(payer, from, step.Asset, -step.Amount);
            Arrive(receiver, to, step.Asset, step.Amount);
            return true;
        }

        /// <summary>Spends the whole balance of the credited wallet, so that a roll-back finds nothing to debit.</summary>
        private Task<bool> SpendAsync(Arrival arrival) => TransferAsync(
            new(Act.Transfer, arrival.Asset, Sum(arrival.User, "MAIN", arrival.Asset), A: arrival.User == Sub ? 10 : 0, B: arrival.User == Sub ? 4 : 34));

        private Task<Reply> OldAsync(Step step, string payer, string from, string to, bool isSide) => isSide
            ? _client.PostAsync("/api/v2/accounts/sub-transfer", SigningClient.Body(new Dictionary<string, string?>
            {
                ["clientOid"] = "s",
                ["currency"] = step.Asset,
                ["amount"] = Text(step.Amount),
                ["direction"] = payer == Master ? "OUT" : "IN",
                ["subUserId"] = UserId(Sub),
                ["accountType"] = payer == Master ? from : to,
                ["subAccountType"] = payer == Master ? to : from,
            }))
            : _client.PostAsync("/api/v2/accounts/inner-transfer", SigningClient.Body(new Dictionary<string, string?>
            {
                ["clientOid"] = "i",
                ["currency"] = step.Asset,
                ["amount"] = Text(step.Amount),
                ["from"] = from.ToLowerInvariant(),
                ["to"] = to.ToLowerInvariant(),
            }));

        private bool Land(Step step)
        {
            var user = Users[step.A % 3];
            var rule = Rules[step.Asset];
            string? id = null;
            var landed = Succeeds(() => id = _exchange.BackOffice.LandDeposit(user, step.Asset, rule.Chain, Text(step.Amount), 0).TransactionId);
            Assert.Equal(step.Amount > 0, landed);
            if (!landed)
            {
                return false;
            }

            var arrival = new Arrival(id!, user, step.Asset, step.Amount) { State = step.Amount < rule.Least ? "FAILURE" : "PROCESSING" };
            _arrivals.Add(arrival);
            return arrival.IsOver || Confirm(arrival, step.B % 15);
        }

        /// <summary>
        /// Executes a step of a deposit, which must result in the model's state, or be refused if the model does not allow it.
        /// </summary>
        private static bool TakeStep(Arrival arrival, string? state, Func<Deposit> step)
        {
            Assert.Equal(state is not null, Succeeds(() => Assert.Equal(state, step().Status)));
            arrival.State = state ?? arrival.State;
            return state is not null;
        }

        private bool Confirm(Arrival arrival, int blocks)
        {
            var after = arrival.Blocks + blocks;
            var state = arrival.IsOver ? null : arrival.IsHeld ? arrival.State : StateWith(arrival, after);
            var wasCredited = arrival.State == "PRE_SUCCESS";
            if (!TakeStep(arrival, state, () => _exchange.BackOffice.ConfirmDeposit(arrival.Id, blocks)))
            {
                return false;
            }

            arrival.Blocks = after;
            if (!wasCredited)
            {
                Credit(arrival);
            }

            return true;
        }

        private bool Hold(Arrival arrival, bool isRisk) => TakeStep(
            arrival,
            arrival.State != "PROCESSING" ? null : isRisk ? "WAIT_RISK_MGT" : "WAIT_TRM_MGT",
            () => _exchange.BackOffice.ReviewDeposit(arrival.Id, isRisk ? "risk" : "travelRule"));

        private bool Free(Arrival arrival)
        {
            var isFreed = TakeStep(
                arrival,
                arrival.IsHeld ? StateWith(arrival, arrival.Blocks) : null,
                () => _exchange.BackOffice.ReleaseDeposit(arrival.Id));
            if (isFreed)
            {
                Credit(arrival);
            }

            return isFreed;
        }

        private bool Reject(Arrival arrival) => TakeStep(
            arrival,
            arrival.State switch { "WAIT_RISK_MGT" => "RISK_MGT_REJECTED", "WAIT_TRM_MGT" => "TRM_MGT_REJECTED", _ => null },
            () => _exchange.BackOffice.RejectDeposit(arrival.Id));

        private static string StateWith(Arrival arrival, int blocks)
        {
            var (_, preConfirms, confirms, _, _, _, _) = Rules[arrival.Asset];
            return blocks >= confirms ? "SUCCESS" : blocks >= preConfirms ? "PRE_SUCCESS" : "PROCESSING";
        }

        private void Credit(Arrival arrival)
        {
            if (arrival.State is "PRE_SUCCESS" or "SUCCESS")
            {
                Add("", "OUTSIDE", arrival.Asset, -arrival.Amount);
                Arrive(arrival.User, "MAIN", arrival.Asset, arrival.Amount);
            }
        }

        private bool RollBack(Arrival arrival)
        {
            var state = arrival.State switch
            {
                "ROLLBACKING" => "ROLLBACK",
                "PRE_SUCCESS" => "ROLLBACKING",
                _ => arrival.IsOver ? null : "FAILURE",
            };
            if (!TakeStep(arrival, state, () => _exchange.BackOffice.RollBackDeposit(arrival.Id)))
            {
                return false;
            }

            if (state == "ROLLBACKING")
            {
                var there = Math.Min(Sum(arrival.User, "MAIN", arrival.Asset), arrival.Amount);
                TimesOwed += there < arrival.Amount ? 1 : 0;
                Add(arrival.User, "MAIN", arrival.Asset, -there);
                Add(arrival.User, "MAIN", arrival.Asset, there - arrival.Amount, "Principal");
                Add("", "OUTSIDE", arrival.Asset, arrival.Amount);
            }

            return true;
        }

        private async Task<bool> WithdrawAsync(Step step)
        {
            var rule = Rules[step.Asset];
            var isInside = step.Act == Act.WithdrawInside;
            var fee = isInside ? 0 : rule.Fee;
            var feeFrom = new[] { null, "INTERNAL", "EXTERNAL" }[step.A % 3];
            var reply = await _client.PostAsync("/api/v3/withdrawals", SigningClient.Body(new Dictionary<string, string?>
            {
                ["currency"] = step.Asset,
                ["chain"] = isInside ? null : rule.Chain,
                ["amount"] = Text(step.Amount),
                ["toAddress"] = isInside ? "trader7@example.com" : Samples.On(rule.Chain),
                ["withdrawType"] = isInside ? "MAIL" : "ADDRESS",
                ["feeDeductType"] = feeFrom,
            }));
            var free = Sum(Master, "MAIN", step.Asset) - _arrivals
                .Where(arrival => arrival is { User: Master, State: "PRE_SUCCESS" } && arrival.Asset == step.Asset).Sum(arrival => arrival.Amount);
            var arrives = feeFrom == "EXTERNAL" || (feeFrom is null && free >= step.Amount + fee) ? step.Amount : step.Amount - fee;
            var owes = Rules.Keys.Any(asset => Sum(Master, "MAIN", asset, "Principal") < 0);
            var expected = (step.Amount, owes) switch
            {
                ( <= 0, _) => "400100",
                var (amount, _) when !isInside && amount < rule.LeastOut => "400100",
                (_, true) => "260210",
                _ when arrives <= 0 => "400100",
                _ when free < arrives + fee => "115007",
                _ when _used + _departures.Where(known => known is { State: not "FAILURE", Returned: 0 }).Sum(Value) + Value(step.Asset, arrives) > 999_999m =>
                    "110003",
                _ => "200000",
            };
            Assert.Equal(expected, reply.Code);
            if (expected != "200000")
            {
                return false;
            }

            Add(Master, "MAIN", step.Asset, -arrives - fee);
            Add(Master, "MAIN", step.Asset, arrives + fee, "Held");
            _departures.Add(new(reply.Data.GetProperty("withdrawalId").GetString()!, step.Asset, arrives, fee, isInside));
            return true;
        }

        private static decimal Value(Departure departure) => Value(departure.Asset, departure.Amount);

        private static decimal Value(string asset, decimal amount) => Math.Floor(amount * (asset == "ETH" ? 3312.75m / 1.0004m : 1) * 100_000_000) / 100_000_000;

        private async Task<bool> CancelAsync(Departure departure)
        {
            var reply = await _client.SendAsync(new() { Verb = "DELETE", Target = $"/api/v1/withdrawals/{departure.Id}" });
            Assert.Equal(departure.State == "PROCESSING" ? "200000" : "400100", reply.Code);
            if (departure.State != "PROCESSING")
            {
                return false;
            }

            Free(departure);
            return true;
        }

        private bool Take(Step step, string states, Action<string> take, Action<Departure> onPaper)
        {
            if (Pick(_departures, step.A) is not { } departure)
            {
                return false;
            }

            var isPossible = states.Split(' ').Contains(departure.State);
            Assert.Equal(isPossible, Succeeds(() => take(departure.Id)));
            if (isPossible)
            {
                onPaper(departure);
            }

            return isPossible;
        }

        private void Advance(Departure departure)
        {
            departure.State = (departure.State, departure.IsInside) switch
            {
                ("REVIEW", _) => "PROCESSING",
                ("PROCESSING", false) => "WALLET_PROCESSING",
                _ => "SUCCESS",
            };
            if (departure.State == "SUCCESS")
            {
                Add(Master, "MAIN", departure.Asset, -departure.Amount - departure.Fee, "Held");
                Add("", "FEES", departure.Asset, departure.Fee);
                if (departure.IsInside)
                {
                    Arrive(Stranger, "MAIN", departure.Asset, departure.Amount);
                }
                else
                {
                    Add("", "OUTSIDE", departure.Asset, departure.Amount);
                }
            }
        }

        private void Free(Departure departure)
        {
            departure.State = "FAILURE";
            Add(Master, "MAIN", departure.Asset, -departure.Amount - departure.Fee, "Held");
            Arrive(Master, "MAIN", departure.Asset, departure.Amount + departure.Fee);
        }

        private bool Refund(Step step)
        {
            if (Pick(_departures, step.A) is not { } departure)
            {
                return false;
            }

            var isPossible = departure is { State: "SUCCESS", IsInside: false, Returned: < 2 };
            Assert.Equal(isPossible, Succeeds(() => _exchange.BackOffice.RefundWithdrawal(departure.Id)));
            if (isPossible && ++departure.Returned == 2)
            {
                Add("", "OUTSIDE", departure.Asset, -departure.Amount);
                Arrive(Master, "MAIN", departure.Asset, departure.Amount);
            }

            return isPossible;
        }

        /// <summary>Loans are limited by the value of the collateral, which the model does not know: it records the actual loan.</summary>
        private bool Lend(Step step)
        {
            const string Wallet = "MARGIN";
            var amount = Text(step.Amount);
            switch (step.Act)
            {
                case Act.Borrow:
                    var isLent = Succeeds(() => _exchange.BackOffice.Borrow(Master, Wallet, null, step.Asset, amount));
                    Assert.False(isLent && step.Amount != Math.Round(step.Amount, step.Asset == "USDT" ? 0 : 3));
                    if (isLent)
                    {
                        Add(Master, Wallet, step.Asset, step.Amount);
                        Add(Master, Wallet, step.Asset, -step.Amount, "Principal");
                    }

                    return isLent;

                case Act.Repay:
                    var canPay = step.Amount > 0 && Sum(Master, Wallet, step.Asset) >= step.Amount;
                    Assert.Equal(canPay, Succeeds(() => _exchange.BackOffice.Repay(Master, Wallet, null, step.Asset, amount)));
                    if (canPay)
                    {
                        var interest = Math.Min(step.Amount, -Sum(Master, Wallet, step.Asset, "Interest"));
                        var principal = Math.Min(step.Amount - interest, -Sum(Master, Wallet, step.Asset, "Principal"));
                        Add(Master, Wallet, step.Asset, -interest - principal);
                        Add(Master, Wallet, step.Asset, interest, "Interest");
                        Add(Master, Wallet, step.Asset, principal, "Principal");
                    }

                    return canPay;

                default:
                    var isCharged = step.Amount > 0 && Sum(Master, Wallet, step.Asset, "Principal") < 0;
                    Assert.Equal(isCharged, Succeeds(() => _exchange.BackOffice.ChargeInterest(Master, Wallet, null, step.Asset, amount)));
                    if (isCharged)
                    {
                        Add(Master, Wallet, step.Asset, -step.Amount, "Interest");
                        Add("", "INCOME", step.Asset, step.Amount);
                    }

                    return isCharged;
            }
        }

        private string UserId(string name) => _exchange.Ledger.UserNamed(name)!.UserId;

        /// <summary>All nonzero balances of the three users and the exchange in the ledger.</summary>
        private Dictionary<string, decimal> Read() => new[] { "" }.Concat(Users)
            .SelectMany(name => _exchange.Ledger.Balances(name.Length == 0 ? 0 : _exchange.Ledger.UserNamed(name)!.Id), (name, balance) => (name, balance))
            .SelectMany(row => Enum.GetValues<Side>(), (row, side) => (
                Key: $"{row.name} {row.balance.Wallet.Kind.Word()}{(row.balance.Wallet.Tag.Length > 0 ? $":{row.balance.Wallet.Tag}" : "")} {row.balance.Asset} {side}",
                Value: decimal.Parse($"{row.balance[side]}", CultureInfo.InvariantCulture)))
            .ToDictionary(pair => pair.Key, pair => pair.Value);
    }
}
