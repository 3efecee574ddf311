// Runs third-party clients against the emulator: `npm ci && node run.mjs`. KUCOIN_CLI is the command that starts it.
// A client exports checks(exchange), a list of names and functions, or a promise of one, and may export explain(error); it gets its own
// exchange. A check that asserts a refusal returns its reason. The results are written to docs/interop.md.
import { withEmulator } from './emulator.mjs';
import { writeTable } from './table.mjs';

const CLIENTS = ['universal-sdk', 'universal-sdk-methods', 'universal-sdk-addresses', 'node-sdk', 'ccxt', 'ccxt-implicit'];
const CHECK_LIMIT_MS = 30_000;

const results = [];

function record(client, check, { reason, refused }) {
  results.push({ client, check, reason, refused });
  console.log(reason === undefined ? `ok ${client}: ${check}${refused === undefined ? '' : ` (refused: ${refused})`}` : `FAIL ${client}: ${check} ${reason}`);
}

function oneLine(error) {
  return String(error?.message ?? error).replace(/\s+/g, ' ').trim() || 'failed without a message';
}

async function limited(promise) {
  let timer;
  const limit = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no result in ${CHECK_LIMIT_MS / 1000} s`)), CHECK_LIMIT_MS);
  });
  return Promise.race([promise, limit]).finally(() => clearTimeout(timer));
}

async function drive(name) {
  const client = await import(`./clients/${name}.mjs`);
  await withEmulator(async exchange => {
    for (const [check, run] of await client.checks(exchange)) {
      try {
        const refused = await limited(run());
        record(name, check, { refused: typeof refused === 'string' ? refused : undefined });
      } catch (error) {
        record(name, check, { reason: oneLine(client.explain?.(error) ?? error) });
      }
    }
  });
}

const asked = process.argv.slice(2);
for (const name of asked.length > 0 ? asked : CLIENTS) {
  try {
    await drive(name);
  } catch (error) {
    record(name, 'starts', { reason: oneLine(error) });
  }
}

const failed = results.filter(result => result.reason !== undefined).length;
if (asked.length === 0) writeTable(results);
console.log(`${results.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 && results.length > 0 ? 0 : 1;
