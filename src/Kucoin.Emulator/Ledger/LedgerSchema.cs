namespace Kucoin.Emulator.Ledger;

/// <summary>The database schema of the ledger and its queries.</summary>
internal static class LedgerSchema
{
    /// <summary>The SQLite application id of a ledger file of this emulator.</summary>
    public const int ApplicationId = 0x4b43_454d;

    /// <summary>The schema version. Every schema change increments it, see <see cref="LedgerMigrations"/>.</summary>
    public const int Version = 6;

    /// <summary>Prevents SQL in a file's schema from having side effects outside the file.</summary>
    public const string Guard = "PRAGMA trusted_schema = OFF;";

    /// <summary>
    /// Exclusive locking mode, set before the first read: SQLite then keeps the WAL index in memory, which requires exclusive access to the
    /// file.
    /// </summary>
    public const string Lock =
        $"""
        {Guard}
        PRAGMA locking_mode = EXCLUSIVE;
        BEGIN EXCLUSIVE;
        COMMIT;
        """;

    /// <summary>A commit is flushed to disk before it returns.</summary>
    public const string Settings =
        $"""
        {Lock}
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = FULL;
        PRAGMA foreign_keys = ON;
        PRAGMA temp_store = MEMORY;
        """;

    /// <summary>
    /// The settings of a draft, which is discarded as a whole when anything fails, and flushed to disk before it gets its name: it needs
    /// neither a journal nor flushes. Its rows refer to rows that the same process has just written.
    /// </summary>
    public const string DraftSettings =
        $"""
        {Lock}
        PRAGMA journal_mode = OFF;
        PRAGMA synchronous = OFF;
        PRAGMA foreign_keys = OFF;
        PRAGMA cache_size = -16000;
        """;

    /// <summary>The indexes of postings, which a draft creates when it is complete: sorting once is faster than inserting.</summary>
    public const string PostingIndexes =
        """
        CREATE INDEX posting_account ON posting (wallet, side);
        CREATE INDEX posting_ledger ON posting (owner, ledger, at, id) WHERE ledger > 0;
        CREATE INDEX posting_hf ON posting (owner, at, id) WHERE hf > 0;
        """;

    public const string DropPostingIndexes = "DROP INDEX posting_account; DROP INDEX posting_ledger; DROP INDEX posting_hf;";

