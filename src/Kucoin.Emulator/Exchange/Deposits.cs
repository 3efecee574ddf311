using Kucoin.Emulator.Books;
using Kucoin.Emulator.Protocol;

namespace Kucoin.Emulator.Exchange;

/// <summary>What arrives, and where.</summary>
internal static class Deposits
{
    private const long InvoiceLife = 60 * 60 * 1000;

    /// <summary>Makes an address. There is one for each asset, chain and credited wallet; a Lightning invoice is new each time.</summary>
    public static DepositAddress CreateAddress(
        LocalExchange exchange, User user, string assetCode, string? chainName, WalletKind wallet, string? amount)
    {
        var asset = exchange.Market.Find(assetCode) ?? throw Refusals.UnknownAsset(assetCode);
        var chain = asset.FindChainOrDefault(chainName) ?? throw Refusals.InvalidChain();
        if (!chain.IsDepositOpen)
        {
            throw Refusals.DepositsClosed(chain.Name);
        }

        var asked = chain.IsLightning && amount is not null ? Quantities.Read(amount, chain.Precision) : (Amount?)null;
        return exchange.Books.Write(writer => Find(writer, user.Id, asset, chain, wallet) is null
            ? Open(writer, exchange.Books.Ids, user.Id, asset, chain, wallet, exchange.Now, asked)
            : throw Refusals.DepositAddressExists());
    }

    /// <summary>Gives a user an address, without asking whether there is one.</summary>
    public static DepositAddress Open(
        BookWriter writer, Ids ids, int owner, Asset asset, Chain chain, WalletKind wallet, long at, Amount? amount = null)
    {
        var (address, memo) = AddressForms.Own(ids, chain, writer.NextAddress);
        var opened = new DepositAddress
        {
            Owner = owner,
            Asset = asset.Code,
            Chain = chain.Id,
            Wallet = wallet,
            Address = address,
            Memo = memo,
            Amount = amount,
            ExpiresAt = chain.IsLightning ? at + InvoiceLife : 0,
            CreatedAt = at,
        };
        writer.Add(opened);
        return opened;
    }

    /// <summary>
    /// Lets a deposit arrive with some blocks on it, all that its chain asks for unless told otherwise: at the oldest address unless one is
    /// named, which is made if need be.
    /// </summary>
    public static Deposit Land(
        LocalExchange exchange,
        User user,
        string assetCode,
        string chainName,
        string amountText,
        int? confirmations = null,
        string? at = null)
    {
        var asset = exchange.Market.Find(assetCode) ?? throw Refusals.UnknownAsset(assetCode);
        var chain = asset.FindChain(chainName) ?? throw Refusals.InvalidChain();
        var amount = Quantities.Read(amountText, chain.Precision);
        return exchange.Books.Write(writer =>
        {
            var known = writer.Addresses(user.Id, asset.Code).Where(address => address.Chain == chain.Id);
            var address = at is null
                ? known.FirstOrDefault() ?? Open(writer, exchange.Books.Ids, user.Id, asset, chain, WalletKind.Main, exchange.Now)
                : known.FirstOrDefault(address => address.Address == at) ?? throw Refusals.UnknownDepositAddress();
            var isTaken = !(amount < chain.MinDeposit) && !(amount > chain.MaxDeposit);
            var deposit = new Deposit
            {
                Owner = user.Id,
                Asset = asset.Code,
                Chain = chain.Id,
                Address = address.Address,
                Memo = address.Memo,
                Amount = amount,
                TransactionId = exchange.Books.Ids.Arrival(writer.NextDeposit),
                Status = isTaken ? FundingStatus.Processing : FundingStatus.Failure,
                IsFinal = !isTaken,
                CreatedAt = exchange.Now,
                UpdatedAt = exchange.Now,
            };
            writer.Add(deposit);
            return isTaken ? Confirm(exchange, writer, deposit, confirmations ?? chain.Confirms) : deposit;
        });
    }

    /// <summary>Puts more blocks on a deposit: with enough of them it is credited, and with all of them it can be withdrawn.</summary>
    public static Deposit Confirm(LocalExchange exchange, string transactionId, int blocks) => exchange.Books.Write(writer =>
        writer.Deposit(transactionId) switch
        {
            null => throw Refusals.UnknownDeposit(),
            { IsFinal: true } over =>
                throw new InvalidOperationException($"Deposit {transactionId} is {over.Status} and waits for no block."),
            var deposit => Confirm(exchange, writer, deposit, blocks),
        });

