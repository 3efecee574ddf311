using System.Globalization;
using Kucoin.Emulator.Exchange;
using Kucoin.Emulator.Http;
using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Tests.Exchange;

public sealed partial class OperationPropertyTests
{
    /// <summary>The balances, and the rules that change them.</summary>
    private sealed partial class Model
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

        public Model(KucoinEmulator exchange, SigningClient client)
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
