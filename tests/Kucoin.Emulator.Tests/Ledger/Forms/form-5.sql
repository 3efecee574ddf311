-- A ledger of schema version 5, migrated from the sample of version 4.
PRAGMA application_id = 1262699853;
PRAGMA user_version = 5;
BEGIN TRANSACTION;
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
INSERT INTO "api_key" VALUES(1,'master','d5e6125bf0e401cbfab8ea0e','f31403de-eef8-492b-ad87-cbed5b05377e','local-only-285a9826',1,'master','General,Futures,Spot,Earn,InnerTransfer,Transfer,Margin','',1767087000000,NULL,3,0);
INSERT INTO "api_key" VALUES(2,'reader','8ab9ba92477420df12dee190','302352a4-fb49-4ba3-a79a-7ab54a79a3b8','local-only-73c8d7d1',1,'reader','General','',1772443800000,NULL,3,0);
CREATE TABLE chain_gate (
    asset TEXT NOT NULL,
    chain TEXT NOT NULL,
    deposits INTEGER NOT NULL,
    withdrawals INTEGER NOT NULL,
    PRIMARY KEY (asset, chain)) STRICT, WITHOUT ROWID;
INSERT INTO "chain_gate" VALUES('USDT','trx',1,0);
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
INSERT INTO "deposit" VALUES(1,1,'BTC','btc','1CzMfFYSpSFvJn7ZptsdMGtSFFjnskyrqq','',0,'0.02','0','c9abcf9389c9422989e7832feb548270cb40e635e109b6555be5548f54e3dcf5','','SUCCESS',3,1,0,1767265104425,1767265104425);
INSERT INTO "deposit" VALUES(2,1,'USDT','trx','TMxZfJvAyANsTxBCR8RFGcTXhGQzNEcaQ5','',0,'1660.5','0','2bcf6b8749395d7eb8f305ed68d00a4af9c07eda4aa06ec39056290ea766a2fc','','SUCCESS',20,1,0,1767265348305,1767265348305);
INSERT INTO "deposit" VALUES(3,1,'USDT','trx','TMxZfJvAyANsTxBCR8RFGcTXhGQzNEcaQ5','',0,'25.75','0','c1ee0e8533936935ac658d457a9976164c75426e7004cfcb5387db086675f56b','','SUCCESS',20,1,0,1772443800000,1772443800000);
INSERT INTO "deposit" VALUES(4,1,'BTC','btc','1CzMfFYSpSFvJn7ZptsdMGtSFFjnskyrqq','',0,'0.125','0','e9a6d117e708c0100b26512fabd5dea03668c826aea13dec30d331bf312d4a3f','','PROCESSING',0,0,0,1772443800000,1772443800000);
INSERT INTO "deposit" VALUES(5,1,'BTC','btc','1CzMfFYSpSFvJn7ZptsdMGtSFFjnskyrqq','',0,'0.25','0','4af9684d6a86ebf8770c0886879c7873ceef5c6b9988d9b0c921294ef7ebc742','','PRE_SUCCESS',1,0,0,1772443800000,1772443800000);
INSERT INTO "deposit" VALUES(6,1,'BTC','btc','1CzMfFYSpSFvJn7ZptsdMGtSFFjnskyrqq','',0,'0.5','0','b10ea1ef35903cdeb33a9ab1427d9e3e122ff601937a73c90362c2936fb50d58','','ROLLBACKING',1,1,1,1772443800000,1772443800000);
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
INSERT INTO "deposit_address" VALUES(1,1,'USDT','trx','MAIN','TMxZfJvAyANsTxBCR8RFGcTXhGQzNEcaQ5','',NULL,0,1767087000000);
INSERT INTO "deposit_address" VALUES(2,1,'BTC','btc','MAIN','1CzMfFYSpSFvJn7ZptsdMGtSFFjnskyrqq','',NULL,0,1767087000000);
CREATE TABLE entry (
    id INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    business TEXT NOT NULL,
    context TEXT NOT NULL,
    actor INTEGER REFERENCES user (id),
    client_oid TEXT) STRICT;
