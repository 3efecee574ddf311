// Amounts are strings in responses and must not be converted to floating point here either.
const SCALE = 30;

/** The exact value of a decimal string, as an integer multiple of 10^-30. */
export function amount(text) {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (!match) throw new Error(`not a decimal text: ${JSON.stringify(text)}`);
  const [, sign, whole, fraction = ''] = match;
  if (fraction.length > SCALE) throw new Error(`more than ${SCALE} decimal places: ${text}`);
  const value = BigInt(whole + fraction.padEnd(SCALE, '0'));
  return sign ? -value : value;
}
