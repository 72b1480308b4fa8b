/** The clause around each reference in prose against the source's clause around the same number: direction, manner, hedge, years, rank, bearer. */
import { fold } from '../language/fold.js';
import { namedTimes } from '../language/times.js';
import type { Content, Section } from '../model/content.js';
import type { Fact } from '../model/fact.js';
import { boundAt } from './bind-fact.js';
import { compareBearers } from './compare-bearers.js';
import { compareHedges, compareQualifiers, type Setting } from './compare-hedges.js';
import { type Compared, compareWords, type Difference } from './compare-words.js';
import { compareYears } from './compare-years.js';
import type { VerifyContext } from './context.js';
import { neighbourOf, type ReferringLine, readReferences, referenceAt } from './read-references.js';
import { isSentence, saidAround, sourceAround } from './said.js';

export function checkClauses(context: VerifyContext): void {
  const { content, bindings, idiom, lexicon, diagnostics } = context;
  const texts = new Map(context.books.map((book) => [book, book.folded.text]));
  for (const line of readReferences(context)) {
    const setting = settingOf(line, content);
    for (const reference of line.references) {
      const { fact } = reference;
      const binding = bindings.get(fact.id);
      const said = saidAround(context, line, reference);
      const source = sourceAround(binding, idiom);
      if (!binding || source === null || binding.differs || isSentence(said, source)) continue;
      if (line.references.some(({ end }) => end === reference.start)) continue;
      const compared: Compared = { said, source, idiom, name: fact.name };
      const neighbour = neighbourOf(line, reference, idiom.clauseEnd)?.fact;
      const rivals = Object.values(content.facts).flatMap(({ name }) =>
        name === fact.name || name === neighbour?.name ? [] : [fold(name).text],
      );
      const found =
        compareWords(compared) ??
        compareYears(compared, fact.period) ??
        compareHedges(compared, fact, timely(setting, fact)) ??
        compareQualifiers(compared, fact, lexicon) ??
        compareBearers(compared, fact, { names: rivals, text: texts.get(binding.book)!, language: content.report.language });
      const at = referenceAt(context, line, reference);
      if (!found || diagnostics.list.some(({ places: [place] }) => place?.span === at.span || isSame(place?.span, at.span)))
        continue;
      diagnostics.error(found.code, { ...tell(found, fact), at: [at, boundAt(binding)] });
    }
  }

  function timely({ words, periods }: ReturnType<typeof settingOf>, { period }: Fact): Setting {
    const own = namedTimes(period, idiom);
    const times = periods.flatMap((one) => namedTimes(one, idiom));
    return {
      words,
      timely: periods.includes(period) || own.some(({ from, to }) => times.some((one) => one.from === from && one.to === to)),
    };
  }
}

function tell({ said, source }: Difference, fact: Fact) {
  return {
    message: {
      zh: `这里说“${said}”，来源说的是“${source}”（${fact.print}）`,
      en: `this says "${said}", the source "${source}" (${fact.print})`,
    },
    hint: { zh: '照来源的说法改，或去掉这个词', en: 'say it as the source does, or leave the word out' },
  };
}

type Spot = { readonly start: { readonly line: number; readonly column: number } } | null | undefined;

/** One reference is told of once. */
function isSame(a: Spot, b: Spot): boolean {
  return a?.start.line === b?.start.line && a?.start.column === b?.start.column;
}

/** The line, what heads its section and those above, notes on the whole; and the section's periods. */
function settingOf({ path, text, about }: ReferringLine, { report, sections, figures }: Content) {
  const notes = report.notes.map(({ plain }) => plain);
  const words = [text, about, ...notes, report.title.plain];
  const periods: string[] = [];
  const enter = (list: readonly Section[], steps: readonly (string | number)[]): void => {
    const section = steps[0] === 'sections' || steps[0] === 'children' ? list[Number(steps[1])] : undefined;
    if (!section) return;
    words.push(...[section.heading, section.title, section.lead, ...section.notes].flatMap((one) => one?.plain ?? []));
    if (section.period !== null) periods.push(section.period);
    enter(section.children, steps.slice(2));
  };
  enter(sections, path);
  const figure = path[0] === 'figures' ? figures[String(path[1])] : undefined;
  if (figure) {
    words.push(figure.title.plain, figure.note?.plain ?? '');
    if (figure.kind === 'table') words.push(...figure.columns.map(({ heading }) => heading.plain));
  }
  return { words: words.join('\n'), periods };
}
