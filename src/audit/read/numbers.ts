/** Numbers as charts store and show them: plain decimals, and by an Excel format: digits, thousands, per cent, words in quotes, sections for signs. */

/** Prints a number by an Excel format as a chart's label shows it: digits, thousands, per cent, words in quotes, sections by sign or condition. */
export function formatNumber(number: string, code: string): string {
  const value = Number(number);
  if (code === '' || /^general$/i.test(code)) return number;
  const sections = splitSections(code);
  if (sections.some((section) => CONDITION.test(section))) return fillConditional(sections, value);
  const negative = value < 0 && sections.length > 1;
  const section = negative ? sections[1]! : value === 0 && sections.length > 2 ? sections[2]! : sections[0]!;
  return fill(section, negative ? -value : value);
}

/** `[=7.5]`, `[<0]` at the head of a section. */
const CONDITION = /^\[(=|<>|<=|>=|<|>)(-?\d+(?:\.\d+)?)\]/;

const HOLDS: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  '=': (a, b) => a === b,
  '<>': (a, b) => a !== b,
  '<': (a, b) => a < b,
  '>': (a, b) => a > b,
  '<=': (a, b) => a <= b,
  '>=': (a, b) => a >= b,
};

/** The first section whose condition holds, else the first without one; what is below a condition of its own loses its sign. */
function fillConditional(sections: readonly string[], value: number): string {
  const conditions = sections.map((section) => CONDITION.exec(section));
  const at = conditions.findIndex((found) => found === null || HOLDS[found[1]!]!(value, Number(found[2])));
  const [, sign = ''] = conditions[at] ?? [];
  return fill(sections[at] ?? '', sign.startsWith('<') && value < 0 ? -value : value);
}

/** Tokens: words in quotes, an escaped sign, a blank as wide as a sign, a fill, a condition or colour, a run of digits' places or the word for all, all else. */
const TOKEN = /"((?:[^"]|"")*)"|\\(.)|_.|\*.|\[[^\]]*\]|([#0?,]*[#0?](?:\.[#0?]*)?|\.[#0?]+|General)|([\s\S])/gu;

function fill(section: string, value: number): string {
  const isPercent = /%/.test(section.replace(/"[^"]*"|\\./g, ''));
  const digits = [...section.matchAll(TOKEN)].filter(([, , , places]) => places !== undefined);
  const sign = value < 0 && digits.length > 0 ? '-' : '';
  let isDone = false;
  const printed = section.replace(TOKEN, (_token, words?: string, escaped?: string, places?: string, other?: string) => {
    if (places !== undefined) {
      if (isDone) return '';
      isDone = true;
      return printDigits(Math.abs(isPercent ? value * 100 : value), places);
    }
    return words?.replaceAll('""', '"') ?? escaped ?? other ?? '';
  });
  return sign + printed;
}

function printDigits(value: number, places: string): string {
  if (places === 'General') return plainDecimal(String(value)) ?? '';
  const [whole = '', fraction = ''] = places.split('.');
  const least = (fraction.match(/0/g) ?? []).length;
  return value.toLocaleString('en-US', {
    useGrouping: whole.includes(','),
    minimumFractionDigits: least,
    maximumFractionDigits: fraction.length,
  });
}

function splitSections(code: string): readonly string[] {
  const sections: string[] = [''];
  for (const [token] of code.matchAll(/"[^"]*"|\\.|[\s\S]/gu)) {
    if (token === ';') sections.push('');
    else sections[sections.length - 1] += token;
  }
  return sections;
}

/** A stored number as a plain decimal: `5.26E1` and `52.600000000000001` are 52.6, as every program shows them. Null for what is no number. */
export function plainDecimal(stored: string): string | null {
  const text = stored.trim();
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text)) return null;
  // Programs store the nearest binary fraction with up to 17 digits; 15 are what was meant.
  const short = Number(Number(text).toPrecision(15));
  const printed = String(short);
  if (!printed.includes('e')) return printed;
  return short.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 });
}
