/** Judges numbers by the name that stands beside each, in a row of a table or over it in a card: a pairing that the content does not hold is a fault. */
import type { Fact } from '../model/fact.js';
import type { ReadText } from '../model/reading.js';
import type { AuditContext } from './context.js';
import { ofFact, type TextFault } from './fault.js';
import { gatherTables } from './judge-table.js';
import { isSameText } from './strip-spaces.js';

export function judgePairs(texts: readonly ReadText[], context: AuditContext): readonly TextFault[] {
  const rows = gatherTables(texts).flat();
  return [...rows.flatMap((row) => judgeRow(row, context)), ...judgeCards(texts, context)];
}

/** One name of the row at least must be the number's, where any is a name that the content knows. */
function judgeRow(row: readonly ReadText[], context: AuditContext): readonly TextFault[] {
  const names = row.filter((cell) => cell.marks.length === 0);
  return row.flatMap((cell) => judgeBeside(cell, names, context));
}

/** A card is a text of its own: its name, under it the number. A name under a name is a row of headings, of which nothing is known. */
function judgeCards(texts: readonly ReadText[], context: AuditContext): readonly TextFault[] {
  return texts.flatMap((text, index) => {
    const [before, name] = [texts[index - 2], texts[index - 1]];
    if (!name || !isUnder(text, name) || name.marks.length > 0) return [];
    if (before && isUnder(name, before) && before.marks.length === 0 && context.pairs.isName(before.text)) return [];
    return judgeBeside(text, [name], context);
  });
}

function isUnder(text: ReadText, above: ReadText): boolean {
  const isSame = (['slide', 'page', 'under', 'name'] as const).every((key) => text.place[key] === above.place[key]);
  return isSame && text.part === 'text' && above.part === 'text' && text.place.paragraph === (above.place.paragraph ?? 0) + 1;
}

function judgeBeside(text: ReadText, names: readonly ReadText[], context: AuditContext): readonly TextFault[] {
  const { pairs } = context;
  const known = names.filter((name) => name !== text && pairs.isName(name.text));
  if (known.length === 0) return [];
  return factsSaid(text, context).flatMap((facts): readonly TextFault[] => {
    if (facts.some((fact) => names.some((name) => name !== text && pairs.holds(name.text, fact)))) return [];
    const [fact] = facts;
    const found = `${known[0]!.text.trim()} ${text.text.trim()}`;
    return [
      { text, wrong: { ...ofFact(fact!), kind: 'misplaced', found, expected: `${pairs.nameOf(fact!)} ${text.text.trim()}` } },
    ];
  });
}

/** The facts of a text that says little more than a number: those marked in it, else those that print so. */
function factsSaid({ text, marks }: ReadText, { facts }: AuditContext): readonly (readonly Fact[])[] {
  const values = marks.filter(({ show }) => show === 'value');
  if (values.length > 0) return values.flatMap(({ fact }) => (Object.hasOwn(facts, fact) ? [[facts[fact]!]] : []));
  const printed = Object.values(facts).filter(({ print }) => isSameText(print, text));
  return printed.length > 0 ? [printed] : [];
}
