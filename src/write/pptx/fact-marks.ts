/** Says of every fact on a slide and in its notes where it stands: shape, cell, paragraph and runs. Its runs look like any other. */
import type { FactStretch } from '../../model/content.js';
import type { TextRun } from '../../model/document.js';
import { factGaps } from '../ooxml/fact-part.js';
import { descendants, elements, path, textOf } from '../ooxml/tree.js';
import { type XmlElement, xml } from '../ooxml/xml.js';

/** The facts that runs print, by the elements that the slides are made of. Runs of one print share one object. */
export type FactRuns = WeakMap<XmlElement, NonNullable<TextRun['fact']>>;

/** Alternative texts in which facts are known, by the properties of their shapes. */
export type FactAlts = WeakMap<XmlElement, readonly FactStretch[]>;

interface Known {
  readonly factRuns: FactRuns;
  readonly factAlts: FactAlts;
}

/** An entry of the private part; null for a slide without facts. `id` is the slide's in the presentation. */
export function markSlide(id: string, slide: XmlElement, notes: XmlElement | null, facts: Known): XmlElement | null {
  const marks = [...markShapes(slide, null, facts), ...(notes ? markShapes(notes, 'notes', facts) : [])];
  return marks.length === 0 ? null : xml('slide', { id }, ...marks);
}

/** `side` null: the slide itself. */
function markShapes(root: XmlElement, side: 'notes' | null, { factRuns: facts, factAlts }: Known): XmlElement[] {
  const shapes = [...descendants(root, 'p:sp'), ...descendants(root, 'p:graphicFrame')];
  return shapes.flatMap((shape) => {
    const properties = path(elements(shape)[0]!, 'p:cNvPr');
    const own = { side, shape: properties?.attributes.id ?? null };
    const body = path(shape, 'p:txBody');
    if (body) return markParagraphs(body, own, facts);
    const stretches = (properties && factAlts.get(properties)) ?? [];
    const alt = stretches.length === 0 ? [] : [xml('alt', own, ...factGaps(properties?.attributes.descr ?? '', stretches))];
    const cells = descendants(shape, 'a:tr').flatMap((line, row) =>
      elements(line, 'a:tc').flatMap((cell, column) =>
        elements(cell, 'a:txBody').flatMap((text) => markParagraphs(text, { ...own, row: row + 1, column: column + 1 }, facts)),
      ),
    );
    return [...alt, ...cells];
  });
}

type Place = Readonly<Record<string, string | number | null>>;

function markParagraphs(body: XmlElement, place: Place, facts: FactRuns): XmlElement[] {
  return elements(body, 'a:p').flatMap((paragraph, index) => {
    const runs = elements(paragraph).filter(({ name }) => name === 'a:r' || name === 'a:br' || name === 'a:fld');
    const marks: {
      readonly fact: NonNullable<TextRun['fact']>;
      readonly run: number;
      last: number;
      start: number;
      end: number;
    }[] = [];
    let at = 0;
    for (const [number, run] of runs.entries()) {
      const start = at;
      at += run.name === 'a:br' ? 1 : textOf(run).length;
      const fact = facts.get(run);
      const open = marks.at(-1);
      if (fact === undefined) continue;
      if (open?.fact === fact && open.last === number) Object.assign(open, { last: number + 1, end: at });
      else marks.push({ fact, run: number + 1, last: number + 1, start, end: at });
    }
    if (marks.length === 0) return [];
    const entries = marks.map(({ fact, run, last, start, end }) =>
      xml('fact', {
        id: fact.id,
        show: fact.parts === null ? 'period' : null,
        run,
        last: last === run ? null : last,
        start,
        end,
      }),
    );
    return [xml('text', { ...place, paragraph: index + 1, runs: runs.length, length: at }, ...entries)];
  });
}
