using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Tests.Exchange;

public sealed partial class OperationPropertyTests
{
    /// <content>Deposits and withdrawals.</content>
    private sealed partial class Model
    {
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

        private bool Take(Step step, string states, Action<string> take, Action<Departure> onModel)
        {
            if (Pick(_departures, step.A) is not { } departure)
            {
                return false;
            }

            var isPossible = states.Split(' ').Contains(departure.State);
            Assert.Equal(isPossible, Succeeds(() => take(departure.Id)));
            if (isPossible)
            {
                onModel(departure);
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
    }
}
