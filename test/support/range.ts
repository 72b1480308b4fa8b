/** Writes a content that holds one form of slide at every size that it may have: from one item to thirty-one, from four characters to sixty. */

const WORDS =
  '完善公共服务体系持续推进重点项目建设提升基层治理能力促进产业转型升级保障粮食安全优化营商环境扩大有效投资深化改革开放改善人居环境加强人才培养';

/** Like words of a report: every text is another. */
function words(length: number, seed: number): string {
  return Array.from({ length }, (_, i) => WORDS[(seed * 7 + i) % WORDS.length]).join('');
}

interface Wanted {
  readonly kind: string | null;
  readonly count: number;
  readonly length: number;
  readonly lead: boolean;
  readonly headwords?: boolean;
}

/** One section for each that is wanted, its id saying which. */
export function writeLists(wanted: readonly Wanted[]): string {
  const sections = wanted.map(({ kind, count, length, lead, headwords }, i) => {
    const points = Array.from({ length: count }, (_, k) => {
      const text = words(Math.max(3, length - (k % 3)), i + k);
      return headwords ? `"**${text.slice(0, 4)}**：${text.slice(4)}"` : text;
    });
    return [
      `  - id: ${kind ?? 'plain'}-${count}x${length}${lead ? '-lead' : ''}${headwords ? '-head' : ''}`,
      `    heading: ${words(8, i)}${i}`,
      ...(kind === null ? [] : [`    kind: ${kind}`]),
      ...(lead ? [`    lead: ${words(16, i + 3)}`] : []),
      '    points:',
      ...points.map((point) => `      - ${point}`),
    ].join('\n');
  });
  return `report: { title: 各种形式, language: zh-CN }\nfacts: {}\nsections:\n${sections.join('\n')}\n`;
}

const PRINTS = [
  '3家',
  '12.6%',
  '9.47亿元',
  '21460元',
  '1086.35万人',
  '12345678.9万亿元',
  '3.2万个以上',
  '71.84%',
  '5公里',
  '2200人左右',
];

interface WantedFacts {
  readonly kind: string | null;
  readonly count: number;
  readonly points: number;
  readonly lead: boolean;
  readonly changes: boolean;
}

/** Names of two to twelve characters, numbers from 3 to 12345678.9万亿元. */
export function writeFacts(wanted: readonly WantedFacts[]): string {
  const facts: string[] = [];
  const sections = wanted.map(({ kind, count, points, lead, changes }, i) => {
    const ids = Array.from({ length: count }, (_, k) => {
      const id = `f${i}-${k}`;
      const change = changes && k % 2 === 0 ? `, change: ${id}-g` : '';
      facts.push(
        `  ${id}: { name: ${words(2 + ((i + k * 3) % 11), k)}, print: ${PRINTS[(i + k) % PRINTS.length]}, period: 2025年${change} }`,
      );
      if (change) facts.push(`  ${id}-g: { name: 增速, print: 5.${k}%, period: 2025年, kind: growth, verb: 增长 }`);
      return id;
    });
    return [
      `  - id: ${kind ?? 'plain'}-facts${count}-points${points}${lead ? '-lead' : ''}${changes ? '-change' : ''}`,
      `    heading: ${words(8, i)}${i}`,
      ...(kind === null ? [] : [`    kind: ${kind}`]),
      ...(lead ? [`    lead: ${words(16, i + 3)}`] : []),
      `    facts: [${ids.join(', ')}]`,
      ...(points > 0
        ? ['    points:', ...Array.from({ length: points }, (_, k) => `      - ${words(10 + ((i + k) % 3) * 6, i + k)}`)]
        : []),
    ].join('\n');
  });
  return `report: { title: 各种数, language: zh-CN }\nfacts:\n${facts.join('\n')}\nsections:\n${sections.join('\n')}\n`;
}
