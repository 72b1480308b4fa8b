/** Text frames and panels as shapes. Ids are given when the slide is put together. */
import type { Edges } from '../../model/edges.js';
import type { Box, PanelFrame, TextFrame } from '../../model/page.js';
import type { ColorName } from '../../model/theme.js';
import { emu } from '../ooxml/units.js';
import { type XmlAttributes, type XmlElement, xml } from '../ooxml/xml.js';
import { solidFill } from './color.js';
import { paragraphs } from './paragraph.js';
import { placeholderAttributes } from './parts/placeholder.js';
import { hyperlink } from './run.js';
import type { DeckSetting, Links } from './setting.js';
import type { FilledPlaceholders, Filling } from './slide-layouts.js';

const DECORATIVE = 'http://schemas.microsoft.com/office/drawing/2017/decorative';
const ANCHOR = { top: 't', middle: 'ctr', bottom: 'b' } as const;

/** `<a:xfrm>` or `<p:xfrm>` of a box. Throws for a length that is no number: a drawing program would put it at 0. */
export function transform(name: string, box: Box): XmlElement {
  for (const key of ['x', 'y', 'width', 'height'] as const) {
    if (!Number.isFinite(box[key])) throw new Error(`${key} of a frame is ${box[key]}`);
  }
  return xml(name, xml('a:off', { x: emu(box.x), y: emu(box.y) }), xml('a:ext', { cx: emu(box.width), cy: emu(box.height) }));
}

/** A text box, or the slide's side of a placeholder, which leaves place, insets and looks to its layout. */
export function textShape(
  frame: TextFrame,
  name: string,
  setting: DeckSetting,
  { links, page, filled }: { readonly links: Links; readonly page: number; readonly filled: FilledPlaceholders },
): XmlElement {
  const filling = filled.get(frame) ?? null;
  const link = filling === null ? wholeLink(frame) : null;
  const context = { links: link === null ? links : null, page, levels: filling?.given.levels ?? null, align: null };
  const text = paragraphs(frame.composed, setting, context);
  if (filling !== null) {
    const { given, own } = filling;
    const place = isSame(given.box, own.box) ? xml('p:spPr') : xml('p:spPr', transform('a:xfrm', own.box));
    const body = xml('p:txBody', ownProperties(filling), xml('a:lstStyle'), ...text);
    return placeholderElement(name, placeholderAttributes(given.slot, given.order), place, body);
  }
  const about = link === null ? null : hyperlink(link, links);
  return shapeElement(
    name,
    { own: xml('p:cNvSpPr', { txBox: 1 }), about },
    xml('p:spPr', transform('a:xfrm', frame.box), rectangle(), xml('a:noFill')),
    xml('p:txBody', boxProperties(frame), xml('a:lstStyle'), ...text),
  );
}

/** Hundredths of a point. */
const round = (value: unknown): unknown => (typeof value === 'number' ? Math.round(value * 100) : value);
const isSame = (a: Box | Edges, b: Box | Edges): boolean =>
  JSON.stringify(a, (_, value) => round(value)) === JSON.stringify(b, (_, value) => round(value));

/** Insets and anchor where the layout has others. That a body shrinks its layout says as well, but LibreOffice reads it on the slide alone. */
function ownProperties({ given, own }: Filling): XmlElement {
  const { left, top, right, bottom } = own.insets;
  const insets = isSame(given.insets, own.insets) ? {} : { lIns: emu(left), tIns: emu(top), rIns: emu(right), bIns: emu(bottom) };
  return xml(
    'a:bodyPr',
    { ...insets, ...(given.anchor !== own.anchor && { anchor: ANCHOR[own.anchor] }) },
    given.slot === 'body' ? xml('a:normAutofit') : null,
  );
}

/** `own`: its `p:cNvSpPr`; `about` stands with its name; `holder`: its `p:ph`. */
interface ShapeHead {
  readonly own?: XmlElement;
  readonly about?: XmlElement | null;
  readonly holder?: XmlElement;
}

export function shapeElement(name: string, head: ShapeHead, ...parts: readonly (XmlElement | null)[]): XmlElement {
  const { own = xml('p:cNvSpPr'), about = null, holder = null } = head;
  return xml('p:sp', xml('p:nvSpPr', xml('p:cNvPr', { id: 0, name }, about), own, xml('p:nvPr', holder)), ...parts);
}

export const placeholderElement = (name: string, holder: XmlAttributes, ...parts: readonly XmlElement[]): XmlElement =>
  shapeElement(name, { own: xml('p:cNvSpPr', xml('a:spLocks', { noGrp: 1 })), holder: xml('p:ph', holder) }, ...parts);

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

function boxProperties({ padding, anchor, composed }: TextFrame): XmlElement {
  const before = composed[0]?.paragraph.style.before ?? 0;
  return bodyProperties(anchor, { ...padding, top: padding.top + before });
}

/** No insets but these. `shrinks`: who writes more in a placeholder sees it shrink; what stands in a box beside others does not. */
export const bodyProperties = (anchor: keyof typeof ANCHOR, { left, top, right, bottom }: Edges, shrinks = false): XmlElement =>
  xml(
    'a:bodyPr',
    {
      vert: 'horz',
      wrap: 'square',
      lIns: emu(left),
      tIns: emu(top),
      rIns: emu(right),
      bIns: emu(bottom),
      rtlCol: 0,
      anchor: ANCHOR[anchor],
    },
    xml(shrinks ? 'a:normAutofit' : 'a:noAutofit'),
  );

export const rectangle = (): XmlElement => xml('a:prstGeom', { prst: 'rect' }, xml('a:avLst'));

/** A filled rectangle that means nothing: screen readers pass over it. */
export function decoration(box: Box, color: ColorName, name: string, { theme }: DeckSetting, opacity = 1): XmlElement {
  const mark = xml(
    'a:extLst',
    xml('a:ext', { uri: '{C183D7F6-B498-43B3-948B-1728B52AA6E4}' }, xml('adec:decorative', { 'xmlns:adec': DECORATIVE, val: 1 })),
  );
  const looks = [rectangle(), solidFill(theme, color, opacity), xml('a:ln', xml('a:noFill'))];
  return shapeElement(name, { about: mark }, xml('p:spPr', transform('a:xfrm', box), ...looks));
}

/** A panel's ground and its rules, inside the box's edges. */
export function panelShapes(
  { box, ground, rules }: PanelFrame,
  name: (kind: string) => string,
  setting: DeckSetting,
): XmlElement[] {
  const shapes = ground === null ? [] : [decoration(box, ground, name('ground'), setting)];
  const { x, y, width, height } = box;
  const side = (rule: PanelFrame['rules']['top'], edge: (thickness: number) => Box): void => {
    if (rule !== null) shapes.push(decoration(edge(rule.width), rule.color, name('rule'), setting));
  };
  side(rules.top, (t) => ({ x, y, width, height: t }));
  side(rules.right, (t) => ({ x: x + width - t, y, width: t, height }));
  side(rules.bottom, (t) => ({ x, y: y + height - t, width, height: t }));
  side(rules.left, (t) => ({ x, y, width: t, height }));
  return shapes;
}
