// KuCoin's own SDK for Node. A request is made by its builder, or by create(), which sends every unset field of a query as the
// text `undefined`.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import sdk from 'kucoin-universal-sdk';
import { amount } from '../amount.mjs';

const { Account, ClientOptionBuilder, DefaultClient, RestError, Spot, TransportOptionBuilder, logger } = sdk;
const {
  GetCrossMarginAccountReq, GetIsolatedMarginAccountReq, GetSpotAccountDetailReq, GetSpotAccountListReq, GetSpotLedgerReq,
} = Account.Account;
const { AddSubAccountReq, GetSpotSubAccountDetailReq, GetSpotSubAccountListV2Req, GetSpotSubAccountsSummaryV2Req } = Account.SubAccount;
const { FlexTransferReq, GetTransferQuotasReq } = Account.Transfer;
const { GetFiatPriceReq } = Spot.Market;

logger.setGlobalLogger({}, { level: 'warn', format: (level, message) => `${level}: ${message}` });

const ASSET = 'USDT';
const MAIN = FlexTransferReq.FromAccountTypeEnum.MAIN;
const TRADE = FlexTransferReq.FromAccountTypeEnum.TRADE;
const { INTERNAL, PARENT_TO_SUB, SUB_TO_PARENT } = FlexTransferReq.TypeEnum;
const WALLET_LISTS = ['mainAccounts', 'tradeAccounts', 'marginAccounts'];
const HOUR = 3_600_000;

export function connect({ address, key, secret, passphrase }) {
  const option = new ClientOptionBuilder()
    .setKey(key)
    .setSecret(secret)
    .setPassphrase(passphrase)
    .setSpotEndpoint(address)
    .setFuturesEndpoint(address)
    .setBrokerEndpoint(address)
    .setTransportOption(new TransportOptionBuilder().setKeepAlive(true).setTimeout(10_000).setMaxRetries(1).setRetryDelay(1).build())
    .build();
  const rest = new DefaultClient(option).restService();
  return {
    accounts: rest.getAccountService().getAccountApi(),
    subs: rest.getAccountService().getSubAccountApi(),
    deposits: rest.getAccountService().getDepositApi(),
    withdrawals: rest.getAccountService().getWithdrawalApi(),
    fees: rest.getAccountService().getFeeApi(),
    futuresMarket: rest.getFuturesService().getMarketApi(),
    marginMarket: rest.getMarginService().getMarketApi(),
    riskLimits: rest.getMarginService().getRiskLimitApi(),
    transfers: rest.getAccountService().getTransferApi(),
    market: rest.getSpotService().getMarketApi(),
  };
}

/** The refusal of a call: the SDK returns it in the response for HTTP 200, and inside the HTTP error for other statuses. */
export async function refusal(call) {
  const error = await call.then(() => assert.fail('the call was not refused'), error => error);
  assert.ok(error instanceof RestError, `not a refusal: ${error?.message}`);
  const answer = error.getCommonResponse();
  const http = error.getError()?.response;
  assert.ok(answer ?? http?.data?.code, `not a refusal of the exchange: ${error}`);
  return answer ? { status: 200, code: answer.code, msg: answer.msg } : { status: http.status, ...http.data };
}

/** The message of the exchange for an HTTP error, of which the SDK reports only the status. */
export function explain(error) {
  const answer = error instanceof RestError && error.getError()?.response?.data;
  return answer ? `${error.message}: ${JSON.stringify(answer)}` : undefined;
}

/** The SDK initializes every required field with null: one that is still null was missing in the response. */
export function complete(value, path, nullable = []) {
  if (value === null || value === undefined) assert.fail(`${path} is ${value}`);
  if (typeof value !== 'object') return;
  for (const [name, member] of Object.entries(value)) {
    const nullHere = member === null && nullable.includes(name);
    if (name !== 'commonResponse' && !nullHere) complete(member, `${path}.${name}`, nullable);
  }
}

function addsUp(row) {
  assert.equal(amount(row.balance), amount(row.available) + amount(row.holds), `balance of ${JSON.stringify(row)}`);
}

function rowsOf(subAccount) {
  return WALLET_LISTS.flatMap(list => subAccount[list].map(row => [`${list}/${row.currency}`, row.balance]))
    .filter(([, balance]) => amount(balance) !== 0n)
    .sort();
}

