-- The tables of schema version 5.

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

CREATE INDEX deposit_address_owner ON deposit_address (owner, asset);
CREATE INDEX deposit_owner ON deposit (owner, created_at, id);
CREATE INDEX deposit_transaction ON deposit (transaction_id) WHERE transaction_id IS NOT NULL;
CREATE INDEX deposit_unconfirmed ON deposit (owner, asset) WHERE is_final = 0;
CREATE INDEX withdrawal_owner ON withdrawal (owner, created_at, id);
CREATE INDEX entry_client_oid ON entry (actor, client_oid) WHERE client_oid IS NOT NULL;
CREATE INDEX posting_account ON posting (wallet, side);
CREATE INDEX posting_ledger ON posting (owner, ledger, at, id) WHERE ledger > 0;

CREATE TRIGGER entry_stays BEFORE UPDATE ON entry BEGIN SELECT raise(ABORT, 'An entry is never changed.'); END;
CREATE TRIGGER entry_remains BEFORE DELETE ON entry BEGIN SELECT raise(ABORT, 'An entry is never removed.'); END;
CREATE TRIGGER posting_stays BEFORE UPDATE ON posting BEGIN SELECT raise(ABORT, 'A posting is never changed.'); END;
CREATE TRIGGER posting_remains BEFORE DELETE ON posting BEGIN SELECT raise(ABORT, 'A posting is never removed.'); END;
