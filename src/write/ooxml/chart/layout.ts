/** Places in a native chart, as shares of its frame. */
import type { Area } from '../../../chart/setting.js';
import { type XmlElement, xml } from '../xml.js';
import type { ChartPlan } from './plan.js';

type Frame = Pick<ChartPlan, 'width' | 'height'>;

const share = (name: string, value: number): XmlElement => xml(name, { val: value.toFixed(5) });
const layout = (...parts: readonly (XmlElement | null)[]): XmlElement => xml('c:layout', xml('c:manualLayout', ...parts));
const atEdge = (): XmlElement[] => [xml('c:xMode', { val: 'edge' }), xml('c:yMode', { val: 'edge' })];

/** Of words that are as large as they are: their top left corner, points. */
export const corner = (x: number, y: number, { width, height }: Frame): XmlElement =>
  layout(...atEdge(), share('c:x', x / width), share('c:y', y / height));

/** How far from where Office would put it, points. */
export const moved = ({ x, y }: { readonly x: number; readonly y: number }, { width, height }: Frame): XmlElement =>
  layout(share('c:x', x / width), share('c:y', y / height));

/** `inner`: a plot's place within its axes. */
export const within = ({ left, right, top, bottom }: Area, { width, height }: Frame, inner = false): XmlElement =>
  layout(
    inner ? xml('c:layoutTarget', { val: 'inner' }) : null,
    ...atEdge(),
    share('c:x', Math.max(0, left / width)),
    share('c:y', Math.max(0, top / height)),
    share('c:w', Math.max(0, (right - left) / width)),
    share('c:h', Math.max(0, (bottom - top) / height)),
  );
