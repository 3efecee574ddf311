// ccxt's implicit methods: one per endpoint of the exchange, with the raw response. ccxt signs the encoded query.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { amount } from '../amount.mjs';
import { isAnswerOf } from '../facts.mjs';
import { connect, explain, refusal } from './ccxt.mjs';

export { explain };

const ASSET = 'USDT';
const CHAIN = 'trx';
const NAME = 'tokyoDesk2';
const YEAR_2018 = { startAt: 1514764800000, endAt: 1546300799000 };

export function checks(exchange) {
  const client = connect(exchange);
  const answers = (method, name, parameters = {}) => [method, async () =>
    isAnswerOf(name, await client[method](typeof parameters === 'function' ? await parameters() : parameters))];
  const refuses = (method, code, parameters = {}) => [`${method} (refused)`, () => refusal(client, code, () => client[method](parameters))];
  const subs = async () => (await client.privateGetSubUser({ pageSize: 100 })).data.items;
  const sub = async () => (await subs()).find(row => row.subName === NAME);
  const available = async type => amount((await client.privateGetAccounts({ type, currency: ASSET })).data[0].available);
  const withdraw = async () => (await client.privatePostWithdrawals({
    currency: ASSET, chain: CHAIN, amount: '4', toAddress: 'TMxZfJvAyANsTxBCRBkT3rumPRpvKxk6NZ', withdrawType: 'ADDRESS',
  })).data.withdrawalId;
  const key = { subName: NAME, passphrase: 'open-sesame-9' };
  const transfer = (kind, members) => ({ clientOid: randomUUID(), currency: ASSET, amount: '1', ...kind, ...members });

  return [
    answers('publicGetTimestamp', 'spotServerTime'),
    answers('publicGetStatus', 'spotServiceStatus'),
    answers('publicGetCurrencies', 'currencies'),
    answers('publicGetCurrenciesCurrency', 'currency', { currency: ASSET }),
    answers('publicGetSymbols', 'symbols'),
    answers('publicGetMarkets', 'markets'),
    answers('publicGetPrices', 'fiatPrices', { currencies: 'BTC,ETH' }),
    answers('publicGetMarketAllTickers', 'allTickers'),
    answers('publicGetMarketOrderbookLevel1', 'ticker', { symbol: 'BTC-USDT' }),
    answers('publicGetMarginConfig', 'marginConfig'),
    answers('publicPostBulletPublic', 'bulletPublicSpot'),
    answers('futuresPublicGetTimestamp', 'futuresServerTime'),
    answers('futuresPublicGetStatus', 'futuresServiceStatus'),
    answers('futuresPublicPostBulletPublic', 'bulletPublicFutures'),

    answers('privateGetUserInfo', 'getAccountInfo'),
    answers('privateGetUserApiKey', 'getApikeyInfo'),
    answers('privateGetHfAccountsOpened', 'getSpotAccountType'),
    answers('privateGetAccounts', 'getSpotAccountList'),
    answers('privateGetAccountsAccountId', 'getSpotAccountDetail', async () =>
      ({ accountId: (await client.privateGetAccounts()).data[0].id })),
    answers('privateGetAccountsLedgers', 'getSpotLedger', { currency: `${ASSET},BTC` }),
    answers('privateGetHfAccountsLedgers', 'getSpotHFLedger'),
    answers('privateGetHfMarginAccountLedgers', 'getMarginHFLedger'),
    answers('privateGetTransactionHistory', 'getFuturesLedger'),
    answers('privateGetMarginAccounts', 'getCrossMarginAccount', { queryType: 'ALL' }),
    answers('privateGetMarginAccount', 'getMarginAccountDetail'),
    answers('privateGetIsolatedAccounts', 'getIsolatedMarginAccount'),
    answers('privateGetIsolatedAccountSymbol', 'getIsolatedMarginAccountDetailV1', { symbol: 'ETH-USDT' }),
    answers('privateGetMarginCurrencies', 'getMarginRiskLimit', { isIsolated: 'true' }),
    answers('privateGetMarginSymbols', 'crossMarginSymbols'),
    answers('privateGetIsolatedSymbols', 'isolatedSymbols'),
    answers('privateGetBaseFee', 'getBasicFee'),
    answers('privateGetTradeFees', 'getSpotActualFee', { symbols: 'BTC-USDT,ETH-USDT' }),
    answers('privatePostBulletPrivate', 'bulletPrivateSpot'),

    answers('privateGetSubUser', 'getSpotSubAccountsSummaryV2'),
    answers('privateGetSubAccounts', 'getSpotSubAccountListV2'),
    answers('privateGetSubAccountsSubUserId', 'getSpotSubAccountDetail', async () => ({ subUserId: (await sub()).userId })),
    answers('privatePostSubUserCreated', 'addSubAccount', () =>
      ({ subName: `interop${Date.now() % 1_000_000}`, password: 'interop2026', access: 'Margin', remarks: 'from afar' })),
    ['privatePostSubApiKey', async () => {
      const answer = await client.privatePostSubApiKey({ ...key, remark: 'interop', permission: 'General,Spot' });
      isAnswerOf('addSubAccountApi', answer);
      key.apiKey = answer.data.apiKey;
    }],
    answers('privatePostSubApiKeyUpdate', 'modifySubAccountApi', () => ({ ...key, permission: 'General' })),
    answers('privateGetSubApiKey', 'getSubAccountApiList', { subName: NAME }),
    answers('privateDeleteSubApiKey', 'deleteSubAccountApi', () => key),

    answers('privatePostDepositAddressCreate', 'addDepositAddressV3', { currency: 'USDC', chain: 'base', to: 'trade' }),
    answers('privatePostDepositAddresses', 'addDepositAddressV1', { currency: 'USDC', chain: 'base' }),
    refuses('privatePostDepositAddresses', '260000', { currency: 'USDC', chain: 'base' }),
    answers('privateGetDepositAddresses', 'getDepositAddressV1', { currency: ASSET, chain: CHAIN }),
    answers('privateGetDeposits', 'getDepositHistory', { currency: ASSET }),
    answers('privateGetHistDeposits', 'getDepositHistoryOld', { currency: 'BTC', ...YEAR_2018 }),
    answers('privateGetWithdrawalsQuotas', 'getWithdrawalQuotas', { currency: ASSET, chain: CHAIN }),
    ['privatePostWithdrawals', async () => {
      const before = await available('main');
      assert.match(await withdraw(), /^[0-9a-f]{24}$/);
      assert.equal(await available('main'), before - amount('5.2'));
    }],
    refuses('privatePostWithdrawals', '900014', { currency: ASSET, chain: 'base', amount: '4', toAddress: '0x1', withdrawType: 'ADDRESS' }),
    answers('privateDeleteWithdrawalsWithdrawalId', 'cancelWithdrawal', async () => ({ withdrawalId: await withdraw() })),
    answers('privateGetWithdrawals', 'getWithdrawalHistory', { currency: ASSET }),
    answers('privateGetHistWithdrawals', 'getWithdrawalHistoryOld', { currency: 'BTC', ...YEAR_2018 }),

    answers('privateGetAccountsTransferable', 'getTransferQuotas', { currency: ASSET, type: 'MARGIN' }),
    answers('privatePostAccountsUniversalTransfer', 'flexTransfer', () =>
      transfer({ type: 'INTERNAL', fromAccountType: 'MAIN', toAccountType: 'ISOLATED', toAccountTag: 'ETH-USDT' })),
    answers('privatePostAccountsInnerTransfer', 'innerTransfer', () => transfer({ from: 'main', to: 'isolated', toTag: 'ETH-USDT' })),
    answers('privatePostAccountsSubTransfer', 'subAccountTransfer', async () => transfer({ direction: 'OUT', subUserId: (await sub()).userId })),
    answers('privatePostTransferIn', 'futuresAccountTransferIn', { currency: ASSET, amount: 9.5, payAccountType: 'MAIN' }),
    answers('privatePostTransferOut', 'futuresAccountTransferOut', { currency: ASSET, amount: 0.5, recAccountType: 'TRADE' }),
    answers('privateGetTransferList', 'getFuturesAccountTransferOutLedger'),
    answers('futuresPrivateGetTransferList', 'getFuturesAccountTransferOutLedger', { currency: ASSET }),
    answers('futuresPrivatePostTransferIn', 'futuresAccountTransferIn', { currency: ASSET, amount: 2, payAccountType: 'MAIN' }),
    ['futuresPrivatePostTransferOut', async () => {
      const { code, data } = await client.futuresPrivatePostTransferOut({ currency: ASSET, amount: 1 });
      assert.deepEqual([code, data.recAccountType, data.amount], ['200000', 'MAIN', '1']);
    }],
    refuses('futuresPrivateDeleteCancelTransferOut', '400100', { applyId: '670bf84c577f6c00017a1c48' }),
    answers('futuresPrivateGetAccountOverview', 'getFuturesAccount'),
    answers('futuresPrivateGetAccountOverviewAll', 'getFuturesSubAccountListV2', { currency: ASSET }),
    answers('futuresPrivateGetTransactionHistory', 'getFuturesLedger', { currency: ASSET }),
    answers('futuresPrivateGetTradeFees', 'getFuturesActualFee', { symbol: 'XBTUSDTM' }),
    answers('futuresPrivatePostBulletPrivate', 'bulletPrivateFutures'),

    // Endpoints that KuCoin has removed, and endpoints outside of accounts.
    refuses('privateGetRiskLimitStrategy', '401000', { marginModel: 'cross' }),
    refuses('futuresPrivateGetDepositAddress', '401000', { currency: 'XBT' }),
    refuses('futuresPrivateGetDepositList', '401000'),
    refuses('futuresPrivateGetWithdrawalList', '401000'),
    refuses('privateGetMigrateUserAccountStatus', 'not_emulated', { withAllSubs: 'true' }),
    refuses('privateGetOrders', 'not_emulated'),
  ];
}
