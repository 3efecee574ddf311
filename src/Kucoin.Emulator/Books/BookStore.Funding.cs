using Microsoft.Data.Sqlite;

namespace Kucoin.Emulator.Books;

/// <summary>Deposits with their addresses, and withdrawals.</summary>
internal sealed partial class BookStore
{
    private const string AddressColumns = "owner, asset, chain, wallet, address, memo, amount, expires_at, created_at";

    private const string DepositColumns =
        "owner, asset, chain, address, memo, is_inner, amount, fee, transaction_id, remark, status, created_at, updated_at";

    private const string WithdrawalColumns =
        "public_id, owner, asset, chain, address, memo, recipient, amount, fee, transaction_id, remark, status, failure_reason, created_at, updated_at";

    private const string NewestFirst = "ORDER BY created_at DESC, id DESC LIMIT $take OFFSET $skip";

    public long AddressCount => (long)Prepare("SELECT count(*) FROM deposit_address").Scalar()!;

    public void Add(DepositAddress address) => Prepare(
        $"INSERT INTO deposit_address ({AddressColumns}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)").Run(
            address.Owner,
            address.Asset,
            address.Chain,
            address.Wallet.Word(),
            address.Address,
            address.Memo,
            address.Amount?.ToString(),
            address.ExpiresAt,
            address.CreatedAt);

    /// <summary>The addresses of a user for one asset, oldest first.</summary>
    public List<DepositAddress> Addresses(int owner, string asset) => List(
        Prepare($"SELECT {AddressColumns} FROM deposit_address WHERE owner = $owner AND asset = $asset ORDER BY id"), [owner, asset], ReadAddress);

    /// <summary>The address wherever it belongs, with the memo that goes with it.</summary>
    public DepositAddress? Address(string address, string memo) => List(
        Prepare($"SELECT {AddressColumns} FROM deposit_address WHERE address = $address AND memo = $memo"), [address, memo], ReadAddress)
        .FirstOrDefault();

    public void Add(Deposit deposit) => Prepare(
        $"INSERT INTO deposit ({DepositColumns}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)").Run(
            deposit.Owner,
            deposit.Asset,
            deposit.Chain,
            deposit.Address,
            deposit.Memo,
            Bit(deposit.IsInner),
            deposit.Amount.ToString(),
            deposit.Fee.ToString(),
            deposit.TransactionId,
            deposit.Remark,
            deposit.Status,
            deposit.CreatedAt,
            deposit.UpdatedAt);

    public (long Count, IReadOnlyList<Deposit> Rows) Deposits(FundingQuery query, long skip, int take) =>
        Page("deposit", DepositColumns, "", query, skip, take, row => new Deposit
        {
            Owner = row.GetInt32(0),
            Asset = row.GetString(1),
            Chain = row.GetString(2),
            Address = row.GetString(3),
            Memo = row.GetString(4),
            IsInner = row.GetInt32(5) != 0,
            Amount = Amount.Parse(row.GetString(6)),
            Fee = Amount.Parse(row.GetString(7)),
            TransactionId = Text(row, 8),
            Remark = row.GetString(9),
            Status = row.GetString(10),
            CreatedAt = row.GetInt64(11),
            UpdatedAt = row.GetInt64(12),
        });

    public void Add(Withdrawal withdrawal) => Prepare(
        $"INSERT INTO withdrawal ({WithdrawalColumns}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)").Run(
            withdrawal.Id,
            withdrawal.Owner,
            withdrawal.Asset,
            withdrawal.Chain,
            withdrawal.Address,
            withdrawal.Memo,
            withdrawal.Recipient,
            withdrawal.Amount.ToString(),
            withdrawal.Fee.ToString(),
            withdrawal.TransactionId,
            withdrawal.Remark,
            withdrawal.Status,
            withdrawal.FailureReason,
            withdrawal.CreatedAt,
            withdrawal.UpdatedAt);

