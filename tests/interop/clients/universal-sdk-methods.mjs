// Every other method of KuCoin's own SDK for Node that belongs to this domain, including abandoned ones.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import sdk from 'kucoin-universal-sdk';
import { amount } from '../amount.mjs';
import { complete, connect, refusal } from './universal-sdk.mjs';

export { explain } from './universal-sdk.mjs';

const { Account, Margin, Spot } = sdk;
const NULLABLE = ['memo', 'walletTxId', 'subStatus', 'failureReason', 'failureReasonMsg', 'preConfirms', 'confirms', 'currentConfirms'];
const ASSET = 'USDT';
const CHAIN = 'trx';
const NAME = 'tokyoDesk2';
const YEAR_2018 = [1514764800000, 1546300799000];

export function checks(exchange) {
  const { accounts, subs, deposits, withdrawals, transfers, fees, market, futuresMarket, marginMarket, riskLimits } = connect(exchange);
  const own = async type =>
    amount((await accounts.getSpotAccountList(Account.Account.GetSpotAccountListReq.create({ currency: ASSET, type }))).data[0].available);
  const futures = async () =>
    (await accounts.getFuturesAccount(Account.Account.GetFuturesAccountReq.create({ currency: ASSET }))).availableBalance;
  const sub = async () => (await subs.getSpotSubAccountsSummaryV2(Account.SubAccount.GetSpotSubAccountsSummaryV2Req.create({ pageSize: 100 })))
    .items.find(row => row.subName === NAME);
  const withdraw = async () => (await withdrawals.withdrawalV3(Account.Withdrawal.WithdrawalV3Req.create({
    currency: ASSET, chain: CHAIN, amount: '7.5', toAddress: 'TMxZfJvAyANsTxBCRBkT3rumPRpvKxk6NZ', withdrawType: 'ADDRESS', feeDeductType: 'INTERNAL',
  }))).withdrawalId;
  let key;

  return [
    ['Account.getAccountInfo', async () => {
      const info = await accounts.getAccountInfo();
      complete(info, 'data');
      assert.equal(info.maxSubQuantity, info.maxDefaultSubQuantity + info.maxSpotSubQuantity);
    }],
    ['Account.getApikeyInfo', async () => assert.equal((await accounts.getApikeyInfo()).isMaster, true)],
    ['Account.getSpotAccountType', async () => assert.equal((await accounts.getSpotAccountType()).data, false)],
    ['Account.getSpotHFLedger', async () =>
      complete((await accounts.getSpotHFLedger(Account.Account.GetSpotHFLedgerReq.create({ limit: 10 }))).data, 'data')],
    ['Account.getMarginHFLedger', async () =>
      complete((await accounts.getMarginHFLedger(Account.Account.GetMarginHFLedgerReq.create({}))).data, 'data')],
    ['Account.getFuturesAccount', async () => {
      const overview = await accounts.getFuturesAccount(Account.Account.GetFuturesAccountReq.create({}));
      complete(overview, 'data');
      assert.equal(overview.currency, 'XBT');
    }],
    ['Account.getFuturesLedger', async () => {
      const ledger = await accounts.getFuturesLedger(Account.Account.GetFuturesLedgerReq.create({}));
      complete(ledger, 'data', ['fee']);
      assert.ok(ledger.dataList.length > 0, 'no movement');
    }],
    ['Account.getMarginAccountDetail', async () => complete(await accounts.getMarginAccountDetail(), 'data')],
    ['Account.getIsolatedMarginAccountListV1', async () => {
      const list = await accounts.getIsolatedMarginAccountListV1(
        Account.Account.GetIsolatedMarginAccountListV1Req.create({ balanceCurrency: ASSET }));
      complete(list, 'data');
      const now = await accounts.getIsolatedMarginAccount(Account.Account.GetIsolatedMarginAccountReq.create({}));
      assert.equal(list.totalConversionBalance, now.totalAssetOfQuoteCurrency);
    }],
    ['Account.getIsolatedMarginAccountDetailV1', async () => {
      const detail = await accounts.getIsolatedMarginAccountDetailV1(
        Account.Account.GetIsolatedMarginAccountDetailV1Req.create({ symbol: 'ETH-USDT' }));
      complete(detail, 'data');
      assert.equal(detail.status, 'DEBT');
    }],

    ['SubAccount.getSpotSubAccountsSummaryV1', async () => {
      const { data } = await subs.getSpotSubAccountsSummaryV1();
      complete(data, 'data');
      assert.ok(data.some(row => row.subName === NAME));
    }],
    ['SubAccount.getSpotSubAccountListV1', async () => {
      const { data } = await subs.getSpotSubAccountListV1();
      complete(data, 'data');
      assert.ok(data.find(row => row.subName === NAME).tradeAccounts.length > 0);
    }],
    ['SubAccount.getFuturesSubAccountListV2', async () => {
      const all = await subs.getFuturesSubAccountListV2(Account.SubAccount.GetFuturesSubAccountListV2Req.create({ currency: ASSET }));
      complete(all, 'data');
      assert.ok(all.accounts.some(row => row.accountName === 'main'));
    }],
    ['SubAccount.addSubAccountFuturesPermission', async () => {
      const { uid } = await sub();
      await subs.addSubAccountFuturesPermission(Account.SubAccount.AddSubAccountFuturesPermissionReq.create({ uid: String(uid) }));
      assert.ok((await sub()).tradeTypes.includes('Futures'));
    }],
    ['SubAccount.addSubAccountMarginPermission', async () => {
      const { uid } = await sub();
      await subs.addSubAccountMarginPermission(Account.SubAccount.AddSubAccountMarginPermissionReq.create({ uid: String(uid) }));
      assert.ok((await sub()).tradeTypes.includes('Margin'));
    }],
    ['SubAccount.addSubAccountApi', async () => {
      key = await subs.addSubAccountApi(Account.SubAccount.AddSubAccountApiReq.create({
        subName: NAME, passphrase: 'open-sesame-9', remark: 'interop', permission: 'General,Spot', ipWhitelist: '127.0.0.1',
      }));
      complete(key, 'data');
      const mine = connect({ ...exchange, key: key.apiKey, secret: key.apiSecret, passphrase: key.passphrase });
      const rows = (await mine.accounts.getSpotAccountList(Account.Account.GetSpotAccountListReq.create({}))).data;
      assert.ok(rows.some(row => row.currency === 'XRP'), 'the new key does not see the wallets of its sub-account');
    }],
    ['SubAccount.modifySubAccountApi', async () => complete(await subs.modifySubAccountApi(Account.SubAccount.ModifySubAccountApiReq.create({
      subName: NAME, apiKey: key.apiKey, passphrase: key.passphrase, permission: 'General', ipWhitelist: '127.0.0.1',
    })), 'data')],
    ['SubAccount.getSubAccountApiList', async () => {
      const { data } = await subs.getSubAccountApiList(Account.SubAccount.GetSubAccountApiListReq.create({ subName: NAME }));
      assert.deepEqual(data.map(row => [row.apiKey, row.permission]), [[key.apiKey, 'General']]);
    }],
    ['SubAccount.deleteSubAccountApi', async () => complete(await subs.deleteSubAccountApi(Account.SubAccount.DeleteSubAccountApiReq.create({
      subName: NAME, apiKey: key.apiKey, passphrase: key.passphrase,
    })), 'data')],

    ['Deposit.addDepositAddressV3', async () => complete(await deposits.addDepositAddressV3(
      Account.Deposit.AddDepositAddressV3Req.create({ currency: 'USDC', chain: 'base', to: 'trade' })), 'data')],
    ['Deposit.getDepositAddressV3', async () => {
      const { data } = await deposits.getDepositAddressV3(Account.Deposit.GetDepositAddressV3Req.create({ currency: 'USDC', chain: 'base' }));
      complete(data, 'data');
      assert.equal(data[0].to, 'TRADE');
    }],
    ['Deposit.addDepositAddressV1', async () => complete(await deposits.addDepositAddressV1(
      Account.Deposit.AddDepositAddressV1Req.create({ currency: 'USDC', chain: 'base', to: 'MAIN' })), 'data', NULLABLE)],
    ['Deposit.addDepositAddressV1 twice', async () => {
      const refused = await refusal(deposits.addDepositAddressV1(
        Account.Deposit.AddDepositAddressV1Req.create({ currency: 'USDC', chain: 'base', to: 'MAIN' })));
      assert.equal(refused.code, '260000');
      return `${refused.code} ${refused.msg}`;
    }],
    ['Deposit.getDepositAddressV1', async () => {
      const address = await deposits.getDepositAddressV1(Account.Deposit.GetDepositAddressV1Req.create({ currency: ASSET, chain: CHAIN }));
      complete(address, 'data');
      assert.equal(address.chain, 'TRC20');
    }],
    ['Deposit.getDepositAddressV2', async () => {
      const { data } = await deposits.getDepositAddressV2(Account.Deposit.GetDepositAddressV2Req.create({ currency: ASSET }));
      complete(data, 'data');
      assert.ok(data.length > 1);
    }],
    ['Deposit.getDepositHistory', async () => {
      const page = await deposits.getDepositHistory(Account.Deposit.GetDepositHistoryReq.create({ currency: ASSET, pageSize: 10 }));
      complete(page, 'data', NULLABLE);
      assert.ok(page.items.length > 0, 'no deposit');
    }],
    ['Deposit.getDepositHistoryOld', async () => {
      const [startAt, endAt] = YEAR_2018;
      const page = await deposits.getDepositHistoryOld(Account.Deposit.GetDepositHistoryOldReq.create({ currency: 'BTC', startAt, endAt }));
      complete(page, 'data');
      assert.equal(page.items.length, 1);
    }],

    ['Withdrawal.getWithdrawalQuotas', async () => complete(await withdrawals.getWithdrawalQuotas(
      Account.Withdrawal.GetWithdrawalQuotasReq.create({ currency: ASSET, chain: CHAIN })), 'data', ['reason'])],
    ['Withdrawal.withdrawalV3', async () => {
      const before = await own('main');
      assert.match(await withdraw(), /^[0-9a-f]{24}$/);
      assert.equal(await own('main'), before - amount('7.5'));
    }],
    ['Withdrawal.withdrawalV3 of more than there is', async () => {
      const refused = await refusal(withdrawals.withdrawalV3(Account.Withdrawal.WithdrawalV3Req.create({
        currency: ASSET, chain: CHAIN, amount: '900000', toAddress: 'TMxZfJvAyANsTxBCRBkT3rumPRpvKxk6NZ', withdrawType: 'ADDRESS',
      })));
      assert.equal(refused.code, '115007');
      return `${refused.code} ${refused.msg}`;
    }],
    ['Withdrawal.getWithdrawalHistoryById', async () => {
      const id = await withdraw();
      const one = await withdrawals.getWithdrawalHistoryById(Account.Withdrawal.GetWithdrawalHistoryByIdReq.create({ withdrawalId: id }));
      assert.deepEqual([one.id, one.status, one.cancelType, one.fee], [id, 'PROCESSING', 'CANCELABLE', '1.2']);
    }],
    ['Withdrawal.cancelWithdrawal', async () => {
      const before = await own('main');
      await withdrawals.cancelWithdrawal(Account.Withdrawal.CancelWithdrawalReq.create({ withdrawalId: await withdraw() }));
      assert.equal(await own('main'), before);
    }],
    ['Withdrawal.getWithdrawalHistory', async () => {
      const page = await withdrawals.getWithdrawalHistory(Account.Withdrawal.GetWithdrawalHistoryReq.create({ currency: ASSET, pageSize: 10 }));
      assert.deepEqual(page.items.slice(0, 3).map(row => row.status), ['FAILURE', 'PROCESSING', 'PROCESSING']);
    }],
    ['Withdrawal.getWithdrawalHistoryOld', async () => {
      const [startAt, endAt] = YEAR_2018;
      const page = await withdrawals.getWithdrawalHistoryOld(
        Account.Withdrawal.GetWithdrawalHistoryOldReq.create({ currency: 'BTC', startAt, endAt }));
      complete(page, 'data');
      assert.equal(page.items.length, 1);
    }],
    ['Withdrawal.withdrawalV1', async () => {
      const answer = await withdrawals.withdrawalV1(
        Account.Withdrawal.WithdrawalV1Req.create({ currency: ASSET, chain: CHAIN, address: 'TMxZfJvAyANsTxBCRBkT3rumPRpvKxk6NZ', amount: 5 }));
      assert.match(answer.withdrawalId, /^[0-9a-f]{24}$/);
    }],

    ['Transfer.innerTransfer', async () => {
      const before = await own('trade');
      const answer = await transfers.innerTransfer(
        Account.Transfer.InnerTransferReq.create({ clientOid: randomUUID(), currency: ASSET, amount: '4.25', from: 'main', to: 'trade' }));
      assert.match(answer.orderId, /^[0-9a-f]{24}$/);
      assert.equal(await own('trade'), before + amount('4.25'));
    }],
    ['Transfer.subAccountTransfer', async () => {
      const [before, { userId }] = [await own('main'), await sub()];
      await transfers.subAccountTransfer(Account.Transfer.SubAccountTransferReq.create({
        clientOid: randomUUID(), currency: ASSET, amount: '3', direction: 'OUT', subUserId: userId, accountType: 'MAIN', subAccountType: 'MAIN',
      }));
      assert.equal(await own('main'), before - amount('3'));
    }],
    ['Transfer.futuresAccountTransferIn', async () => {
      const before = await futures();
      await transfers.futuresAccountTransferIn(
        Account.Transfer.FuturesAccountTransferInReq.create({ currency: ASSET, amount: 12, payAccountType: 'MAIN' }));
      assert.equal(await futures(), before + 12);
    }],
    ['Transfer.futuresAccountTransferOut', async () => {
      const before = await futures();
      complete(await transfers.futuresAccountTransferOut(
        Account.Transfer.FuturesAccountTransferOutReq.create({ currency: ASSET, amount: 5, recAccountType: 'MAIN' })), 'data');
      assert.equal(await futures(), before - 5);
    }],
    ['Transfer.getFuturesAccountTransferOutLedger', async () => {
      const page = await transfers.getFuturesAccountTransferOutLedger(
        Account.Transfer.GetFuturesAccountTransferOutLedgerReq.create({ currency: ASSET }));
      complete(page, 'data');
      assert.equal(page.items[0].amount, '5');
    }],

    ['Fee.getBasicFee', async () => complete(await fees.getBasicFee(Account.Fee.GetBasicFeeReq.create({ currencyType: 0 })), 'data')],
    ['Fee.getSpotActualFee', async () => {
      const { data } = await fees.getSpotActualFee(Account.Fee.GetSpotActualFeeReq.create({ symbols: 'BTC-USDT,ETH-USDT' }));
      assert.deepEqual(data.map(row => row.symbol), ['BTC-USDT', 'ETH-USDT']);
    }],
    ['Fee.getFuturesActualFee', async () =>
      complete(await fees.getFuturesActualFee(Account.Fee.GetFuturesActualFeeReq.create({ symbol: 'XBTUSDTM' })), 'data')],

    ['Spot.Market.getCurrency', async () => {
      const asset = await market.getCurrency(Spot.Market.GetCurrencyReq.create({ currency: ASSET, chain: CHAIN }));
      assert.deepEqual(asset.chains.map(row => row.chainId), [CHAIN]);
    }],
    ['Spot.Market.getAllSymbols', async () => assert.ok((await market.getAllSymbols(Spot.Market.GetAllSymbolsReq.create({}))).data.length > 5)],
    ['Spot.Market.getSymbol', async () =>
      assert.equal((await market.getSymbol(Spot.Market.GetSymbolReq.create({ symbol: 'ETH-BTC' }))).quoteCurrency, 'BTC')],
    ['Spot.Market.getTicker', async () => complete(await market.getTicker(Spot.Market.GetTickerReq.create({ symbol: 'BTC-USDT' })), 'data')],
    ['Spot.Market.getAllTickers', async () => complete(await market.getAllTickers(), 'data')],
    ['Spot.Market.getMarketList', async () => assert.deepEqual((await market.getMarketList()).data, ['USDS', 'BTC'])],
    ['Spot.Market.getClientIPAddress', async () => assert.equal((await market.getClientIPAddress()).data, '127.0.0.1')],
    ['Spot.Market.getServiceStatus', async () => assert.equal((await market.getServiceStatus()).status, 'open')],
    ['Spot.Market.getPublicToken', async () => complete(await market.getPublicToken(), 'data')],
    ['Spot.Market.getPrivateToken', async () => complete(await market.getPrivateToken(), 'data')],
    ['Futures.Market.getServerTime', async () => assert.ok(Math.abs((await futuresMarket.getServerTime()).data - Date.now()) < 5_000)],
    ['Futures.Market.getServiceStatus', async () => assert.equal((await futuresMarket.getServiceStatus()).status, 'open')],
    ['Futures.Market.getPublicToken', async () => complete(await futuresMarket.getPublicToken(), 'data')],
    ['Futures.Market.getPrivateToken', async () => complete(await futuresMarket.getPrivateToken(), 'data')],
    ['Margin.Market.getMarginConfig', async () => complete(await marginMarket.getMarginConfig(), 'data')],
    ['Margin.Market.getCrossMarginSymbols', async () => {
      const list = await marginMarket.getCrossMarginSymbols(Margin.Market.GetCrossMarginSymbolsReq.create({ symbol: 'BTC-USDT' }));
      complete(list, 'data');
      assert.equal(list.items.length, 1);
    }],
    ['Margin.Market.getIsolatedMarginSymbols', async () => complete((await marginMarket.getIsolatedMarginSymbols()).data, 'data')],
    ['Margin.RiskLimit.getMarginRiskLimit', async () => {
      for (const isIsolated of [false, true]) {
        const { data } = await riskLimits.getMarginRiskLimit(Margin.RiskLimit.GetMarginRiskLimitReq.create({ isIsolated }));
        assert.ok(data.length > 3, `isIsolated ${isIsolated} has ${data.length} rows`);
      }
    }],
    ['Futures.Market.getAllSymbols', async () => {
      const refused = await refusal(futuresMarket.getAllSymbols());
      assert.deepEqual([refused.status, refused.code], [404, 'not_emulated']);
      return 'outside this domain: the emulator says that it has no contracts to trade';
    }],
  ];
}