    /// <summary>
    /// The chain takes a deposit back that it has not confirmed to the end. What was credited leaves again; what the user has spent of it
    /// is owed from then on.
    /// </summary>
    public static Deposit RollBack(LocalExchange exchange, string transactionId) => exchange.Books.Write(writer =>
    {
        var deposit = writer.Deposit(transactionId) ?? throw Refusals.UnknownDeposit();
        if (deposit.IsFinal)
        {
            throw new InvalidOperationException($"Deposit {transactionId} is {deposit.Status}, which no chain takes back.");
        }

        var isCredited = deposit.Status == FundingStatus.Success;
        if (isCredited)
        {
            TakeBack(exchange, writer, deposit);
        }

        return Change(exchange, writer, deposit with { Status = FundingStatus.Failure, IsFinal = true, IsRolledBack = isCredited });
    });

    /// <summary>Whether a deposit was taken back and its wallet still owes what was spent of it.</summary>
    public static bool IsInArrears(LocalExchange exchange, Deposit deposit) =>
        deposit.IsRolledBack &&
        exchange.Books.Balance(Wallet(exchange.Books.Address(deposit.Address, deposit.Memo)!)) is { Liability.IsPositive: true };

    /// <summary>What of an asset was credited to a user and cannot be withdrawn yet.</summary>
    public static Amount Unconfirmed(IEnumerable<Deposit> deposits) =>
        deposits.Aggregate(Amount.Zero, (sum, deposit) => sum + deposit.Amount);

    /// <summary>Posts and records what reached a wallet from another user.</summary>
    public static void Credit(LocalExchange exchange, BookWriter writer, WalletKind from, WalletKey to, Deposit deposit)
    {
        Post(exchange, writer, from, to, deposit);
        writer.Add(deposit);
    }

    private static Deposit Confirm(LocalExchange exchange, BookWriter writer, Deposit deposit, int blocks)
    {
        var chain = exchange.Market.Find(deposit.Asset)!.FindChain(deposit.Chain)!;
        var confirmations = deposit.Confirmations + blocks;
        var isCredited = deposit.Status == FundingStatus.Success;
        if (!isCredited && chain.IsDepositOpen && confirmations >= chain.PreConfirms)
        {
            Post(exchange, writer, WalletKind.Outside, Wallet(writer.Address(deposit.Address, deposit.Memo)!), deposit);
            isCredited = true;
        }

        return Change(exchange, writer, deposit with
        {
            Status = isCredited ? FundingStatus.Success : FundingStatus.Processing,
            Confirmations = confirmations,
            IsFinal = isCredited && confirmations >= chain.Confirms,
        });
    }

    private static Deposit Change(LocalExchange exchange, BookWriter writer, Deposit deposit)
    {
        var changed = deposit with { UpdatedAt = exchange.Now };
        writer.Change(changed);
        return changed;
    }

    private static void Post(LocalExchange exchange, BookWriter writer, WalletKind from, WalletKey to, Deposit deposit)
    {
        var payer = Account.Available(WalletKey.OfExchange(from, to.Asset));
        writer.Post(new(exchange.Now, Businesses.Deposit, new Move(payer, Account.Available(to), deposit.Amount))
        {
            Context = Contexts.Funding(exchange.Books.Ids.Order(writer.LastEntry + 1), deposit.TransactionId),
        });
        Arrears.Settle(exchange, writer, to);
    }

    private static void TakeBack(LocalExchange exchange, BookWriter writer, Deposit deposit)
    {
        var wallet = Wallet(writer.Address(deposit.Address, deposit.Memo)!);
        var outside = Account.Available(WalletKey.OfExchange(WalletKind.Outside, deposit.Asset));
        var available = writer.Balance(Account.Available(wallet));
        var there = available < deposit.Amount ? available : deposit.Amount;
        var moves = new List<Move>();
        if (there.IsPositive)
        {
            moves.Add(new(Account.Available(wallet), outside, there));
        }

        if (there < deposit.Amount)
        {
            moves.Add(new(Account.Principal(wallet), outside, deposit.Amount - there));
        }

        writer.Post(new(exchange.Now, Businesses.Deposit, moves)
        {
            Context = Contexts.Funding(exchange.Books.Ids.Order(writer.LastEntry + 1), deposit.TransactionId),
        });
    }

    private static WalletKey Wallet(DepositAddress address) => new(address.Owner, address.Wallet, "", address.Asset);

    private static DepositAddress? Find(BookWriter writer, int owner, Asset asset, Chain chain, WalletKind wallet) => chain.IsLightning
        ? null
        : writer.Addresses(owner, asset.Code).FirstOrDefault(known => known.Chain == chain.Id && known.Wallet == wallet);
}
