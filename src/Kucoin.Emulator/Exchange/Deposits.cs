using Kucoin.Emulator.Http;
using Kucoin.Emulator.Ledger;

namespace Kucoin.Emulator.Exchange;

/// <summary>Deposit addresses and new deposits. Their further states are in <see cref="DepositLifecycle"/>.</summary>
internal static class Deposits
{
    private const long InvoiceLife = 60 * 60 * 1000;

    /// <summary>
    /// Creates a deposit address. There is one per asset, chain and credited wallet; a Lightning invoice is created each time.
    /// </summary>
    public static DepositAddress CreateAddress(
        LocalExchange exchange, User user, string assetCode, string? chainName, WalletKind wallet, string? amount)
    {
        var asset = exchange.Market.Find(assetCode) ?? throw ApiErrors.UnknownAsset(assetCode);
        var chain = asset.FindChainOrDefault(chainName) ?? throw ApiErrors.InvalidChain();
        if (!chain.IsDepositOpen)
        {
            throw ApiErrors.DepositsClosed(chain.Name);
        }

        var asked = chain.IsLightning && amount is not null ? Quantities.Parse(amount, chain.Precision) : (Amount?)null;
        return exchange.Ledger.Commit(writer => Find(writer, user.Id, asset, chain, wallet) is null
            ? Open(writer, exchange.Ledger.Ids, user.Id, asset, chain, wallet, exchange.Now, asked)
            : throw ApiErrors.DepositAddressExists());
    }

    /// <summary>Creates an address for a user without checking for an existing one.</summary>
    public static DepositAddress Open(
        LedgerWriter writer, Ids ids, int owner, Asset asset, Chain chain, WalletKind wallet, long at, Amount? amount = null)
    {
        var (address, memo) = AddressGenerator.CreateDeposit(ids, chain, writer.NextAddress);
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
    /// Adds a deposit with a number of confirmations; by default, all that the chain requires. By default it arrives at the oldest address,
    /// which is created if necessary.
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
        var asset = exchange.Market.Find(assetCode) ?? throw ApiErrors.UnknownAsset(assetCode);
        var chain = asset.FindChain(chainName) ?? throw ApiErrors.InvalidChain();
        var amount = Quantities.Parse(amountText, chain.Precision);
        return exchange.Ledger.Commit(writer =>
        {
            var known = writer.Addresses(user.Id, asset.Code).Where(address => address.Chain == chain.Id);
            var address = at is null
                ? known.FirstOrDefault() ?? Open(writer, exchange.Ledger.Ids, user.Id, asset, chain, WalletKind.Main, exchange.Now)
                : known.FirstOrDefault(address => address.Address == at) ?? throw ApiErrors.UnknownDepositAddress();
            var isTaken = !(amount < chain.MinDeposit) && !(amount > chain.MaxDeposit);
            var deposit = new Deposit
            {
                Owner = user.Id,
                Asset = asset.Code,
                Chain = chain.Id,
                Address = address.Address,
                Memo = address.Memo,
                Amount = amount,
                TransactionId = exchange.Ledger.Ids.Arrival(writer.NextDeposit),
                Status = isTaken ? FundingStatus.Processing : FundingStatus.Failure,
                IsFinal = !isTaken,
                CreatedAt = exchange.Now,
                UpdatedAt = exchange.Now,
            };
            writer.Add(deposit);
            return isTaken ? DepositLifecycle.Confirm(exchange, writer, deposit, confirmations ?? chain.Confirms) : deposit;
        });
    }

    /// <summary>Whether a deposit was rolled back and its wallet still owes the amount that was spent.</summary>
    public static bool IsInArrears(LocalExchange exchange, Deposit deposit) =>
        deposit.IsRolledBack &&
        exchange.Ledger.Balance(Wallet(exchange.Ledger.Address(deposit.Address, deposit.Memo)!)) is { Liability.IsPositive: true };

    /// <summary>The credited amount of an asset that cannot be withdrawn yet.</summary>
    public static Amount Unconfirmed(IEnumerable<Deposit> deposits) =>
        deposits.Aggregate(Amount.Zero, (sum, deposit) => sum + deposit.Amount);

    /// <summary>The wallet that an address belongs to.</summary>
    public static WalletKey Wallet(DepositAddress address) => new(address.Owner, address.Wallet, "", address.Asset);

    private static DepositAddress? Find(LedgerWriter writer, int owner, Asset asset, Chain chain, WalletKind wallet) => chain.IsLightning
        ? null
        : writer.Addresses(owner, asset.Code).FirstOrDefault(known => known.Chain == chain.Id && known.Wallet == wallet);
}