export function checks(exchange) {
  const { accounts, subs, transfers, market } = connect(exchange);

  const wallets = async () => (await accounts.getSpotAccountList(GetSpotAccountListReq.builder().build())).data;
  const subList = async () =>
    (await subs.getSpotSubAccountsSummaryV2(GetSpotSubAccountsSummaryV2Req.builder().setCurrentPage(1).setPageSize(100).build())).items;
  const subDetail = userId =>
    subs.getSpotSubAccountDetail(GetSpotSubAccountDetailReq.builder().setSubUserId(userId).setIncludeBaseAmount(true).build());
  const tradingSub = async () => {
    const sub = (await subList()).find(sub => sub.status === 2);
    assert.ok(sub, 'no sub-account is enabled');
    return sub;
  };

  /** The balances of the asset of the master and one sub-account, by wallet. */
  const holdings = async userId => {
    const own = (await wallets()).filter(row => row.currency === ASSET);
    const sub = userId ? await subDetail(userId) : { mainAccounts: [] };
    const total = rows => rows.filter(row => row.currency === ASSET).reduce((sum, row) => sum + amount(row.balance), 0n);
    return {
      main: total(own.filter(row => row.type === 'main')),
      trade: total(own.filter(row => row.type === 'trade')),
      sub: total(sub.mainAccounts),
    };
  };

  const moves = async (move, text, { main = 0n, trade = 0n, sub = 0n }, userId) => {
    const before = await holdings(userId);
    const answer = await move();
    assert.match(answer.orderId, /^[0-9a-f]{24}$/);
    const unit = amount(text);
    assert.deepEqual(await holdings(userId), {
      main: before.main + main * unit,
      trade: before.trade + trade * unit,
      sub: before.sub + sub * unit,
    });
  };

  const mainToTrade = text => transfers.flexTransfer(FlexTransferReq.builder()
    .setClientOid(randomUUID()).setType(INTERNAL).setCurrency(ASSET).setAmount(text)
    .setFromAccountType(MAIN).setToAccountType(TRADE).build());

  const refusesCredentials = async (change, ...codes) => {
    const stranger = connect({ ...exchange, ...change });
    const refused = await refusal(stranger.accounts.getSpotAccountList(GetSpotAccountListReq.builder().build()));
    assert.equal(refused.status, 401, refused.msg);
    assert.ok(codes.includes(refused.code), `${refused.code} ${refused.msg}`);
  };

  return [
    ['server time', async () => {
      const { data } = await market.getServerTime();
      assert.ok(Math.abs(data - Date.now()) < 5_000, `${data} is not now`);
    }],

    ['currencies', async () => {
      const { data } = await market.getAllCurrencies();
      const nullable = ['confirms', 'contractAddress', 'depositMinSize', 'maxWithdraw', 'maxDeposit'];
      complete(data, 'data', nullable);
      const asset = data.find(row => row.currency === ASSET);
      assert.ok(asset?.chains.length > 0, `${ASSET} has no chain`);
      assert.equal(new Set(data.map(row => row.currency)).size, data.length, 'an asset stands twice');
    }],

    ['prices, create()', async () => {
      const prices = await market.getFiatPrice(GetFiatPriceReq.create({}));
      assert.ok(amount(prices.BTC) > amount(prices.USDT), 'BTC has no price above that of USDT');
    }],

    ['prices of a comma list, builder', async () => {
      const prices = await market.getFiatPrice(GetFiatPriceReq.builder().setBase('USD').setCurrencies('BTC,ETH').build());
      const priced = Object.keys(prices).filter(name => name !== 'commonResponse' && prices[name] != null);
      assert.deepEqual(priced.sort(), ['BTC', 'ETH']);
    }],

    ['account list, builder', async () => {
      const rows = await wallets();
      assert.ok(rows.length > 0, 'no account');
      complete(rows, 'data');
      rows.forEach(addsUp);
      assert.deepEqual([...new Set(rows.map(row => row.type))].sort(), ['main', 'trade']);
      assert.equal(new Set(rows.map(row => row.id)).size, rows.length, 'an id stands twice');
    }],

    ['account list, create()', async () => {
      const { data } = await accounts.getSpotAccountList(GetSpotAccountListReq.create({}));
      assert.deepEqual(data, await wallets());
    }],

    ['account list of one asset and wallet, builder', async () => {
      const request = GetSpotAccountListReq.builder().setCurrency(ASSET).setType(GetSpotAccountListReq.TypeEnum.MAIN).build();
      const { data } = await accounts.getSpotAccountList(request);
      assert.deepEqual(data, (await wallets()).filter(row => row.currency === ASSET && row.type === 'main'));
      assert.equal(data.length, 1);
    }],

    ['one account, builder', async () => {
      for (const type of ['main', 'trade']) {
        const row = (await wallets()).find(row => row.type === type);
        const one = await accounts.getSpotAccountDetail(GetSpotAccountDetailReq.builder().setAccountId(row.id).build());
        const { currency, balance, available, holds } = one;
        assert.deepEqual({ currency, balance, available, holds },
          { currency: row.currency, balance: row.balance, available: row.available, holds: row.holds });
      }
    }],

    ['one account, create()', async () => {
      const [row] = await wallets();
      const one = await accounts.getSpotAccountDetail(GetSpotAccountDetailReq.create({ accountId: row.id }));
      assert.deepEqual([one.currency, one.balance], [row.currency, row.balance]);
    }],

    ['cross margin, builder', async () => {
      const answer = await accounts.getCrossMarginAccount(GetCrossMarginAccountReq.builder().build());
      complete(answer, 'data');
      assert.ok(answer.accounts.some(row => amount(row.liability) > 0n), 'no asset is owed');
      answer.accounts.forEach(row => assert.equal(amount(row.total), amount(row.available) + amount(row.hold), JSON.stringify(row)));
      answer.accounts.forEach(row =>
        assert.equal(amount(row.liability), amount(row.liabilityPrincipal) + amount(row.liabilityInterest), JSON.stringify(row)));
    }],

    ['cross margin, create()', async () => {
      const answer = await accounts.getCrossMarginAccount(GetCrossMarginAccountReq.create({}));
      const built = await accounts.getCrossMarginAccount(GetCrossMarginAccountReq.builder().build());
      assert.deepEqual(answer.accounts, built.accounts);
    }],

    ['isolated margin, builder', async () => {
      const answer = await accounts.getIsolatedMarginAccount(GetIsolatedMarginAccountReq.builder().build());
      complete(answer, 'data');
      assert.ok(answer.assets.length > 0, 'no pair');
      const legs = answer.assets.flatMap(row => [row.baseAsset, row.quoteAsset]);
      legs.forEach(leg => assert.equal(amount(leg.total), amount(leg.available) + amount(leg.hold), JSON.stringify(leg)));
      answer.assets.forEach(row => assert.equal(row.symbol, `${row.baseAsset.currency}-${row.quoteAsset.currency}`));
    }],

    ['isolated margin, create()', async () => {
      const answer = await accounts.getIsolatedMarginAccount(GetIsolatedMarginAccountReq.create({}));
      const built = await accounts.getIsolatedMarginAccount(GetIsolatedMarginAccountReq.builder().build());
      assert.deepEqual(answer.assets, built.assets);
    }],

    ['sub-account list, builder', async () => {
      const rows = await subList();
      assert.ok(rows.length > 0, 'no sub-account');
      complete(rows, 'items', ['hostedStatus', 'remarks']);
      rows.forEach(row => assert.match(row.userId, /^[0-9a-f]{24}$/));
    }],

    ['sub-account list, create()', async () => {
      const page = await subs.getSpotSubAccountsSummaryV2(GetSpotSubAccountsSummaryV2Req.create({}));
      assert.deepEqual([page.currentPage, page.pageSize], [1, 10]);
      assert.deepEqual(page.items, (await subList()).slice(0, 10));
    }],

    ['sub-account balances, builder', async () => {
      let shown = 0;
      for (const sub of await subList()) {
        const detail = await subDetail(sub.userId);
        assert.deepEqual([detail.subUserId, detail.subName], [sub.userId, sub.subName]);
        complete(detail, 'data');
        WALLET_LISTS.flatMap(list => detail[list]).forEach(addsUp);
        shown += rowsOf(detail).length;
      }
      assert.ok(shown > 0, 'no sub-account has a balance');
    }],

    ['sub-account balances, create()', async () => {
      const { userId } = await tradingSub();
      const detail = await subs.getSpotSubAccountDetail(GetSpotSubAccountDetailReq.create({ subUserId: userId }));
      assert.deepEqual(rowsOf(detail), rowsOf(await subDetail(userId)));
      WALLET_LISTS.flatMap(list => detail[list]).forEach(row => assert.notEqual(amount(row.balance), 0n, 'a zero balance is shown'));
    }],

    ['balances of all sub-accounts, builder', async () => {
      const page = await subs.getSpotSubAccountListV2(GetSpotSubAccountListV2Req.builder().setCurrentPage(1).setPageSize(100).build());
      complete(page, 'data');
      assert.equal(page.totalNum, page.items.length);
      assert.deepEqual(page.items.map(item => item.subUserId).sort(), (await subList()).map(sub => sub.userId).sort());
      for (const item of page.items) assert.deepEqual(rowsOf(item), rowsOf(await subDetail(item.subUserId)));
    }],

    ['balances of all sub-accounts, create()', async () => {
      const page = await subs.getSpotSubAccountListV2(GetSpotSubAccountListV2Req.create({}));
      assert.deepEqual([page.currentPage, page.pageSize], [1, 10]);
    }],

    ['transferable, builder', async () => {
      const request = GetTransferQuotasReq.builder().setCurrency(ASSET).setType(GetTransferQuotasReq.TypeEnum.MAIN).build();
      const quota = await transfers.getTransferQuotas(request);
      complete(quota, 'data');
      addsUp(quota);
      assert.ok(amount(quota.transferable) <= amount(quota.available), 'more is transferable than available');
      assert.equal(amount(quota.balance), (await holdings()).main);
    }],

    ['transferable, create()', async () => {
      const request = GetTransferQuotasReq.create({ currency: ASSET, type: GetTransferQuotasReq.TypeEnum.TRADE });
      const quota = await transfers.getTransferQuotas(request);
      assert.equal(amount(quota.balance), (await holdings()).trade);
    }],

    ['transfer INTERNAL, builder', () => moves(() => mainToTrade('1.25'), '1.25', { main: -1n, trade: 1n })],

    ['transfer INTERNAL, create()', () => moves(
      () => transfers.flexTransfer(FlexTransferReq.create({
        clientOid: randomUUID(), type: INTERNAL, currency: ASSET, amount: '0.01', fromAccountType: TRADE, toAccountType: MAIN,
      })),
      '0.01', { main: 1n, trade: -1n })],

    ['transfer PARENT_TO_SUB, builder', async () => {
      const { userId } = await tradingSub();
      await moves(
        () => transfers.flexTransfer(FlexTransferReq.builder()
          .setClientOid(randomUUID()).setType(PARENT_TO_SUB).setCurrency(ASSET).setAmount('2.5')
          .setFromAccountType(MAIN).setToUserId(userId).setToAccountType(MAIN).build()),
        '2.5', { main: -1n, sub: 1n }, userId);
    }],

    ['transfer SUB_TO_PARENT, create()', async () => {
      const { userId } = await tradingSub();
      await moves(
        () => transfers.flexTransfer(FlexTransferReq.create({
          clientOid: randomUUID(), type: SUB_TO_PARENT, currency: ASSET, amount: '0.75',
          fromUserId: userId, fromAccountType: MAIN, toAccountType: MAIN,
        })),
        '0.75', { main: 1n, sub: -1n }, userId);
    }],

    ['transfer of more than is available is refused, INTERNAL', async () => {
      const before = await wallets();
      const refused = await refusal(mainToTrade('999999999999'));
      assert.deepEqual([refused.status, refused.code], [200, '230003'], refused.msg);
      assert.deepEqual(await wallets(), before);
    }],

    ['transfer of more than is available is refused, PARENT_TO_SUB', async () => {
      const { userId } = await tradingSub();
      const before = [await wallets(), await subDetail(userId)];
      const refused = await refusal(transfers.flexTransfer(FlexTransferReq.create({
        clientOid: randomUUID(), type: PARENT_TO_SUB, currency: ASSET, amount: '999999999999',
        fromAccountType: MAIN, toUserId: userId, toAccountType: MAIN,
      })));
      assert.deepEqual([refused.status, refused.code], [200, '230003'], refused.msg);
      const after = [await wallets(), await subDetail(userId)];
      assert.deepEqual(after[0], before[0]);
      assert.deepEqual(rowsOf(after[1]), rowsOf(before[1]));
    }],

    ['ledger page, builder', async () => {
      await mainToTrade('1.75');
      const now = Date.now();
      const page = await accounts.getSpotLedger(GetSpotLedgerReq.builder()
        .setStartAt(now - 23 * HOUR).setEndAt(now + HOUR / 2).setCurrentPage(1).setPageSize(10).build());
      complete(page, 'data');
      assert.equal(page.items.length, Math.min(10, page.totalNum));
      assert.equal(page.totalPage, Math.ceil(page.totalNum / 10));
      const times = page.items.map(row => row.createdAt);
      assert.deepEqual(times, [...times].sort((a, b) => b - a), 'not newest first');
      const moved = page.items.filter(row => row.currency === ASSET && amount(row.amount) === amount('1.75'));
      assert.deepEqual(moved.map(row => `${row.accountType} ${row.direction}`).sort(), ['MAIN out', 'TRADE in']);
    }],

    ['ledger page, create()', async () => {
      await mainToTrade('0.02');
      const page = await accounts.getSpotLedger(GetSpotLedgerReq.create({}));
      assert.deepEqual([page.currentPage, page.pageSize], [1, 50]);
      assert.ok(page.items.some(row => amount(row.amount) === amount('0.02')), 'the transfer before it is not in the ledger');
    }],

    ['ledger page of a comma list, builder', async () => {
      await mainToTrade('0.03');
      const request = GetSpotLedgerReq.builder().setCurrency(`${ASSET},BTC`).setDirection(GetSpotLedgerReq.DirectionEnum.OUT).build();
      const { items } = await accounts.getSpotLedger(request);
      assert.ok(items.some(row => amount(row.amount) === amount('0.03')), 'the transfer before it is not in the ledger');
      items.forEach(row => assert.ok([ASSET, 'BTC'].includes(row.currency) && row.direction === 'out', JSON.stringify(row)));
    }],

    ['ledger of more than a day is refused', async () => {
      const now = Date.now();
      const request = GetSpotLedgerReq.builder().setStartAt(now - 30 * HOUR).setEndAt(now).build();
      const refused = await refusal(accounts.getSpotLedger(request));
      assert.equal(refused.code, '400100', refused.msg);
    }],

    ['add sub-account, builder', async () => {
      const name = `interop${Date.now() % 1_000_000}`;
      const added = await subs.addSubAccount(AddSubAccountReq.builder()
        .setSubName(name).setPassword('interop2026').setAccess(AddSubAccountReq.AccessEnum.SPOT).setRemarks('from afar').build());
      assert.deepEqual([added.subName, added.access, added.remarks], [name, 'Spot', 'from afar']);
      const listed = (await subList()).find(sub => sub.subName === name);
      assert.equal(listed?.uid, added.uid);
      assert.deepEqual(rowsOf(await subDetail(listed.userId)), []);
    }],

    ['quota in the response', async () => {
      const remaining = async () => {
        const { commonResponse } = await accounts.getSpotAccountList(GetSpotAccountListReq.builder().build());
        const { limit, remaining, reset } = commonResponse.rateLimit;
        assert.equal(limit, 2000);
        assert.ok(reset > 0 && reset <= 30_000, `reset ${reset}`);
        return remaining;
      };
      const [first, second, third] = [await remaining(), await remaining(), await remaining()];
      // A quota window may end between two of the three calls, but not between both pairs.
      assert.ok(first - second === 5 || second - third === 5, `a call of weight 5 left ${first}, ${second}, ${third}`);
    }],

    // A wrong secret invalidates passphrase and signature; the order of the two checks depends on the exchange.
    ['wrong secret is refused', () => refusesCredentials({ secret: randomUUID() }, '400004', '400005')],
    ['wrong passphrase is refused', () => refusesCredentials({ passphrase: 'not-the-passphrase' }, '400004')],
    ['unknown key is refused', () => refusesCredentials({ key: '0'.repeat(24) }, '400003')],
  ];
}