    public const string Tables =
        $"""
        PRAGMA application_id = 0x4b43454d;
        PRAGMA user_version = 6;

        CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

        CREATE TABLE user (
            id INTEGER PRIMARY KEY,
            user_id TEXT NOT NULL UNIQUE,
            uid INTEGER NOT NULL UNIQUE,
            name TEXT NOT NULL UNIQUE,
            master INTEGER REFERENCES user (id),
            remarks TEXT,
            access TEXT NOT NULL,
            type INTEGER NOT NULL,
            is_frozen INTEGER NOT NULL,
            enabled TEXT NOT NULL,
            vip_level INTEGER NOT NULL,
            subs_granted INTEGER NOT NULL,
            whitelist TEXT,
            mail TEXT UNIQUE,
            phone TEXT UNIQUE,
            never_opened TEXT NOT NULL DEFAULT '',
            is_unified INTEGER NOT NULL DEFAULT 0,
            is_removed INTEGER NOT NULL DEFAULT 0,
            created_at INTEGER NOT NULL) STRICT;

        CREATE TABLE api_key (
            id INTEGER PRIMARY KEY,
            label TEXT UNIQUE,
            key TEXT NOT NULL UNIQUE,
            secret TEXT NOT NULL,
            passphrase TEXT NOT NULL,
            owner INTEGER NOT NULL REFERENCES user (id),
            remark TEXT NOT NULL,
            permissions TEXT NOT NULL,
            ip_whitelist TEXT NOT NULL,
            created_at INTEGER NOT NULL,
            expires_at INTEGER,
            version INTEGER NOT NULL,
            is_removed INTEGER NOT NULL) STRICT;

        CREATE TABLE wallet (
            id INTEGER PRIMARY KEY,
            owner INTEGER NOT NULL REFERENCES user (id),
            kind TEXT NOT NULL,
            tag TEXT NOT NULL,
            asset TEXT NOT NULL,
            public_id TEXT NOT NULL UNIQUE,
            UNIQUE (owner, kind, tag, asset)) STRICT;

        CREATE TABLE entry (
            id INTEGER PRIMARY KEY,
            at INTEGER NOT NULL,
            business TEXT NOT NULL,
            context TEXT NOT NULL,
            actor INTEGER REFERENCES user (id),
            client_oid TEXT) STRICT;

        CREATE TABLE posting (
            id INTEGER PRIMARY KEY,
            entry INTEGER NOT NULL REFERENCES entry (id),
            wallet INTEGER NOT NULL REFERENCES wallet (id),
            side INTEGER NOT NULL,
            amount TEXT NOT NULL,
            balance TEXT NOT NULL,
            fee TEXT NOT NULL,
            owner INTEGER NOT NULL,
            ledger INTEGER NOT NULL,
            at INTEGER NOT NULL,
            place INTEGER NOT NULL,
            hf INTEGER NOT NULL DEFAULT 0,
            CHECK (owner = 0 OR side > 1 OR balance NOT GLOB '-*'),
            CHECK (side < 2 OR balance = '0' OR balance GLOB '-*')) STRICT;

        CREATE TABLE deposit_address (
            id INTEGER PRIMARY KEY,
            owner INTEGER NOT NULL REFERENCES user (id),
            asset TEXT NOT NULL,
            chain TEXT NOT NULL,
            wallet TEXT NOT NULL,
            address TEXT NOT NULL,
            memo TEXT NOT NULL,
            amount TEXT,
            expires_at INTEGER NOT NULL,
            created_at INTEGER NOT NULL,
            UNIQUE (address, memo)) STRICT;

        CREATE TABLE deposit (
            id INTEGER PRIMARY KEY,
            owner INTEGER NOT NULL REFERENCES user (id),
            asset TEXT NOT NULL,
            chain TEXT NOT NULL,
            address TEXT NOT NULL,
            memo TEXT NOT NULL,
            is_inner INTEGER NOT NULL,
            amount TEXT NOT NULL,
            fee TEXT NOT NULL,
            transaction_id TEXT,
            remark TEXT NOT NULL,
            status TEXT NOT NULL,
            confirmations INTEGER NOT NULL,
            is_final INTEGER NOT NULL,
            is_rolled_back INTEGER NOT NULL,
            created_at INTEGER NOT NULL,
            updated_at INTEGER NOT NULL) STRICT;

        CREATE TABLE withdrawal (
            id INTEGER PRIMARY KEY,
            public_id TEXT NOT NULL UNIQUE,
            owner INTEGER NOT NULL REFERENCES user (id),
            asset TEXT NOT NULL,
            chain TEXT NOT NULL,
            address TEXT NOT NULL,
            memo TEXT NOT NULL,
            recipient INTEGER REFERENCES user (id),
            amount TEXT NOT NULL,
            fee TEXT NOT NULL,
            transaction_id TEXT,
            remark TEXT NOT NULL,
            status TEXT NOT NULL,
            failure_reason TEXT NOT NULL,
            return_status TEXT NOT NULL,
            return_amount TEXT,
            created_at INTEGER NOT NULL,
            updated_at INTEGER NOT NULL) STRICT;

        CREATE TABLE old_funding (
            id INTEGER PRIMARY KEY,
            owner INTEGER NOT NULL REFERENCES user (id),
            is_withdrawal INTEGER NOT NULL,
            asset TEXT NOT NULL,
            amount TEXT NOT NULL,
            address TEXT NOT NULL,
            transaction_id TEXT NOT NULL,
            is_inner INTEGER NOT NULL,
            status TEXT NOT NULL,
            created_at INTEGER NOT NULL) STRICT;

        CREATE TABLE chain_gate (
            asset TEXT NOT NULL,
            chain TEXT NOT NULL,
            deposits INTEGER NOT NULL,
            withdrawals INTEGER NOT NULL,
            PRIMARY KEY (asset, chain)) STRICT, WITHOUT ROWID;

        CREATE TABLE spot_order (
            id INTEGER PRIMARY KEY,
            public_id TEXT NOT NULL UNIQUE,
            owner INTEGER NOT NULL REFERENCES user (id),
            kind TEXT NOT NULL,
            tag TEXT NOT NULL,
            symbol TEXT NOT NULL,
            is_buy INTEGER NOT NULL,
            price TEXT NOT NULL,
            size TEXT NOT NULL,
            filled TEXT NOT NULL,
            held TEXT NOT NULL,
            fee_in TEXT NOT NULL,
            status TEXT NOT NULL,
            created_at INTEGER NOT NULL,
            updated_at INTEGER NOT NULL) STRICT;

        CREATE TABLE loan_order (
            id INTEGER PRIMARY KEY,
            public_id TEXT NOT NULL UNIQUE,
            owner INTEGER NOT NULL REFERENCES user (id),
            kind TEXT NOT NULL,
            tag TEXT NOT NULL,
            asset TEXT NOT NULL,
            is_repayment INTEGER NOT NULL,
            size TEXT NOT NULL,
            principal TEXT NOT NULL,
            interest TEXT NOT NULL,
            created_at INTEGER NOT NULL) STRICT;

        CREATE TABLE position (
            owner INTEGER NOT NULL REFERENCES user (id),
            symbol TEXT NOT NULL,
            quantity INTEGER NOT NULL,
            entry_price TEXT NOT NULL,
            margin TEXT NOT NULL,
            reserved TEXT NOT NULL,
            pending TEXT NOT NULL,
            opened_at INTEGER NOT NULL,
            PRIMARY KEY (owner, symbol)) STRICT, WITHOUT ROWID;

        CREATE TABLE price (
            asset TEXT NOT NULL,
            at INTEGER NOT NULL,
            dollars TEXT NOT NULL,
            PRIMARY KEY (asset, at)) STRICT, WITHOUT ROWID;

        CREATE INDEX spot_order_open ON spot_order (owner) WHERE status = 'OPEN';
        CREATE INDEX loan_order_owner ON loan_order (owner, created_at, id);
        CREATE INDEX deposit_address_owner ON deposit_address (owner, asset);
        CREATE INDEX deposit_owner ON deposit (owner, created_at, id);
        CREATE INDEX deposit_transaction ON deposit (transaction_id) WHERE transaction_id IS NOT NULL;
        CREATE INDEX deposit_unconfirmed ON deposit (owner, asset) WHERE is_final = 0;
        CREATE INDEX withdrawal_owner ON withdrawal (owner, created_at, id);
        CREATE INDEX entry_client_oid ON entry (actor, client_oid) WHERE client_oid IS NOT NULL;
        {PostingIndexes}

        CREATE TRIGGER entry_stays BEFORE UPDATE ON entry BEGIN SELECT raise(ABORT, 'An entry is never changed.'); END;
        CREATE TRIGGER entry_remains BEFORE DELETE ON entry BEGIN SELECT raise(ABORT, 'An entry is never removed.'); END;
        CREATE TRIGGER posting_stays BEFORE UPDATE ON posting BEGIN SELECT raise(ABORT, 'A posting is never changed.'); END;
        CREATE TRIGGER posting_remains BEFORE DELETE ON posting BEGIN SELECT raise(ABORT, 'A posting is never removed.'); END;

        INSERT INTO user (id, user_id, uid, name, access, type, is_frozen, enabled, vip_level, subs_granted, created_at)
        VALUES (0, '', 0, '', '', 0, 0, '', 0, 0, 0);
        """;

