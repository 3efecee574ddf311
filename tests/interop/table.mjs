import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

const PAGE = new URL('../../docs/interop.md', import.meta.url);
const WIRE = new URL('wire/', import.meta.url);
const packages = JSON.parse(readFileSync(new URL('package.json', import.meta.url))).devDependencies;

const cell = text => String(text ?? '').replaceAll('|', '\\|').replaceAll('<', '&lt;');

/** What tests/interop/wire covers: the requests of clients that are not driven here. */
function wireSection() {
  const clients = readdirSync(WIRE).filter(name => name.endsWith('.json')).sort().map(name => JSON.parse(readFileSync(new URL(name, WIRE))));
  return [
    '## Requests as other clients write them',
    '',
    'Clients in other languages, and clients that need credentials of their authors, are not driven. Their requests are: `tests/interop/wire` has them as those',
    'clients put them on the wire, and `dotnet test` signs them, sends the bytes, and reads the answers with the kinds of values that the client needs (a',
    'user number of 32 bits in Go and Java, for example). Each is also sent to an exchange with `StrictSignatures`.',
    '',
    '| client | requests | what is particular about it |',
    '| --- | --- | --- |',
    ...clients.map(({ client, requests, about }) => `| ${cell(client)} | ${requests.length} | ${cell(about)} |`),
    '',
  ];
}

/** Writes what every client got, so that a change of the emulator shows in the page. */
export function writeTable(results) {
  const failed = results.filter(result => result.reason !== undefined);
  const refused = results.filter(result => result.refused !== undefined);
  const lines = [
    '# Clients that others wrote',
    '',
    'Made by `node tests/interop/run.mjs`, which starts the emulator and drives it with these clients as they come from npm:',
    `${Object.entries(packages).map(([name, version]) => `\`${name}\` ${version}`).join(', ')}.`,
    '',
    `${results.length} checks: ${results.length - failed.length - refused.length} answered as the client expects, ${refused.length} refused as KuCoin refuses or`,
    `with a refusal that says why, ${failed.length} failed. *Refused* rows carry the reason; they are asserted like the others.`,
    '',
    ...wireSection(),
  ];
  for (const client of [...new Set(results.map(result => result.client))]) {
    lines.push(`## ${client}`, '', '| method | result | reason |', '| --- | --- | --- |');
    for (const result of results.filter(result => result.client === client)) {
      const word = result.reason !== undefined ? 'FAILED' : result.refused !== undefined ? 'refused' : 'ok';
      lines.push(`| ${cell(result.check)} | ${word} | ${cell(result.reason ?? result.refused)} |`);
    }
    lines.push('');
  }
  writeFileSync(PAGE, lines.join('\n'));
}
