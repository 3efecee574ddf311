import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

// KuCoin's published facts about its responses; nothing of it was taken from the emulator.
const endpoints = JSON.parse(readFileSync(new URL('../facts/endpoints.json', import.meta.url)));

/** Whether an envelope has all required members of the endpoint, and no undocumented ones. */
export function isAnswerOf(name, envelope) {
  const facts = endpoints.find(endpoint => endpoint.name === name);
  assert.ok(facts, `there are no facts about ${name}`);
  assert.equal(envelope?.code, '200000', JSON.stringify(envelope)?.slice(0, 300));
  const known = new Map(facts.response.map(fact => [fact.path, fact]));
  visit('', envelope, known);
}

function visit(path, value, known) {
  if (Array.isArray(value)) {
    value.forEach(element => visit(`${path}[]`, element, known));
  } else if (value !== null && typeof value === 'object') {
    const any = known.has(`${path}.{key}`);
    for (const [name, member] of Object.entries(value)) {
      const child = path ? `${path}.${name}` : name;
      assert.ok(any || known.has(child), `${child} is no member that KuCoin names`);
      visit(any ? `${path}.{key}` : child, member, known);
    }
    for (const [child, { required }] of known) {
      const start = path ? `${path}.` : '';
      const rest = child.slice(start.length);
      if (required && !any && child.startsWith(start) && rest && !/[.[]/.test(rest)) assert.ok(rest in value, `${child} is missing`);
    }
  }
}
