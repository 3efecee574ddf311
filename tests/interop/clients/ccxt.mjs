// ccxt's unified methods, as used by programs for many exchanges.
import assert from 'node:assert/strict';
import ccxt from 'ccxt';

const ASSET = 'USDT';
const PAIR = 'BTC/USDT';

/** A ccxt client that calls only the emulator. */
export function connect({ address, key, secret, passphrase }, ExchangeClass = ccxt.kucoin) {
  const client = new ExchangeClass({
    apiKey: key, secret, password: passphrase, enableRateLimit: false, timeout: 10_000, options: { fetchMarkets: { types: ['spot'] } },
  });
  for (const name of Object.keys(client.urls.api)) client.urls.api[name] = address;
  return client;
}

/** ccxt includes the response in the text of its error. */
export function explain(error) {
  return error instanceof ccxt.BaseError ? `${error.constructor.name}: ${error.message}` : undefined;
}

/** Asserts that a call is refused with a code, and returns the message of the exchange. */
export async function refusal(client, code, call) {
  const error = await call().then(answer => answer, error => error);
  const said = error instanceof Error ? client.last_http_response ?? error.message : JSON.stringify(error);
  const { code: actual, msg } = JSON.parse(said);
  assert.equal(actual, code, said);
  return `${actual} ${msg}`;
}

export async function checks(exchange) {
  const client = connect(exchange);
  const futures = connect(exchange, ccxt.kucoinfutures);
  futures.options.fetchMarkets = { types: [] };
  const free = async type => (await client.fetchBalance({ type }))[ASSET].free;

  return [
    ['loadMarkets', async () => {
      const markets = await client.loadMarkets();
      assert.ok(markets[PAIR].spot && markets[PAIR].margin, `${PAIR} is no pair for spot and margin`);
      assert.equal(markets[PAIR].precision.price, 0.1);
    }],
    ['fetchTime', async () => assert.ok(Math.abs(await client.fetchTime() - Date.now()) < 5_000)],
    ['fetchStatus', async () => assert.equal((await client.fetchStatus()).status, 'ok')],
    ['fetchCurrencies', async () => {
      const assets = await client.fetchCurrencies();
      assert.ok(Object.keys(assets[ASSET].networks).length > 1, 'USDT has one network');
    }],
    ['fetchAccounts', async () => {
      const rows = await client.fetchAccounts();
      assert.ok(rows.some(row => row.code === ASSET && row.type === 'main'));
    }],
    ['fetchBalance of every kind', async () => {
      for (const type of ['main', 'trade', 'margin', 'isolated']) {
        const balance = await client.fetchBalance({ type });
        assert.ok(Object.keys(balance).length > 3, `${type} is empty`);
      }
    }],
    ['fetchBalance of futures', async () => {
      const balance = await client.fetchBalance({ type: 'swap', code: 'USDC' });
      assert.ok(balance.USDC.total > 0);
    }],
    ['fetchTicker', async () => {
      const { last, bid, ask, baseVolume } = await client.fetchTicker(PAIR);
      assert.ok(bid < last && last < ask);
      assert.equal(baseVolume, 0);
    }],
    ['fetchTickers', async () => assert.ok((await client.fetchTickers())[PAIR].last > 0)],
    ['fetchTradingFee', async () => assert.equal((await client.fetchTradingFee(PAIR)).maker, 0.001)],
    // Without a network the fee is that of KuCoin's default chain.
    ['fetchDepositWithdrawFee', async () => assert.equal((await client.fetchDepositWithdrawFee(ASSET)).withdraw.fee, 4.5)],
    ['fetchDepositWithdrawFees', async () => assert.ok((await client.fetchDepositWithdrawFees([ASSET]))[ASSET])],
    ['fetchTransactionFee', async () => assert.ok((await client.fetchTransactionFee(ASSET)).withdraw)],
    ['createDepositAddress', async () => assert.match((await client.createDepositAddress('USDC', { network: 'BASE' })).address, /^0x/)],
    ['fetchDepositAddress', async () => assert.match((await client.fetchDepositAddress(ASSET, { network: 'TRC20' })).address, /^T/)],
    ['fetchDepositAddressesByNetwork', async () => assert.ok(Object.keys(await client.fetchDepositAddressesByNetwork(ASSET)).length > 1)],
    ['fetchDeposits', async () => {
      const rows = await client.fetchDeposits(ASSET);
      assert.ok(rows.length > 0 && rows.every(row => row.status === 'ok' && row.amount > 0));
    }],
    ['withdraw', async () => {
      const before = await free('main');
      const { id } = await client.withdraw(ASSET, 8, 'TMxZfJvAyANsTxBCRBkT3rumPRpvKxk6NZ', undefined, { network: 'TRC20' });
      assert.match(id, /^[0-9a-f]{24}$/);
      assert.equal((before - await free('main')).toFixed(4), '9.2000');
    }],
    ['fetchWithdrawals', async () => {
      const [newest] = (await client.fetchWithdrawals(ASSET)).slice(-1);
      assert.deepEqual([newest.amount, newest.status], [8, 'pending']);
    }],
    ['transfer between own wallets', async () => {
      const before = await free('trade');
      assert.match((await client.transfer(ASSET, 5, 'main', 'trade')).id, /^[0-9a-f]{24}$/);
      assert.equal((await free('trade') - before).toFixed(4), '5.0000');
    }],
    ['transfer to an isolated wallet', async () => assert.ok((await client.transfer(ASSET, 5, 'main', PAIR)).id)],
    ['transfer to futures', async () => assert.ok((await client.transfer(ASSET, 5, 'main', 'contract')).id)],
    ['transfer to a sub-account', async () => {
      const sub = (await client.privateGetSubUser()).data.items.find(row => row.subName === 'quantLab3');
      assert.ok((await client.transfer(ASSET, 5, 'main', 'main', { transferType: 'PARENT_TO_SUB', toUserId: sub.userId })).id);
    }],
    ['transfer of more than there is', () => refusal(client, '230003', () => client.transfer(ASSET, 99_999_999, 'main', 'trade'))],
    ['fetchLedger', async () => {
      const rows = await client.fetchLedger(ASSET);
      assert.ok(rows.some(row => row.type === 'transfer' && row.amount === 5), 'the transfers before it are not there');
    }],
    ['fetchTransfers', async () => assert.ok((await client.fetchTransfers(ASSET)).length > 0)],
    ['kucoinfutures: fetchTime', async () => assert.ok(Math.abs(await futures.fetchTime() - Date.now()) < 5_000)],
    ['kucoinfutures: fetchStatus', async () => assert.equal((await futures.fetchStatus()).status, 'ok')],
    ['kucoinfutures: fetchBalance', async () => assert.ok((await futures.fetchBalance({ code: 'USDC' })).USDC.total > 0)],
  ];
}
