/** How the cells of a column of numbers stand: numbers right, on the point where they have one unit; what is said in words left. */

interface CellAlignment {
  /** A number, or a dash for one that is missing. */
  readonly isNumber: boolean;
  /** Em that it stands in from the right, for its point to stand under the others'. */
  readonly inset: number;
}

const NUMBER = /^[约近超>≥<≤＞＜+\-−–±]?\s*\d[\d,，]*(?:\.(\d+))?\s*(\D{0,6})$/u;
const DASH = /^[—–-]*$/u;
/** Of digits and points, in common serif faces. */
const DIGIT = 0.5;
const POINT = 0.25;

/** `texts` are a column's cells. */
export function alignNumbers(texts: readonly string[]): readonly CellAlignment[] {
  const found = texts.map((text) => NUMBER.exec(text.trim()));
  const units = new Set(found.flatMap((match) => (match ? [match[2]!.trim()] : [])));
  const places = (match: RegExpExecArray | null): number => match?.[1]?.length ?? 0;
  const width = (match: RegExpExecArray | null): number => places(match) * DIGIT + (places(match) > 0 ? POINT : 0);
  const most = units.size === 1 ? Math.max(...found.map(width)) : 0;
  return found.map((match, index) => ({
    isNumber: match !== null || DASH.test(texts[index]!.trim()),
    inset: match === null ? 0 : Math.max(0, most - width(match)),
  }));
}
