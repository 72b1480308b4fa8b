/** Puts a slide together: our shapes and pptxgenjs' graphics in reading order, under ids and names that are unique. */
import type { Page } from '../../model/page.js';
import type { DeckLayout } from '../../model/theme.js';
import { elements, need, path, replaceChild } from '../ooxml/tree.js';
import type { XmlElement } from '../ooxml/xml.js';
import { flatten, type LeafFrame } from './flatten.js';
import { graphicName } from './graphics.js';
import { shapeTree } from './parts/tree.js';
import type { Links, Setting } from './setting.js';
import { panelShapes, textShape } from './shape.js';
import { setTable } from './table.js';

/** Fills the slide that pptxgenjs made for `page`; `number` counts from 1. */
export function setSlide(root: XmlElement, page: Page, number: number, links: Links, setting: Setting): void {
  const common = need(root, 'p:cSld');
  delete common.attributes.name;
  const drawn = need(common, 'p:spTree');
  const graphics = new Map<string, XmlElement>();
  for (const element of elements(drawn)) {
    const name = elements(element)[0] && path(elements(element)[0]!, 'p:cNvPr')?.attributes.name;
    if (name) graphics.set(name, element);
  }
  const layout = (page.layout !== null && setting.theme.deck.layouts[page.layout]) || null;
  const canvas: Canvas = { graphics, nextName: nameShapes(), layout, links, page: number };
  const shapes = flatten(page.frames).flatMap((frame, index) => drawFrame(frame, index, canvas, setting));
  replaceChild(common, drawn, shapeTree(shapes));
}

interface Canvas {
  /** What pptxgenjs drew, by name. */
  readonly graphics: ReadonlyMap<string, XmlElement>;
  readonly nextName: (kind: string) => string;
  readonly layout: DeckLayout | null;
  readonly links: Links;
  /** The slide's number. */
  readonly page: number;
}

function drawFrame(frame: LeafFrame, index: number, canvas: Canvas, setting: Setting): XmlElement[] {
  const { nextName } = canvas;
  switch (frame.kind) {
    case 'panel':
      return panelShapes(frame, nextName, setting);
    case 'text':
      return [textShape(frame, nextName(textName(frame)), setting, canvas)];
    case 'chart':
    case 'image':
    case 'table': {
      const graphic = canvas.graphics.get(graphicName(index));
      if (graphic === undefined) throw new Error(`slide ${canvas.page} lacks its ${frame.kind}`);
      const properties = need(elements(graphic)[0]!, 'p:cNvPr');
      properties.attributes.name = nextName(GRAPHIC_NAMES[frame.kind]);
      properties.attributes.descr = frame.kind === 'chart' ? frame.chart.alt : frame.alt;
      if (frame.kind === 'table') {
        dropRevision(graphic);
        setTable(graphic, frame, setting, canvas);
      }
      return [graphic];
    }
  }
}

const GRAPHIC_NAMES = { chart: 'Chart', image: 'Picture', table: 'Table' } as const;

function textName({ placeholder }: LeafFrame & { kind: 'text' }): string {
  return placeholder === null ? 'Text' : `${placeholder[0]!.toUpperCase()}${placeholder.slice(1)}`;
}

/** `Text 1`, `Text 2`, `Chart 1`, … */
function nameShapes(): (kind: string) => string {
  const counts = new Map<string, number>();
  return (kind) => {
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    return `${kind} ${count}`;
  };
}

/** pptxgenjs gives every table of every deck the same revision number, by which PowerPoint merges edits. */
function dropRevision(graphic: XmlElement): void {
  const properties = path(graphic, 'p:nvGraphicFramePr', 'p:nvPr');
  if (properties !== null) properties.children.length = 0;
}
