namespace Kucoin.Emulator.Ledger;

/// <summary>Deposits with their addresses, and withdrawals.</summary>
internal sealed partial class LedgerStore
{
    private const string AddressColumns = "owner, asset, chain, wallet, address, memo, amount, expires_at, created_at";

    private const string DepositColumns =
        "owner, asset, chain, address, memo, is_inner, amount, fee, transaction_id, remark, status, confirmations, is_final, " +
        "is_rolled_back, created_at, updated_at";

    private const string WithdrawalColumns =
        "public_id, owner, asset, chain, address, memo, recipient, amount, fee, transaction_id, remark, status, failure_reason, " +
        "return_status, return_amount, created_at, updated_at";

    private const string NewestFirst = "ORDER BY created_at DESC, id DESC LIMIT $take OFFSET $skip";

    public long AddressCount => Rows("SELECT count(*) FROM deposit_address").Select(row => row.Int64(0)).Single();

    public long LastDeposit => Rows("SELECT max(id) FROM deposit").Select(row => row.Int64(0)).Single();

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
        Prepare($"SELECT {AddressColumns} FROM deposit_address WHERE owner = $owner AND asset = $asset ORDER BY id"),
        [owner, asset],
        ReadAddress);

    /// <summary>The owner's entry of an address and its memo.</summary>
    public DepositAddress? Address(string address, string memo) => List(
        Prepare($"SELECT {AddressColumns} FROM deposit_address WHERE address = $address AND memo = $memo"), [address, memo], ReadAddress)
        .FirstOrDefault();

    public void Add(Deposit deposit) => Prepare(
        $"INSERT INTO deposit ({DepositColumns}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)").Run(
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
            deposit.Confirmations,
            Bit(deposit.IsFinal),
            Bit(deposit.IsRolledBack),
            deposit.CreatedAt,
            deposit.UpdatedAt);

    public void Change(Deposit deposit) => Prepare(
        """
        UPDATE deposit SET status = $status, confirmations = $confirmations, is_final = $is_final, is_rolled_back = $is_rolled_back,
            updated_at = $updated_at
        WHERE transaction_id = $transaction_id
        """).Run(
            deposit.Status,
            deposit.Confirmations,
            Bit(deposit.IsFinal),
            Bit(deposit.IsRolledBack),
            deposit.UpdatedAt,
            deposit.TransactionId);

    public Deposit? Deposit(string transactionId) => List(
        Prepare($"SELECT id, {DepositColumns} FROM deposit WHERE transaction_id = $id"), [transactionId], ReadDeposit).FirstOrDefault();

    /// <summary>The credited deposits of a user that the chain can still roll back.</summary>
    public List<Deposit> Unconfirmed(int owner, string asset) => List(
        Prepare(
            $"SELECT id, {DepositColumns} FROM deposit " +
            "WHERE owner = $owner AND asset = $asset AND is_final = 0 AND status = 'PRE_SUCCESS'"),
        [owner, asset],
        ReadDeposit);

    public (long Count, IReadOnlyList<Deposit> Rows) Deposits(FundingQuery query, long skip, int take) =>
        Page("deposit", $"id, {DepositColumns}", "", query, skip, take, ReadDeposit);

    public void Add(Withdrawal withdrawal) => Prepare(
        $"INSERT INTO withdrawal ({WithdrawalColumns}) " +
        "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)").Run(
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
            withdrawal.ReturnStatus,
            withdrawal.ReturnAmount?.ToString(),
            withdrawal.CreatedAt,
            withdrawal.UpdatedAt);

    public void Change(Withdrawal withdrawal) => Prepare(
        """
        UPDATE withdrawal SET transaction_id = $transaction_id, status = $status, failure_reason = $failure_reason,
            return_status = $return_status, return_amount = $return_amount, updated_at = $updated_at
        WHERE public_id = $public_id
        """).Run(
            withdrawal.TransactionId,
            withdrawal.Status,
            withdrawal.FailureReason,
            withdrawal.ReturnStatus,
            withdrawal.ReturnAmount?.ToString(),
            withdrawal.UpdatedAt,
            withdrawal.Id);

    public Withdrawal? Withdrawal(string id) => List(
        Prepare($"SELECT {WithdrawalColumns} FROM withdrawal WHERE public_id = $id"), [id], ReadWithdrawal).FirstOrDefault();

    public (long Count, IReadOnlyList<Withdrawal> Rows) Withdrawals(FundingQuery query, long skip, int take) =>
        Page("withdrawal", WithdrawalColumns, "", query, skip, take, ReadWithdrawal);

    public void Add(ChainStatus status) => Prepare(
        "INSERT OR REPLACE INTO chain_gate (asset, chain, deposits, withdrawals) VALUES ($asset, $chain, $deposits, $withdrawals)").Run(
            status.Asset, status.Chain, Bit(status.Deposits), Bit(status.Withdrawals));

    public IEnumerable<ChainStatus> ChainStatuses() => Rows("SELECT asset, chain, deposits, withdrawals FROM chain_gate")
        .Select(row => new ChainStatus(row.Text(0), row.Text(1), row.Int32(2) != 0, row.Int32(3) != 0));

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
            Owner = row.Int32(0),
            IsWithdrawal = withdrawals,
            Asset = row.Text(1),
            Amount = Amount.Parse(row.Text(2)),
            Address = row.Text(3),
            TransactionId = row.Text(4),
            IsInner = row.Int32(5) != 0,
            Status = row.Text(6),
            CreatedAt = row.Int64(7),
        });

    private (long Count, IReadOnlyList<T> Rows) Page<T>(
        string table, string columns, string condition, FundingQuery query, long skip, int take, Func<StatementRow, T> read)
    {
        var rows = $"FROM {table} WHERE {LedgerSchema.FundingFilter} {condition}";
        var count = Prepare($"SELECT count(*) {rows}").Rows(query.Arguments).Select(row => row.Int64(0)).Single();
        return (count, List(Prepare($"SELECT {columns} {rows} {NewestFirst}"), [.. query.Arguments, take, skip], read));
    }

    private static List<T> List<T>(Statement statement, object?[] arguments, Func<StatementRow, T> read) =>
        [.. statement.Rows(arguments).Select(read)];

    private static DepositAddress ReadAddress(StatementRow row) => new()
    {
        Owner = row.Int32(0),
        Asset = row.Text(1),
        Chain = row.Text(2),
        Wallet = WalletKinds.Parse(row.Text(3)),
        Address = row.Text(4),
        Memo = row.Text(5),
        Amount = Text(row, 6) is { } amount ? Amount.Parse(amount) : null,
        ExpiresAt = row.Int64(7),
        CreatedAt = row.Int64(8),
    };

    private static Deposit ReadDeposit(StatementRow row) => new()
    {
        Number = row.Int64(0),
        Owner = row.Int32(1),
        Asset = row.Text(2),
        Chain = row.Text(3),
        Address = row.Text(4),
        Memo = row.Text(5),
        IsInner = row.Int32(6) != 0,
        Amount = Amount.Parse(row.Text(7)),
        Fee = Amount.Parse(row.Text(8)),
        TransactionId = Text(row, 9),
        Remark = row.Text(10),
        Status = row.Text(11),
        Confirmations = row.Int32(12),
        IsFinal = row.Int32(13) != 0,
        IsRolledBack = row.Int32(14) != 0,
        CreatedAt = row.Int64(15),
        UpdatedAt = row.Int64(16),
    };

    private static Withdrawal ReadWithdrawal(StatementRow row) => new()
    {
        Id = row.Text(0),
        Owner = row.Int32(1),
        Asset = row.Text(2),
        Chain = row.Text(3),
        Address = row.Text(4),
        Memo = row.Text(5),
        Recipient = row.IsNull(6) ? null : row.Int32(6),
        Amount = Amount.Parse(row.Text(7)),
        Fee = Amount.Parse(row.Text(8)),
        TransactionId = Text(row, 9),
        Remark = row.Text(10),
        Status = row.Text(11),
        FailureReason = row.Text(12),
        ReturnStatus = row.Text(13),
        ReturnAmount = Text(row, 14) is { } returned ? Amount.Parse(returned) : null,
        CreatedAt = row.Int64(15),
        UpdatedAt = row.Int64(16),
    };
}
