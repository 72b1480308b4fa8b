/** Composed paragraphs as DrawingML: pitch and distances that layout decided, line breaks left to the program. */
import { languageOf } from '../../language/languages.js';
import type { ComposedParagraph, TextStyle } from '../../model/page.js';
import { textOf } from '../ooxml/tree.js';
import { emu, hundredths } from '../ooxml/units.js';
import { type XmlElement, xml } from '../ooxml/xml.js';
import { bulletElements, isTextMark, sequenceStarts } from './bullet.js';
import { firstIndent, levelOf, spaceBefore } from './distances.js';
import type { Level } from './placeholder-defaults.js';
import { inlineRuns, runProperties } from './run.js';
import type { DeckSetting, Links } from './setting.js';
import type { GivenText } from './table-style.js';

interface TextContext {
  /** null: the box that holds the text carries its link. */
  readonly links: Links | null;
  /** The slide's number. */
  readonly page: number;
  /** What the layout's placeholder gives each level already; null: nothing, every look is written out. */
  readonly levels: readonly Level[] | null;
  /** Overrules the paragraphs' alignment (table cells). */
  readonly align: TextStyle['align'] | null;
  /** It stands in a table's cell, whose style gives its text this. Absent: no. */
  readonly cell?: GivenText;
}

export const ALIGN = { left: 'l', center: 'ctr', right: 'r', justify: 'just' } as const;

/** One `a:p` for each paragraph, at least one. The space before the first is not here: programs differ on it, so it goes into the frame's inset. */
export function paragraphs(composed: readonly ComposedParagraph[], setting: DeckSetting, context: TextContext): XmlElement[] {
  if (composed.length === 0) return [xml('a:p')];
  const starts = sequenceStarts(composed);
  return composed.map((each, i) => {
    const before = i === 0 ? null : spaceBefore(composed, i);
    return paragraph(each, starts[i] ?? null, before, setting, context);
  });
}

/** `start`: of the sequence of numbers that it is one of. `before` null: the frame's first. */
function paragraph(
  composed: ComposedParagraph,
  start: number | null,
  before: number | null,
  setting: DeckSetting,
  context: TextContext,
): XmlElement {
  const { paragraph: content } = composed;
  const { style, mark } = content;
  const given = context.levels?.[levelOf(content) - 1] ?? null;
  const inherited = given?.style ?? null;
  const bullets = bulletElements(mark, composed.mark?.size ?? null, style, setting, start);
  const marked = given !== null && sameElements(bullets, bulletElements(given.mark, given.markSize, given.style, setting));
  const first = firstIndent(composed);
  const align = context.align ?? style.align;
  const properties = xml(
    'a:pPr',
    {
      marL: given !== null && near(style.hang, given.style.hang) ? null : emu(style.hang),
      lvl: content.level > 1 ? levelOf(content) - 1 : null,
      indent: given !== null && near(first, given.first) ? null : emu(first),
      algn: inherited?.align === align ? null : ALIGN[align],
    },
    inherited !== null && near(inherited.leading / inherited.size, style.leading / style.size)
      ? null
      : linePitch(style, setting, context.cell !== undefined),
    given !== null && (before === null || near(before, given.before)) ? null : spacing('a:spcBef', before ?? 0),
    given === null ? spacing('a:spcAft', 0) : null,
    ...(marked ? [] : bullets),
  );
  const inner = { ...context, inherited: context.cell ?? inherited };
  const runs = joinRuns(
    content.runs.flatMap((run) => inlineRuns(run, style, setting, inner)),
    setting,
  );
  if (mark !== null && isTextMark(mark)) {
    const look = { ...style, color: mark.color, weight: mark.weight ?? style.weight };
    runs.unshift(xml('a:r', runProperties('a:rPr', look, setting, inner), xml('a:t', `${mark.text}\t`)));
  }
  const empty = properties.children.length === 0 && Object.keys(properties.attributes).length === 0;
  return xml('a:p', empty ? null : properties, ...runs, runProperties('a:endParaRPr', style, setting, inner));
}

/** Runs side by side that look alike are one, as when a person types them; a fact stays by itself, to be found and replaced. */
function joinRuns(runs: readonly XmlElement[], { factRuns }: DeckSetting): XmlElement[] {
  const joined: XmlElement[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    const looks = ({ children: [properties] }: XmlElement) => JSON.stringify(properties);
    if (last?.name !== 'a:r' || run.name !== 'a:r' || factRuns.has(last) || factRuns.has(run) || looks(last) !== looks(run))
      joined.push(run);
    else joined[joined.length - 1] = xml('a:r', last.children[0] as XmlElement, xml('a:t', textOf(last) + textOf(run)));
  }
  return joined;
}

/** Office's own line of most Latin faces, em; LibreOffice's of any face, but in a table's cells. */
const USUAL_LINE = 1.2;
/** The highest line of the faces that a program may set a cell in, em: its row must not grow. */
const CELL_LINE = 1.45;

/** A share of what the program gives a line: text that is set larger by hand does not run over itself. */
export function linePitch({ font, size, leading }: TextStyle, { theme, language }: DeckSetting, inCell = false): XmlElement {
  const isEastAsian = languageOf(language).rules.gap !== null;
  const line = inCell ? CELL_LINE : ((isEastAsian ? theme.fonts[font]?.line : undefined) ?? USUAL_LINE);
  // LibreOffice drops what is less than one in a hundred.
  return xml('a:lnSpc', xml('a:spcPct', { val: Math.round((leading / size / line) * 100) * 1000 }));
}

export const spacing = (name: string, points: number): XmlElement => xml(name, xml('a:spcPts', { val: hundredths(points) }));

/** Lengths are written in hundredths of a point. */
const near = (a: number, b: number): boolean => Math.abs(a - b) < 0.011;

const sameElements = (a: readonly XmlElement[], b: readonly XmlElement[]): boolean => JSON.stringify(a) === JSON.stringify(b);