INSERT INTO "entry" VALUES(1,1767265104425,'DEPOSIT','{"orderId":"b7e264ec7b531510f24efde9","txId":"c9abcf9389c9422989e7832feb548270cb40e635e109b6555be5548f54e3dcf5"}',NULL,NULL);
INSERT INTO "entry" VALUES(2,1767265271083,'DEPOSIT','{"orderId":"c370f85fbbc9116c0f92b9a1","txId":"31731a32c89e1cbcf0bdb22463882fd55a971ef0f5ec650f2fa293da529e63ef"}',NULL,NULL);
INSERT INTO "entry" VALUES(3,1767265348305,'DEPOSIT','{"orderId":"a0bfa7e9f1b9ba1e19436a15","txId":"2bcf6b8749395d7eb8f305ed68d00a4af9c07eda4aa06ec39056290ea766a2fc"}',NULL,NULL);
INSERT INTO "entry" VALUES(4,1767270923674,'SUB_TRANSFER','',NULL,NULL);
INSERT INTO "entry" VALUES(5,1767271672203,'TRANSFER','',NULL,NULL);
INSERT INTO "entry" VALUES(6,1767273809346,'TRANSFER','',NULL,NULL);
INSERT INTO "entry" VALUES(7,1772440784196,'HOLD','',NULL,NULL);
INSERT INTO "entry" VALUES(8,1772442225513,'HOLD','',NULL,NULL);
INSERT INTO "entry" VALUES(9,1772443800000,'DEPOSIT','{"orderId":"44f479db69a6ba19bcafcec8","txId":"c1ee0e8533936935ac658d457a9976164c75426e7004cfcb5387db086675f56b"}',NULL,NULL);
INSERT INTO "entry" VALUES(10,1772443800000,'Borrowings','',NULL,NULL);
INSERT INTO "entry" VALUES(11,1772443800000,'INTEREST','',NULL,NULL);
INSERT INTO "entry" VALUES(12,1772443800000,'DEPOSIT','{"orderId":"6fd43c665e99217ebcb98222","txId":"4af9684d6a86ebf8770c0886879c7873ceef5c6b9988d9b0c921294ef7ebc742"}',NULL,NULL);
INSERT INTO "entry" VALUES(13,1772443800000,'DEPOSIT','{"orderId":"8859573f070f0c685969224a","txId":"b10ea1ef35903cdeb33a9ab1427d9e3e122ff601937a73c90362c2936fb50d58"}',NULL,NULL);
INSERT INTO "entry" VALUES(14,1772443800000,'DEPOSIT','{"orderId":"27b093e1504d4cb33b82ddd8","txId":"b10ea1ef35903cdeb33a9ab1427d9e3e122ff601937a73c90362c2936fb50d58"}',NULL,NULL);
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
INSERT INTO "old_funding" VALUES(1,1,0,'BTC','0.5','1Old','83cc70cb01c9b3b1256c79911794b551a13d3dd46c6f960782e8807823512b17',0,'SUCCESS',1520139967000);
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
INSERT INTO "posting" VALUES(1,1,4,0,'-0.02','-0.02','0',0,0,1767265104425,0);
INSERT INTO "posting" VALUES(2,1,5,0,'0.02','0.02','0',1,1,1767265104425,1);
INSERT INTO "posting" VALUES(3,2,6,0,'-12','-12','0',0,0,1767265271083,0);
INSERT INTO "posting" VALUES(4,2,7,0,'12','12','0',1,1,1767265271083,2);
INSERT INTO "posting" VALUES(5,3,8,0,'-1660.5','-1660.5','0',0,0,1767265348305,0);
INSERT INTO "posting" VALUES(6,3,0,0,'1660.5','1660.5','0',1,1,1767265348305,3);
INSERT INTO "posting" VALUES(7,4,7,0,'-12','0','0',1,1,1767270923674,4);
INSERT INTO "posting" VALUES(8,4,3,0,'12','12','0',2,1,1767270923674,1);
INSERT INTO "posting" VALUES(9,5,5,0,'-0.02','0','0',1,1,1767271672203,5);
INSERT INTO "posting" VALUES(10,5,2,0,'0.02','0.02','0',1,1,1767271672203,6);
INSERT INTO "posting" VALUES(11,6,0,0,'-400','1260.5','0',1,1,1767273809346,7);
INSERT INTO "posting" VALUES(12,6,1,0,'400','400','0',1,1,1767273809346,8);
INSERT INTO "posting" VALUES(13,7,0,0,'-3.8','1256.7','0',1,0,1772440784196,0);
INSERT INTO "posting" VALUES(14,7,0,1,'3.8','3.8','0',1,0,1772440784196,0);
INSERT INTO "posting" VALUES(15,8,0,0,'-6.2','1250.5','0',1,0,1772442225513,0);
INSERT INTO "posting" VALUES(16,8,0,1,'6.2','10','0',1,0,1772442225513,0);
INSERT INTO "posting" VALUES(17,9,8,0,'-25.75','-1686.25','0',0,0,1772443800000,0);
INSERT INTO "posting" VALUES(18,9,0,0,'25.75','1276.25','0',1,1,1772443800000,9);
INSERT INTO "posting" VALUES(19,10,1,2,'-100','-100','0',1,0,1772443800000,0);
INSERT INTO "posting" VALUES(20,10,1,0,'100','500','0',1,1,1772443800000,10);
INSERT INTO "posting" VALUES(21,11,1,3,'-0.25','-0.25','0',1,0,1772443800000,0);
INSERT INTO "posting" VALUES(22,11,9,0,'0.25','0.25','0',0,0,1772443800000,0);
INSERT INTO "posting" VALUES(23,12,4,0,'-0.25','-0.27','0',0,0,1772443800000,0);
INSERT INTO "posting" VALUES(24,12,5,0,'0.25','0.25','0',1,1,1772443800000,11);
INSERT INTO "posting" VALUES(25,13,4,0,'-0.5','-0.77','0',0,0,1772443800000,0);
INSERT INTO "posting" VALUES(26,13,5,0,'0.5','0.75','0',1,1,1772443800000,12);
INSERT INTO "posting" VALUES(27,14,5,0,'-0.5','0.25','0',1,1,1772443800000,13);
INSERT INTO "posting" VALUES(28,14,4,0,'0.5','-0.27','0',0,0,1772443800000,0);
CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO "setting" VALUES('anchor','2026-03-02T09:30:00.0000000+00:00');
INSERT INTO "setting" VALUES('assets','[
  {
    "code": "MINE",
    "fullName": "Mine",
    "precision": 6,
    "loanPrecision": 0,
    "price": "1.5",
    "isMarginEnabled": false,
    "isLoanEnabled": false,
    "maxLoan": "0",
    "maxMarginHolding": "0",
    "chains": []
  }
]');
INSERT INTO "setting" VALUES('clock','2026-03-02T09:30:00.0000000+00:00');
INSERT INTO "setting" VALUES('scenario','./scenario.json');
INSERT INTO "setting" VALUES('seed','7');
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
INSERT INTO "user" VALUES(0,'',0,'',NULL,NULL,'',0,0,'',0,0,NULL,NULL,NULL,'',0,0);
INSERT INTO "user" VALUES(1,'d8995f98970b99d1bdc1226d',160007919,'fundMaster1',NULL,NULL,'All',0,0,'',2,95,'TQ5NMqJjW8gqoqTQbRkBpLq4tqG6zYJv9d','m@fund.example','81-90','',0,1767087000000);
INSERT INTO "user" VALUES(2,'5b0c256c39273196afa97b86',160015838,'deskOfOne1',1,'It''s a desk','Spot',0,0,'',0,0,NULL,NULL,NULL,'',0,1767173400000);
CREATE TABLE wallet (
    id INTEGER PRIMARY KEY,
    owner INTEGER NOT NULL REFERENCES user (id),
    kind TEXT NOT NULL,
    tag TEXT NOT NULL,
    asset TEXT NOT NULL,
    public_id TEXT NOT NULL UNIQUE,
    UNIQUE (owner, kind, tag, asset)) STRICT;
