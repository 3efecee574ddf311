// Drives the emulator with clients that others wrote: `npm ci && node run.mjs`. KUCOIN_CLI is the command to start it with.
// A client exports checks(exchange), a list of names and functions, and may export explain(error); it gets an exchange of its own.
import { withEmulator } from './emulator.mjs';

const CLIENTS = ['universal-sdk'];
const CHECK_LIMIT_MS = 30_000;

const results = [];

function record(client, check, reason) {
  results.push({ client, check, reason });
  console.log(reason === undefined ? `ok ${client}: ${check}` : `FAIL ${client}: ${check} ${reason}`);
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
    for (const [check, run] of client.checks(exchange)) {
      try {
        await limited(run());
        record(name, check);
      } catch (error) {
        record(name, check, oneLine(client.explain?.(error) ?? error));
      }
    }
  });
}

for (const name of CLIENTS) {
  try {
    await drive(name);
  } catch (error) {
    record(name, 'starts', oneLine(error));
  }
}

const failed = results.filter(result => result.reason !== undefined).length;
console.log(`${results.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 && results.length > 0 ? 0 : 1;
