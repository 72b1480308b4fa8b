/** Text frames and panels as shapes. Ids are given when the slide is put together. */
import type { Box, PanelFrame, TextFrame, TextStyle } from '../../model/page.js';
import type { ColorName, DeckLayout, Placeholder } from '../../model/theme.js';
import { type XmlElement, xml } from '../ooxml/xml.js';
import { solidFill } from './color.js';
import { emu } from './emu.js';
import { paragraphs } from './paragraph.js';
import { PLACEHOLDERS } from './parts/placeholder.js';
import { hyperlink } from './run.js';
import type { Links, Setting } from './setting.js';

const DECORATIVE = 'http://schemas.microsoft.com/office/drawing/2017/decorative';
const ANCHOR = { top: 't', middle: 'ctr', bottom: 'b' } as const;

/** `<a:xfrm>` or `<p:xfrm>` of a box. Throws for a length that is no number: a drawing program would put it at 0. */
export function transform(name: string, box: Box): XmlElement {
  for (const key of ['x', 'y', 'width', 'height'] as const) {
    if (!Number.isFinite(box[key])) throw new Error(`${key} of a frame is ${box[key]}`);
  }
  return xml(name, {}, xml('a:off', { x: emu(box.x), y: emu(box.y) }), xml('a:ext', { cx: emu(box.width), cy: emu(box.height) }));
}

/** A text box, or the slide's side of a placeholder. */
export function textShape(
  frame: TextFrame,
  name: string,
  setting: Setting,
  { links, page, layout }: { readonly links: Links; readonly page: number; readonly layout: DeckLayout | null },
): XmlElement {
  const held = frame.placeholder === null ? null : (layout?.[frame.placeholder] ?? null);
  const inherited = held === null ? null : layoutStyle(held, setting);
  const link = held === null ? wholeLink(frame) : null;
  const context = { links: link === null ? links : null, page, inherited, align: null };
  return xml(
    'p:sp',
    {},
    xml(
      'p:nvSpPr',
      {},
      xml('p:cNvPr', { id: 0, name }, link === null ? null : hyperlink(link, links)),
      held === null ? xml('p:cNvSpPr', { txBox: 1 }) : xml('p:cNvSpPr', {}, xml('a:spLocks', { noGrp: 1 })),
      xml('p:nvPr', {}, held === null ? null : xml('p:ph', PLACEHOLDERS[frame.placeholder!])),
    ),
    held === null
      ? xml('p:spPr', {}, transform('a:xfrm', frame.box), rectangle(), xml('a:noFill'))
      : xml('p:spPr', {}, sameBox(frame.box, held) ? null : transform('a:xfrm', frame.box)),
    xml(
      'p:txBody',
      {},
      held === null ? bodyProperties(frame) : xml('a:bodyPr'),
      xml('a:lstStyle'),
      ...paragraphs(frame.composed, setting, context),
    ),
  );
}

/** The link that all of a text belongs to: the box carries it, so that no line is drawn under the words. */
function wholeLink({ composed }: TextFrame): string | null {
  const found = new Set(
    composed.flatMap(({ paragraph }) =>
      paragraph.runs.map(({ inline }) => (inline.kind === 'run' ? (inline.link ?? null) : null)),
    ),
  );
  const [link] = found;
  return found.size === 1 ? (link ?? null) : null;
}

function bodyProperties({ padding, anchor, composed }: TextFrame): XmlElement {
  const before = composed[0]?.paragraph.style.before ?? 0;
  return xml(
    'a:bodyPr',
    {
      wrap: 'square',
      lIns: emu(padding.left),
      tIns: emu(padding.top + before),
      rIns: emu(padding.right),
      bIns: emu(padding.bottom),
      rtlCol: 0,
      anchor: ANCHOR[anchor],
    },
    xml('a:noAutofit'),
  );
}

/** What the layout's placeholder sets, as a paragraph style: the same that `parts/layout.ts` writes. */
export function layoutStyle(held: Placeholder, { theme }: Setting): TextStyle {
  const style = theme.styles.deck[held.style];
  if (style === undefined) throw new Error(`no deck style ${held.style}`);
  return {
    ...style,
    leading: style.leading * style.size,
    indent: style.indent * style.size,
    hang: style.bullet === null ? 0 : style.hang * style.size,
  };
}

function sameBox(a: Box, b: Box): boolean {
  const near = (one: number, other: number): boolean => Math.abs(one - other) < 0.5;
  return near(a.x, b.x) && near(a.y, b.y) && near(a.width, b.width) && near(a.height, b.height);
}

const rectangle = (): XmlElement => xml('a:prstGeom', { prst: 'rect' }, xml('a:avLst'));

/** A filled rectangle that means nothing: screen readers pass over it. */
export function decoration(box: Box, color: ColorName, name: string, { theme }: Setting): XmlElement {
  const mark = xml(
    'a:extLst',
    {},
    xml('a:ext', { uri: '{C183D7F6-B498-43B3-948B-1728B52AA6E4}' }, xml('adec:decorative', { 'xmlns:adec': DECORATIVE, val: 1 })),
  );
  return xml(
    'p:sp',
    {},
    xml('p:nvSpPr', {}, xml('p:cNvPr', { id: 0, name }, mark), xml('p:cNvSpPr'), xml('p:nvPr')),
    xml('p:spPr', {}, transform('a:xfrm', box), rectangle(), solidFill(theme, color), xml('a:ln', {}, xml('a:noFill'))),
  );
}

/** A panel's ground and its rules, inside the box's edges. */
export function panelShapes({ box, ground, rules }: PanelFrame, name: (kind: string) => string, setting: Setting): XmlElement[] {
  const shapes = ground === null ? [] : [decoration(box, ground, name('Ground'), setting)];
  const { x, y, width, height } = box;
  const side = (rule: PanelFrame['rules']['top'], edge: (thickness: number) => Box): void => {
    if (rule !== null) shapes.push(decoration(edge(rule.width), rule.color, name('Rule'), setting));
  };
  side(rules.top, (t) => ({ x, y, width, height: t }));
  side(rules.right, (t) => ({ x: x + width - t, y, width: t, height }));
  side(rules.bottom, (t) => ({ x, y: y + height - t, width, height: t }));
  side(rules.left, (t) => ({ x, y, width: t, height }));
  return shapes;
}
