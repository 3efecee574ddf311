import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

const COMMAND = process.env.KUCOIN_CLI || 'dotnet run --project ../../src/Kucoin.Cli -c Release --no-build --';
const START_LIMIT_MS = 60_000;
const STOP_LIMIT_MS = 5_000;

const running = new Set();

// A separate process group: the command may be a wrapper such as `dotnet run`, and a signal must reach the actual program.
function signal(child, name) {
  try {
    process.kill(-child.pid, name);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

function killAll() {
  for (const child of running) signal(child, 'SIGKILL');
}

process.on('exit', killAll);
for (const [name, code] of [['SIGINT', 130], ['SIGTERM', 143], ['SIGHUP', 129]]) {
  process.on(name, () => process.exit(code));
}

async function stop(child, ended) {
  signal(child, 'SIGTERM');
  const timer = setTimeout(() => signal(child, 'SIGKILL'), STOP_LIMIT_MS);
  await ended;
  clearTimeout(timer);
  signal(child, 'SIGKILL');
  running.delete(child);
}

/** Starts a new exchange, passes its address and keys to `use`, and always stops it. */
export async function withEmulator(use) {
  const child = spawn(`exec ${COMMAND} emulator --json`, { shell: true, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(child);
  let complaint = '';
  child.stderr.on('data', chunk => { complaint = (complaint + chunk).slice(-2000); });
  const ended = new Promise(resolve => child.once('close', resolve));
  try {
    return await use(await readiness(child, ended, () => complaint));
  } finally {
    await stop(child, ended);
  }
}

async function readiness(child, ended, complaint) {
  const lines = createInterface({ input: child.stdout });
  const failure = what => new Error(`the emulator ${what}: ${complaint().trim()}`);
  let timer;
  const line = await Promise.race([
    new Promise(resolve => lines.once('line', resolve)),
    ended.then(code => { throw failure(`ended with ${code} before it was ready`); }),
    new Promise((_, reject) => {
      timer = setTimeout(() => reject(failure(`was not ready in ${START_LIMIT_MS / 1000} s`)), START_LIMIT_MS);
    }),
  ]).finally(() => clearTimeout(timer));
  const exchange = JSON.parse(line);
  for (const name of ['address', 'key', 'secret', 'passphrase']) {
    if (typeof exchange[name] !== 'string' || !exchange[name]) throw new Error(`the emulator printed no ${name}: ${Object.keys(exchange)}`);
  }
  return { ...exchange, address: exchange.address.replace(/\/+$/, '') };
}
