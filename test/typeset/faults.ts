/** Finds faults in broken lines with rules written down here anew, so that the composer is not judged by its own tables. */

const NO_START = /^[、，；：。！？）》〉」』】〕”’·～–/%‰℃—…,.;:!?)\]}]/u;
const NO_END = /[（《〈「『【〔“‘￥$/]$/u;
const DIVIDED = [
  // Inside a number, between a number and its scale or unit.
  /\d[.,]?$/u,
  /[∶:～]$/u,
];
const UNITS =
  '余多十百千万亿兆元美角分年月日号天时秒岁个项件家户人名位次套间所座条处公千平立方米吨斤亩升克瓦度列班辆台站倍成届期季类种批幢栋层里微毫条级线章节点旬世周';

/** Faults at the break between two lines of one paragraph. */
export function findFaults(line: string, next: string): readonly string[] {
  const faults: string[] = [];
  if (NO_START.test(next)) faults.push(`line starts with ${next[0]}`);
  if (NO_END.test(line)) faults.push(`line ends with ${line.at(-1)}`);
  const digitAtEnd = DIVIDED[0]!.test(line);
  if (digitAtEnd && /^[\d.,%‰℃∶:]/u.test(next)) faults.push('number divided');
  if (digitAtEnd && /\d$/u.test(line) && UNITS.includes(next[0]!)) faults.push(`unit ${next[0]} parted from its number`);
  if (DIVIDED[1]!.test(line) && /^\d/u.test(next) && /\d.?$/u.test(line.slice(0, -1))) faults.push('ratio or range divided');
  if (/\d[余多]?[十百千万亿]+$/u.test(line) && UNITS.includes(next[0]!)) faults.push('scale parted from its unit');
  if (/\d个$/u.test(line) && next.startsWith('百分点')) faults.push('百分点 divided');
  if (/\d个百$|\d个百分$/u.test(line)) faults.push('百分点 divided');
  if (/—$/u.test(line) && next.startsWith('—')) faults.push('dash divided');
  if (/…$/u.test(line) && next.startsWith('…')) faults.push('ellipsis divided');
  if (/[A-Za-z]$/u.test(line) && /^[A-Za-z]/u.test(next)) faults.push('word divided');
  if (/第$/u.test(line) && /^\d/u.test(next)) faults.push('ordinal divided');
  return faults;
}