    public void Change(Withdrawal withdrawal) => Prepare(
        """
        UPDATE withdrawal SET transaction_id = $transaction_id, status = $status, failure_reason = $failure_reason, updated_at = $updated_at
        WHERE public_id = $public_id
        """).Run(withdrawal.TransactionId, withdrawal.Status, withdrawal.FailureReason, withdrawal.UpdatedAt, withdrawal.Id);

    public Withdrawal? Withdrawal(string id) => List(
        Prepare($"SELECT {WithdrawalColumns} FROM withdrawal WHERE public_id = $id"), [id], ReadWithdrawal).FirstOrDefault();

    public (long Count, IReadOnlyList<Withdrawal> Rows) Withdrawals(FundingQuery query, long skip, int take) =>
        Page("withdrawal", WithdrawalColumns, "", query, skip, take, ReadWithdrawal);

    public void Add(OldFunding funding) => Prepare(
        """
        INSERT INTO old_funding (owner, is_withdrawal, asset, amount, address, transaction_id, is_inner, status, created_at)
        VALUES ($owner, $is_withdrawal, $asset, $amount, $address, $transaction_id, $is_inner, $status, $created_at)
        """).Run(
            funding.Owner,
            Bit(funding.IsWithdrawal),
            funding.Asset,
            funding.Amount.ToString(),
            funding.Address,
            funding.TransactionId,
            Bit(funding.IsInner),
            funding.Status,
            funding.CreatedAt);

    public (long Count, IReadOnlyList<OldFunding> Rows) OldFundings(bool withdrawals, FundingQuery query, long skip, int take) => Page(
        "old_funding",
        "owner, asset, amount, address, transaction_id, is_inner, status, created_at",
        withdrawals ? "AND is_withdrawal = 1" : "AND is_withdrawal = 0",
        query,
        skip,
        take,
        row => new OldFunding
        {
            Owner = row.GetInt32(0),
            IsWithdrawal = withdrawals,
            Asset = row.GetString(1),
            Amount = Amount.Parse(row.GetString(2)),
            Address = row.GetString(3),
            TransactionId = row.GetString(4),
            IsInner = row.GetInt32(5) != 0,
            Status = row.GetString(6),
            CreatedAt = row.GetInt64(7),
        });

    private (long Count, IReadOnlyList<T> Rows) Page<T>(
        string table, string columns, string condition, FundingQuery query, long skip, int take, Func<SqliteDataReader, T> read)
    {
        var rows = $"FROM {table} WHERE {BookSchema.FundingFilter} {condition}";
        var count = (long)Prepare($"SELECT count(*) {rows}").Scalar(query.Arguments)!;
        return (count, List(Prepare($"SELECT {columns} {rows} {NewestFirst}"), [.. query.Arguments, take, skip], read));
    }

    private static DepositAddress ReadAddress(SqliteDataReader row) => new()
    {
        Owner = row.GetInt32(0),
        Asset = row.GetString(1),
        Chain = row.GetString(2),
        Wallet = WalletKinds.Parse(row.GetString(3)),
        Address = row.GetString(4),
        Memo = row.GetString(5),
        Amount = Text(row, 6) is { } amount ? Amount.Parse(amount) : null,
        ExpiresAt = row.GetInt64(7),
        CreatedAt = row.GetInt64(8),
    };

    private static Withdrawal ReadWithdrawal(SqliteDataReader row) => new()
    {
        Id = row.GetString(0),
        Owner = row.GetInt32(1),
        Asset = row.GetString(2),
        Chain = row.GetString(3),
        Address = row.GetString(4),
        Memo = row.GetString(5),
        Recipient = row.IsDBNull(6) ? null : row.GetInt32(6),
        Amount = Amount.Parse(row.GetString(7)),
        Fee = Amount.Parse(row.GetString(8)),
        TransactionId = Text(row, 9),
        Remark = row.GetString(10),
        Status = row.GetString(11),
        FailureReason = row.GetString(12),
        CreatedAt = row.GetInt64(13),
        UpdatedAt = row.GetInt64(14),
    };
}