INSERT INTO "wallet" VALUES(0,1,'MAIN','','USDT','57e7565d8f3b072bc1bc2df8');
INSERT INTO "wallet" VALUES(1,1,'MARGIN','','USDT','548000000001');
INSERT INTO "wallet" VALUES(2,1,'ISOLATED','BTC-USDT','BTC','548000000002');
INSERT INTO "wallet" VALUES(3,2,'TRADE','','MINE','548000000003');
INSERT INTO "wallet" VALUES(4,0,'OUTSIDE','','BTC','548000000004');
INSERT INTO "wallet" VALUES(5,1,'MAIN','','BTC','63c3ad5170abaf183e7dd7ab');
INSERT INTO "wallet" VALUES(6,0,'OUTSIDE','','MINE','548000000006');
INSERT INTO "wallet" VALUES(7,1,'MAIN','','MINE','4764b288d750d7f11e5a770f');
INSERT INTO "wallet" VALUES(8,0,'OUTSIDE','','USDT','548000000008');
INSERT INTO "wallet" VALUES(9,0,'INCOME','','USDT','548000000009');
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
INSERT INTO "withdrawal" VALUES(1,'4102a57a0dff7bae67f4c2bb',1,'USDT','trx','TQ5NMqJjW8gqoqTQbRkBpLq4tqG6zYJv9d','',NULL,'5','1.2',NULL,'ours','PROCESSING','','NOT_RETURN',NULL,1772442225513,1772442225513);
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
COMMIT;
