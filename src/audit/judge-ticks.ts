/** Judges the numbers of a drawn axis: no facts, but evenly spaced. */
import Big from 'big.js';
import type { ReadText } from '../model/reading.js';
import { OF_NOTHING, type TextFault } from './fault.js';

/** Fewer do not make an axis. */
const LEAST = 3;

/** `axes` are texts that hold nothing but a number and follow one another in one chart. */
export function judgeTicks(axes: readonly (readonly ReadText[])[]): readonly TextFault[] {
  return axes.flatMap((axis) => {
    const values = axis.map(({ text }) => new Big(plain(text)));
    return axis.flatMap((text, index) => {
      const expected = expectTick(values, index);
      if (expected?.eq(values[index]!)) return [];
      const kind = expected ? 'changed' : 'unbound';
      return [{ text, wrong: { kind, found: text.text, ...OF_NOTHING, expected: expected?.toFixed() ?? null } }];
    });
  });
}

/** The texts that are ticks by themselves; `isTick` says of which. Runs of them in one chart. */
export function gatherAxes(texts: readonly ReadText[], isTick: (text: ReadText) => boolean): readonly (readonly ReadText[])[] {
  const axes: ReadText[][] = [];
  let last: ReadText | null = null;
  for (const text of texts) {
    if (!isTick(text)) {
      last = null;
      continue;
    }
    if (last && JSON.stringify(last.place) === JSON.stringify(text.place)) axes.at(-1)!.push(text);
    else axes.push([text]);
    last = text;
  }
  return axes;
}

/** What the others lead to expect, by the step on which most of them agree; null where there is none. */
function expectTick(values: readonly Big[], index: number): Big | null {
  let best: { expected: Big; agree: number } | null = null;
  for (let from = 0; from < values.length - 1; from++) {
    const step = values[from + 1]!.minus(values[from]!);
    if (step.eq(0)) continue;
    const at = (place: number): Big => values[from]!.plus(step.times(place - from));
    // Of a second axis, which begins anew, only its own part agrees.
    let [first, last] = [from, from + 1];
    while (first > 0 && values[first - 1]!.eq(at(first - 1))) first--;
    while (last < values.length - 1 && values[last + 1]!.eq(at(last + 1))) last++;
    const isNear = index >= first - 1 && index <= last + 1;
    const inside = index >= first && index <= last;
    const agree = last - first + 1 + (inside ? 0.5 : 0);
    if (isNear && last - first + 1 >= LEAST - (values.length > LEAST || inside ? 0 : 1) && agree > (best?.agree ?? 0))
      best = { expected: at(index), agree };
  }
  return best?.expected ?? null;
}

/** Nothing but a number, as an axis prints it. */
export const isPlainNumber = (text: string): boolean => /^[-−–+]?[\d,]*\.?\d+$/.test(text.trim());

const plain = (text: string): string => text.trim().replace(/[−–]/g, '-').replace(/[,+]/g, '');
