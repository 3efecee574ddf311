import { readFileSync, writeFileSync } from 'node:fs';

const PAGE = new URL('../../docs/interop.md', import.meta.url);
const packages = JSON.parse(readFileSync(new URL('package.json', import.meta.url))).devDependencies;

const cell = text => String(text ?? '').replaceAll('|', '\\|').replaceAll('<', '&lt;');

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
