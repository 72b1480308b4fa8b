/** Composed paragraphs as DrawingML: exact pitch and the distances that layout decided, line breaks left to the program. */
import type { ComposedParagraph, TextStyle } from '../../model/page.js';
import { type XmlElement, xml } from '../ooxml/xml.js';
import { bullet } from './bullet.js';
import { emu, hundredths } from './emu.js';
import { type Inherited, inlineRuns, runProperties } from './run.js';
import type { Links, Setting } from './setting.js';

export interface TextContext {
  /** null: the box that holds the text carries its link. */
  readonly links: Links | null;
  /** The slide's number. */
  readonly page: number;
  readonly inherited: Inherited;
  /** Overrules the paragraphs' alignment (table cells). */
  readonly align: TextStyle['align'] | null;
}

const ALIGN = { left: 'l', center: 'ctr', right: 'r', justify: 'just' } as const;

/** One `a:p` for each paragraph, at least one. The space before the first is not here: programs differ on it, so it goes into the frame's inset. */
export function paragraphs(composed: readonly ComposedParagraph[], setting: Setting, context: TextContext): XmlElement[] {
  if (composed.length === 0) return [xml('a:p')];
  return composed.map((each, i) => paragraph(each, spaceBefore(composed, i), setting, context));
}

/** From the last line of the paragraph before to this one's first, as placed. */
function spaceBefore(composed: readonly ComposedParagraph[], index: number): number {
  const above = composed[index - 1];
  if (above === undefined) return 0;
  const bottom = above.y + Math.max(1, above.lines.length) * above.paragraph.style.leading;
  return Math.max(0, composed[index]!.y - bottom);
}

function paragraph(composed: ComposedParagraph, before: number, setting: Setting, context: TextContext): XmlElement {
  const { paragraph: content, mark } = composed;
  const { style } = content;
  const list = content.mark === null ? null : bullet(content.mark, mark?.size ?? null, style, setting);
  const first = content.mark === null ? style.indent : (mark?.x ?? 0) - style.hang;
  const { inherited } = context;
  const align = context.align ?? style.align;
  const same = inherited !== null && list === null && content.level === 0;
  const properties = xml(
    'a:pPr',
    {
      marL: same && style.hang === inherited.hang ? null : emu(style.hang),
      lvl: content.level > 1 ? Math.min(content.level, 9) - 1 : null,
      indent: same && first === inherited.indent ? null : emu(first),
      algn: inherited?.align === align ? null : ALIGN[align],
    },
    inherited?.leading === style.leading ? null : spacing('a:lnSpc', style.leading),
    inherited !== null && before === 0 ? null : spacing('a:spcBef', before),
    inherited === null ? spacing('a:spcAft', 0) : null,
    ...(list?.properties ?? (inherited === null ? [xml('a:buNone')] : [])),
  );
  const runs = content.runs.flatMap((run) => inlineRuns(run, style, setting, context));
  if (list?.text != null) {
    const look = { ...style, color: content.mark!.color };
    runs.unshift(xml('a:r', {}, runProperties('a:rPr', look, setting, context), xml('a:t', {}, `${list.text}\t`)));
  }
  const empty = properties.children.length === 0 && Object.keys(properties.attributes).length === 0;
  return xml('a:p', {}, empty ? null : properties, ...runs, runProperties('a:endParaRPr', style, setting, context));
}

const spacing = (name: string, points: number): XmlElement => xml(name, {}, xml('a:spcPts', { val: hundredths(points) }));
