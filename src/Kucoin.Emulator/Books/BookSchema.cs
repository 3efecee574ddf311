namespace Kucoin.Emulator.Books;

/// <summary>The tables of the books and the questions asked of them.</summary>
internal static class BookSchema
{
    /// <summary>Marks a database file as books of this emulator.</summary>
    public const int ApplicationId = 0x4b43_454d;

    /// <summary>The form of the tables. A file with another number is refused.</summary>
    public const int Version = 1;

    /// <summary>
    /// A commit is on the disk before it is answered, and the file belongs to one process. The lock comes first: in this mode
    /// SQLite keeps its index of the log in memory, which needs the file to itself.
    /// </summary>
    public const string Settings =
        """
        PRAGMA locking_mode = EXCLUSIVE;
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = FULL;
        PRAGMA foreign_keys = ON;
        PRAGMA temp_store = MEMORY;
        BEGIN EXCLUSIVE;
        COMMIT;
        """;

    public const string Tables =
        """
        PRAGMA application_id = 0x4b43454d;
        PRAGMA user_version = 1;

        CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

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
            created_at INTEGER NOT NULL);

        CREATE TABLE api_key (
            label TEXT NOT NULL UNIQUE,
            key TEXT PRIMARY KEY,
            secret TEXT NOT NULL,
            passphrase TEXT NOT NULL,
            owner INTEGER NOT NULL REFERENCES user (id),
            permissions TEXT NOT NULL);

        CREATE TABLE wallet (
            id INTEGER PRIMARY KEY,
            owner INTEGER NOT NULL REFERENCES user (id),
            kind TEXT NOT NULL,
            tag TEXT NOT NULL,
            asset TEXT NOT NULL,
            public_id TEXT NOT NULL UNIQUE,
            UNIQUE (owner, kind, tag, asset));

        CREATE TABLE entry (
            id INTEGER PRIMARY KEY,
            at INTEGER NOT NULL,
            business TEXT NOT NULL,
            context TEXT NOT NULL,
            actor INTEGER REFERENCES user (id),
            client_oid TEXT);

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
            CHECK (owner = 0 OR side > 1 OR balance NOT GLOB '-*'),
            CHECK (side < 2 OR balance = '0' OR balance GLOB '-*'));

        CREATE INDEX entry_client_oid ON entry (actor, client_oid) WHERE client_oid IS NOT NULL;
        CREATE INDEX posting_account ON posting (wallet, side);
        CREATE INDEX posting_ledger ON posting (owner, ledger, at, id) WHERE ledger > 0;

        CREATE TRIGGER entry_stays BEFORE UPDATE ON entry BEGIN SELECT raise(ABORT, 'An entry is never changed.'); END;
        CREATE TRIGGER entry_remains BEFORE DELETE ON entry BEGIN SELECT raise(ABORT, 'An entry is never removed.'); END;
        CREATE TRIGGER posting_stays BEFORE UPDATE ON posting BEGIN SELECT raise(ABORT, 'A posting is never changed.'); END;
        CREATE TRIGGER posting_remains BEFORE DELETE ON posting BEGIN SELECT raise(ABORT, 'A posting is never removed.'); END;

        INSERT INTO user (id, user_id, uid, name, access, type, is_frozen, created_at) VALUES (0, '', 0, '', '', 0, 0, 0);
        """;

    /// <summary>
    /// The rows of one list of movements. One text for the count and for the page, so that they cannot disagree. Without filters the
    /// index alone answers it.
    /// </summary>
    public const string LedgerRows =
        """
        FROM posting
        WHERE owner = $owner AND ledger = $ledger AND ledger > 0 AND at BETWEEN $from AND $to
          AND ($direction = 0 OR ($direction < 0) = (amount GLOB '-*'))
          AND ($business IS NULL OR $business = (SELECT business FROM entry WHERE id = posting.entry) COLLATE NOCASE)
          AND ($assets IS NULL OR instr($assets, ',' || (SELECT asset FROM wallet WHERE id = posting.wallet) || ',') > 0)
        """;

    public const string LastBalances =
        """
        SELECT wallet.id, side.value,
            (SELECT balance FROM posting WHERE wallet = wallet.id AND side = side.value ORDER BY id DESC LIMIT 1) AS last
        FROM wallet JOIN (SELECT 0 AS value UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3) AS side
        WHERE last IS NOT NULL
        """;
}
