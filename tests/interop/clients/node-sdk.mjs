// KuCoin's first SDK for Node, which is retired but widely used: it signs the encoded query, appends a `?` to every path that it does not
// sign, and calls retired endpoints.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import sdk from 'kucoin-node-sdk';
import { amount } from '../amount.mjs';
import { isAnswerOf } from '../facts.mjs';

const ASSET = 'USDT';
const CHAIN = 'trx';
const NAME = 'quantLab3';
const YEAR_2018 = { startAt: 1514764800000, endAt: 1546300799000 };

export function checks({ address, key, secret, passphrase }) {
  sdk.init({ baseUrl: address, apiAuth: { key, secret, passphrase }, authVersion: 2 });
  const { User: { Account, Deposit, TradeFee, UserInfo, Withdrawals }, Market: { Currencies, Symbols }, Margin, Others } = sdk.rest;

  const data = async call => {
    const envelope = await call;
    assert.equal(envelope.code, '200000', `${envelope.code} ${envelope.msg}`);
    return envelope.data;
  };
  const answers = (name, method, call) => [method, async () => isAnswerOf(name, await call())];
  const refuses = (method, code, call) => [method, async () => {
    const envelope = await call();
    assert.equal(envelope.code, code, JSON.stringify(envelope));
    assert.equal(envelope.data, undefined);
    return `${envelope.code} ${envelope.msg}`;
  }];
  const available = async type => amount((await data(Account.getAccountsList({ type, currency: ASSET })))[0].available);
  const firstId = async () => (await data(Account.getAccountsList()))[0].id;
  const sub = async () => (await data(UserInfo.getSubUsers())).find(row => row.subName === NAME);
  const withdraw = () => Withdrawals.applyWithdraw(ASSET, 'TMxZfJvAyANsTxBCRBkT3rumPRpvKxk6NZ', '6.5', { chain: CHAIN, feeDeductType: 'EXTERNAL' });
  let made;

  return [
    answers('getSpotSubAccountsSummaryV1', 'UserInfo.getSubUsers', () => UserInfo.getSubUsers()),
    answers('getSpotSubAccountsSummaryV2', 'UserInfo.getPaginatedSubUsers', () => UserInfo.getPaginatedSubUsers({ currentPage: 1, pageSize: 100 })),
    refuses('Account.createAccount', '401000', () => Account.createAccount('main', ASSET)),
    answers('getSpotAccountList', 'Account.getAccountsList', () => Account.getAccountsList()),
    answers('getSpotAccountDetail', 'Account.getAccountInformation', async () => Account.getAccountInformation(await firstId())),
    answers('getSpotLedger', 'Account.getAccountLedgers', () => Account.getAccountLedgers({ currency: `${ASSET},BTC` })),
    refuses('Account.getHolds', '401000', async () => Account.getHolds(await firstId())),
    answers('getSpotSubAccountDetail', 'Account.getBalanceOfSubAccount', async () => Account.getBalanceOfSubAccount((await sub()).userId)),
    answers('getSpotSubAccountListV1', 'Account.getAggregatedBalanceOfAllSubAccounts', () => Account.getAggregatedBalanceOfAllSubAccounts()),
    answers('getTransferQuotas', 'Account.getTransferable', () => Account.getTransferable('MAIN', ASSET)),
    ['Account.transferBetweenMasterUserAndSubUser', async () => {
      const before = await available('main');
      const { userId } = await sub();
      await data(Account.transferBetweenMasterUserAndSubUser(randomUUID(), ASSET, '2.5', 'OUT', userId));
      await data(Account.transferBetweenMasterUserAndSubUser(randomUUID(), ASSET, '0.5', 'IN', userId, { subAccountType: 'MAIN' }));
      assert.equal(await available('main'), before - amount('2'));
    }],
    ['Account.innerTransfer', async () => {
      const before = await available('trade');
      await data(Account.innerTransfer(randomUUID(), ASSET, 'main', 'trade', '1.125'));
      assert.equal(await available('trade'), before + amount('1.125'));
    }],
    refuses('Account.innerTransfer of more than there is', '230003', () => Account.innerTransfer(randomUUID(), ASSET, 'main', 'trade', '99999999')),
    answers('getAccountInfo', 'Account.getAccountSummaryInfo', () => Account.getAccountSummaryInfo()),
    answers('addSubAccount', 'Account.createSubAccount', () =>
      Account.createSubAccount({ subName: `interop${Date.now() % 1_000_000}`, password: 'interop2026', access: 'Spot', remarks: 'from afar' })),
    ['Account.createSpotAPIsForSubAccount', async () => {
      const envelope = await Account.createSpotAPIsForSubAccount({ subName: NAME, passphrase: 'open-sesame-9', remark: 'interop', permission: 'General' });
      isAnswerOf('addSubAccountApi', envelope);
      made = envelope.data;
    }],
    answers('modifySubAccountApi', 'Account.updateSubAccountSpotApis', () =>
      Account.updateSubAccountSpotApis({ subName: NAME, apiKey: made.apiKey, passphrase: made.passphrase, permission: 'General,Spot' })),
    answers('getSubAccountApiList', 'Account.getSubAccountSpotApiList', () => Account.getSubAccountSpotApiList({ subName: NAME })),
    answers('deleteSubAccountApi', 'Account.deleteSubAccountSpotApis', () =>
      Account.deleteSubAccountSpotApis({ subName: NAME, apiKey: made.apiKey, passphrase: made.passphrase })),
    answers('getSpotSubAccountListV2', 'Account.getPaginatedSubAccountInformation', () =>
      Account.getPaginatedSubAccountInformation({ currentPage: 1, pageSize: 10 })),
    answers('getTransferQuotas', 'Account.transferToHFAccount', () =>
      Account.transferToHFAccount({ clientOid: randomUUID(), currency: ASSET, from: 'main', to: 'trade', amount: '1', type: 'TRADE' })),
    answers('getSpotHFLedger', 'Account.getHighFrequencyAccountLedger', () => Account.getHighFrequencyAccountLedger({ currency: ASSET, limit: 20 })),
    answers('getSpotAccountType', 'Account.getUserType', () => Account.getUserType()),
    answers('flexTransfer', 'Account.universalTransfer', () => Account.universalTransfer({
      clientOid: randomUUID(), currency: ASSET, amount: '1', type: 'INTERNAL', fromAccountType: 'MAIN', toAccountType: 'MARGIN',
    })),

    answers('addDepositAddressV1', 'Deposit.createDepositAddress', () => Deposit.createDepositAddress('NOVA', { chain: 'sol' })),
    refuses('Deposit.createDepositAddress twice', '260000', () => Deposit.createDepositAddress('NOVA', { chain: 'sol' })),
    answers('getDepositAddressV1', 'Deposit.getDepositAddress', () => Deposit.getDepositAddress('NOVA', { chain: 'sol' })),
    answers('getDepositAddressV2', 'Deposit.getDepositAddressV2', () => Deposit.getDepositAddressV2(ASSET)),
    answers('getDepositHistory', 'Deposit.getDepositList', () => Deposit.getDepositList({ status: 'SUCCESS' })),
    answers('getDepositHistoryOld', 'Deposit.getV1HistoricalDepositsList', () => Deposit.getV1HistoricalDepositsList({ currency: 'BTC', ...YEAR_2018 })),

    answers('getWithdrawalQuotas', 'Withdrawals.getWithdrawalQuotas', () => Withdrawals.getWithdrawalQuotas(ASSET, { chain: CHAIN })),
    ['Withdrawals.applyWithdraw', async () => {
      const before = await available('main');
      isAnswerOf('withdrawalV1', await withdraw());
      assert.equal(await available('main'), before - amount('7.7'));
    }],
    answers('cancelWithdrawal', 'Withdrawals.cancelWithdrawal', async () =>
      Withdrawals.cancelWithdrawal((await data(withdraw())).withdrawalId)),
    answers('getWithdrawalHistory', 'Withdrawals.getWithdrawalsList', () => Withdrawals.getWithdrawalsList({ currency: ASSET })),
    answers('getWithdrawalHistoryOld', 'Withdrawals.getV1HistoricalWithdrawalsList', () =>
      Withdrawals.getV1HistoricalWithdrawalsList({ currency: 'BTC', ...YEAR_2018 })),

    answers('getBasicFee', 'TradeFee.getBasicUserFee', () => TradeFee.getBasicUserFee()),
    answers('getSpotActualFee', 'TradeFee.getActualFeeRateBySymbols', () => TradeFee.getActualFeeRateBySymbols('BTC-USDT,ETH-USDT')),

    answers('spotServerTime', 'Others.getTimestamp', () => Others.getTimestamp()),
    answers('spotServiceStatus', 'Others.getStatus', () => Others.getStatus()),
    refuses('Others.getAnnouncements', 'not_emulated', () => Others.getAnnouncements()),
    ['Currencies.getCurrencies', async () => {
      const asset = (await data(Currencies.getCurrencies())).find(row => row.currency === ASSET);
      assert.deepEqual([asset.precision, asset.isMarginEnabled, asset.withdrawalMinSize], [8, true, '3']);
    }],
    answers('fiatPrices', 'Currencies.getFiatPrice', () => Currencies.getFiatPrice({ base: 'EUR', currencies: 'BTC,ETH' })),
    ['Currencies.getCurrencyDetail', async () => {
      const asset = await data(Currencies.getCurrencyDetail({ currency: ASSET, chain: CHAIN }));
      assert.deepEqual(asset.chains.map(row => row.chain), [CHAIN]);
    }],
    answers('currency', 'Currencies.getCurrencyDetail_V3', () => Currencies.getCurrencyDetail_V3({ currency: ASSET })),
    answers('ticker', 'Symbols.getTicker', () => Symbols.getTicker('BTC-USDT')),
    answers('allTickers', 'Symbols.getAllTickers', () => Symbols.getAllTickers()),
    answers('markets', 'Symbols.getMarketList', () => Symbols.getMarketList()),
    answers('symbols', 'Symbols.getSymbolsList', () => Symbols.getSymbolsList({ market: 'USDS' })),
    answers('symbol', 'Symbols.getSymbolDetail', () => Symbols.getSymbolDetail('ETH-USDT')),

    answers('marginConfig', 'MarginInfo.getMarginConfigurationInfo', () => Margin.MarginInfo.getMarginConfigurationInfo()),
    answers('getMarginAccountDetail', 'MarginInfo.getMarginAccount', () => Margin.MarginInfo.getMarginAccount()),
    refuses('MarginInfo.getMarginPriceStrategy', '401000', () => Margin.MarginInfo.getMarginPriceStrategy({ marginModel: 'cross' })),
    answers('getMarginRiskLimit', 'MarginInfo.getMarginCurrencies', () => Margin.MarginInfo.getMarginCurrencies({ isIsolated: true })),
    answers('getCrossMarginAccount', 'MarginInfo.getMarginAccounts', () => Margin.MarginInfo.getMarginAccounts({})),
    answers('getIsolatedMarginAccount', 'MarginInfo.getIsolatedAccounts', () => Margin.MarginInfo.getIsolatedAccounts({ queryType: 'ISOLATED' })),
    refuses('MarginInfo.getIsolatedAccounts with its own default', '400100', () => Margin.MarginInfo.getIsolatedAccounts({})),
    answers('isolatedSymbols', 'Isolated.queryIsolatedMarginTradingPairConfiguration', () =>
      Margin.Isolated.queryIsolatedMarginTradingPairConfiguration()),
    answers('getIsolatedMarginAccountListV1', 'Isolated.queryIsolatedMarginAccountInfo', () =>
      Margin.Isolated.queryIsolatedMarginAccountInfo({ balanceCurrency: ASSET })),
    answers('getIsolatedMarginAccountDetailV1', 'Isolated.querySingleIsolatedMarginAccountInfo', () =>
      Margin.Isolated.querySingleIsolatedMarginAccountInfo({ symbol: 'ETH-USDT' })),
    ['MarginV3.getCrossMarginTradingPairs', async () => {
      const pairs = await Margin.MarginV3.getCrossMarginTradingPairs({ symbol: 'BTC-USDT' });
      assert.ok(JSON.stringify(pairs).includes('"symbol":"BTC-USDT"'), JSON.stringify(pairs));
    }],
  ];
}