    /// <summary>All rows of one counted ledger list. It is a covering index query.</summary>
    public const string ListRows = "FROM posting WHERE owner = $owner AND ledger = $ledger AND ledger > 0 AND at BETWEEN $from AND $to";

    /// <summary>All rows of the high-frequency list, which is not counted and shares most rows with the classic list.</summary>
    private const string HighFrequencyRows =
        "FROM posting WHERE owner = $owner AND $ledger > 0 AND hf > 0 AND at BETWEEN $from AND $to";

    /// <summary>The rows that match the filters. The count and the page share this text, so that they are consistent.</summary>
    public const string LedgerRows = $"{ListRows} {Filter}";

    private const string Filter =
        """
          AND ($direction = 0 OR ($direction < 0) = (amount GLOB '-*'))
          AND ($businesses IS NULL OR instr($businesses, ',' || (SELECT upper(business) FROM entry WHERE id = posting.entry) || ',') > 0)
          AND ($assets IS NULL OR instr($assets, ',' || (SELECT asset FROM wallet WHERE id = posting.wallet) || ',') > 0)
        """;

    /// <summary>
    /// The number of rows of a list up to a time, without counting: the position of the last row. Timestamps are monotonic, so rows are
    /// ordered by time as they were written.
    /// </summary>
    public const string LastPlace =
        """
        SELECT place FROM posting
        WHERE owner = $owner AND ledger = $ledger AND ledger > 0 AND at <= $until ORDER BY at DESC, id DESC LIMIT 1
        """;

    /// <summary>A page of a list, newest first.</summary>
    public const string Page = "ORDER BY at DESC, id DESC LIMIT $take OFFSET $skip";

    /// <summary>
    /// The filter of a list of deposits or withdrawals. The count and the page share this text, so that they are consistent.
    /// </summary>
    public const string FundingFilter =
        """
        owner = $owner AND created_at BETWEEN $from AND $to
          AND ($asset IS NULL OR asset = $asset) AND ($status IS NULL OR status = $status)
        """;

    /// <summary>
    /// The nearest rows beyond a cursor (keyset pagination), newest first, with the balance of the other side of the wallet. Rows are
    /// numbered in the order of their times, so the cursor also bounds the range of the index.
    /// </summary>
    public static string RowsBeyond(LedgerKind ledger, bool newer)
    {
        var rows = ledger == LedgerKind.HighFrequency ? HighFrequencyRows : ListRows;
        var beyond = newer
            ? "AND id > $id AND at >= ifnull((SELECT at FROM posting WHERE id = $id), 0) ORDER BY at, id"
            : "AND id < $id AND at <= ifnull((SELECT at FROM posting WHERE id = $id), $to) ORDER BY at DESC, id DESC";
        return $"{RowsOf} FROM (SELECT * {rows} {Filter} {beyond} LIMIT $take) {WithEntries}";
    }

    private const string RowsOf =
        """
        SELECT page.id, entry, wallet, amount, fee, page.at, business, context, balance,
            (SELECT other.balance FROM posting AS other
             WHERE other.wallet = page.wallet AND other.side = 1 - page.side AND other.id < page.id ORDER BY other.id DESC LIMIT 1)
        """;

    private const string WithEntries = "AS page JOIN entry ON entry.id = page.entry ORDER BY page.id DESC";

    public const string LastBalances =
        """
        SELECT wallet.id, side.value,
            (SELECT balance FROM posting WHERE wallet = wallet.id AND side = side.value ORDER BY id DESC LIMIT 1) AS last
        FROM wallet JOIN (SELECT 0 AS value UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3) AS side
        WHERE last IS NOT NULL
        """;
}
