/** Composed paragraphs as DrawingML: exact pitch and the distances that layout decided, line breaks left to the program. */
import type { ComposedParagraph, Paragraph, TextStyle } from '../../model/page.js';
import { textOf } from '../ooxml/tree.js';
import { emu, hundredths } from '../ooxml/units.js';
import { type XmlElement, xml } from '../ooxml/xml.js';
import { bulletElements, isTextMark, sequenceMarks } from './bullet.js';
import { firstIndent, levelOf, spaceBefore } from './distances.js';
import { joinNumbers } from './join-numbers.js';
import type { Level } from './placeholder-defaults.js';
import { inlineRuns, runProperties } from './run.js';
import type { DeckSetting, Links } from './setting.js';

interface TextContext {
  /** null: the box that holds the text carries its link. */
  readonly links: Links | null;
  /** The slide's number. */
  readonly page: number;
  /** What the layout's placeholder gives each level already; null: nothing, every look is written out. */
  readonly levels: readonly Level[] | null;
  /** Overrules the paragraphs' alignment (table cells). */
  readonly align: TextStyle['align'] | null;
}

export const ALIGN = { left: 'l', center: 'ctr', right: 'r', justify: 'just' } as const;

/** One `a:p` for each paragraph, at least one. The space before the first is not here: programs differ on it, so it goes into the frame's inset. */
export function paragraphs(composed: readonly ComposedParagraph[], setting: DeckSetting, context: TextContext): XmlElement[] {
  if (composed.length === 0) return [xml('a:p')];
  const marks = sequenceMarks(composed);
  return composed.map((each, i) => {
    const before = i === 0 ? null : spaceBefore(composed, i);
    return paragraph(each, marks[i] ?? null, before, setting, context);
  });
}

/** `before` null: the frame's first. */
function paragraph(
  composed: ComposedParagraph,
  mark: Paragraph['mark'],
  before: number | null,
  setting: DeckSetting,
  context: TextContext,
): XmlElement {
  const { paragraph: content } = composed;
  const { style } = content;
  const given = context.levels?.[levelOf(content) - 1] ?? null;
  const inherited = given?.style ?? null;
  const bullets = bulletElements(mark, composed.mark?.size ?? null, style, setting);
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
    inherited !== null && near(inherited.leading, style.leading) ? null : spacing('a:lnSpc', style.leading),
    given !== null && (before === null || near(before, given.before)) ? null : spacing('a:spcBef', before ?? 0),
    given === null ? spacing('a:spcAft', 0) : null,
    ...(marked ? [] : bullets),
  );
  const inner = { ...context, inherited };
  const runs = joinRuns(
    joinNumbers(composed).flatMap((run) => inlineRuns(run, style, setting, inner)),
    setting,
  );
  if (mark !== null && isTextMark(mark)) {
    const look = { ...style, color: mark.color };
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

export const spacing = (name: string, points: number): XmlElement => xml(name, xml('a:spcPts', { val: hundredths(points) }));

/** Lengths are written in hundredths of a point. */
const near = (a: number, b: number): boolean => Math.abs(a - b) < 0.011;

const sameElements = (a: readonly XmlElement[], b: readonly XmlElement[]): boolean => JSON.stringify(a) === JSON.stringify(b);
