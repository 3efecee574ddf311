// Every verb and path that KuCoin's own SDK calls: the exchange serves each, or responds that it is not emulated.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';

const SDK = new URL('../node_modules/kucoin-universal-sdk/dist/generate/', import.meta.url);
const CALL = /'(GET|POST|PUT|DELETE)', '(\/api\/[^']*)'/g;
const VALUES = { '{size}': '20' };

function endpoints() {
  const found = new Set();
  for (const file of readdirSync(SDK, { recursive: true }).filter(name => name.endsWith('.js'))) {
    for (const [, verb, path] of readFileSync(new URL(file, SDK), 'utf8').matchAll(CALL)) {
      found.add(`${verb} ${path.replace(/\{[^}]*\}/g, name => VALUES[name] ?? 'a1b2')}`);
    }
  }
  return [...found].sort();
}

async function codeOf(address, endpoint) {
  const [method, path] = endpoint.split(' ');
  const body = method === 'POST' ? { body: '{}', headers: { 'Content-Type': 'application/json' } } : {};
  return (await (await fetch(address + path, { method, ...body })).json()).code;
}

export function checks({ address }) {
  return [
    ['every verb and path of the SDK is known', async () => {
      const called = endpoints();
      assert.ok(called.length > 200, `only ${called.length} were found in the SDK`);
      const unknown = [];
      for (const endpoint of called) {
        if (['404000', '401000'].includes(await codeOf(address, endpoint))) unknown.push(endpoint);
      }
      assert.deepEqual(unknown, []);
    }],
  ];
}
