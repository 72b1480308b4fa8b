/** Puts a slide together: our shapes and pptxgenjs' graphics in reading order, under ids and names that are unique. */
import type { Edges } from '../../model/edges.js';
import type { Page } from '../../model/page.js';
import { elements, insertInOrder, need, path, removeChildren, replaceChild } from '../ooxml/tree.js';
import { drawnShare } from '../ooxml/units.js';
import { type XmlElement, xml } from '../ooxml/xml.js';
import { graphicName } from './graphics.js';
import {
  findBlocks,
  flatten,
  type GroupedFrame,
  groupShapes,
  type LeafFrame,
  nameGroup,
  type ShapeGroup,
} from './group-shapes.js';
import { placeholderAttributes } from './parts/placeholder.js';
import { groupShape, shapeTree } from './parts/tree.js';
import { type DeckSetting, type Links, wordFor } from './setting.js';
import { panelShapes, textShape } from './shape.js';
import type { FilledPlaceholders, Filling } from './slide-layouts.js';
import { setTable } from './table.js';
import type { TableStyles } from './table-style.js';

interface SlideSetting {
  /** Counts from 1. */
  readonly number: number;
  readonly links: Links;
  readonly filled: FilledPlaceholders;
  readonly tableStyles: TableStyles;
}

/** Fills the slide that pptxgenjs made for `page`. */
export function setSlide(
  root: XmlElement,
  page: Page,
  { number, links, filled, tableStyles }: SlideSetting,
  setting: DeckSetting,
): void {
  const common = need(root, 'p:cSld');
  delete common.attributes.name;
  const drawn = need(common, 'p:spTree');
  const graphics = new Map<string, XmlElement>();
  for (const element of elements(drawn)) {
    const name = elements(element)[0] && path(elements(element)[0]!, 'p:cNvPr')?.attributes.name;
    if (name) graphics.set(name, element);
  }
  const indexes = new Map(flatten(page.frames).map((frame, index) => [frame, index]));
  const findGraphic = (frame: LeafFrame): XmlElement => {
    const graphic = graphics.get(graphicName(indexes.get(frame)!));
    if (graphic === undefined) throw new Error(`slide ${number} lacks its ${frame.kind}`);
    return graphic;
  };
  const nextName = nameShapes();
  const blocks = findBlocks(page.frames);
  const nameIn = (block: string | null | undefined, kind: string): string => {
    const word = wordFor(setting, 'shape', kind);
    return nextName(block ? `${block}·${word}` : word);
  };
  const nextShape = (kind: string, frame: LeafFrame): string => nameIn(blocks.get(frame), kind);
  const nextGroup = (group: ShapeGroup): string => {
    const words = group.block === null ? nameGroup(group) : '';
    return words === '' ? nameIn(group.block, group.role === 'card' ? 'card' : 'group') : nextName(words);
  };
  const canvas: Canvas = { findGraphic, nextShape, nextGroup, links, page: number, filled, tableStyles };
  const shapes = groupShapes(page.frames).flatMap((frame) => drawFrame(frame, canvas, setting));
  replaceChild(common, drawn, shapeTree(shapes));
}

interface Canvas {
  /** What pptxgenjs drew for a frame. */
  readonly findGraphic: (frame: LeafFrame) => XmlElement;
  /** A free name of a kind of shape, which begins with the fact or figure that the frame belongs to. */
  readonly nextShape: (kind: string, frame: LeafFrame) => string;
  readonly nextGroup: (group: ShapeGroup) => string;
  readonly links: Links;
  /** The slide's number. */
  readonly page: number;
  readonly filled: FilledPlaceholders;
  readonly tableStyles: TableStyles;
}

function drawFrame(frame: GroupedFrame, canvas: Canvas, setting: DeckSetting): XmlElement[] {
  const { nextShape } = canvas;
  switch (frame.kind) {
    case 'group':
      return [
        groupShape(
          canvas.nextGroup(frame),
          frame.children.flatMap((child) => drawFrame(child, canvas, setting)),
        ),
      ];
    case 'panel':
      return panelShapes(frame, (kind) => nextShape(kind, frame), setting);
    case 'text':
      return [textShape(frame, nextShape(canvas.filled.get(frame)?.given.slot ?? 'text', frame), setting, canvas)];
    case 'chart':
    case 'image':
    case 'table': {
      const graphic = canvas.findGraphic(frame);
      const properties = need(elements(graphic)[0]!, 'p:cNvPr');
      properties.attributes.name = nextShape(frame.kind, frame);
      holdGraphic(graphic, canvas.filled.get(frame));
      properties.attributes.descr = frame.kind === 'chart' ? frame.chart.alt : frame.alt;
      const { altFacts } = frame.kind === 'chart' ? frame.chart : frame.kind === 'table' ? frame : { altFacts: undefined };
      if (frame.kind === 'image' && frame.crop) cropPicture(graphic, frame.crop);
      if (altFacts) setting.factAlts.set(properties, altFacts);
      if (frame.kind === 'table') {
        setTable(graphic, frame, setting, canvas);
      }
      return [graphic];
    }
  }
}

/** ECMA-376 Part 1, CT_BlipFillProperties. */
const FILL_ORDER = ['a:blip', 'a:srcRect', 'a:stretch'];

/** Only what is left shows; the picture itself stays whole in the file, to be moved in its frame. */
function cropPicture(parent: XmlElement, { top, right, bottom, left }: Edges): void {
  const filled = need(parent, 'p:blipFill');
  removeChildren(filled, 'a:srcRect');
  insertInOrder(
    filled,
    xml('a:srcRect', { l: drawnShare(left), t: drawnShare(top), r: drawnShare(right), b: drawnShare(bottom) }),
    FILL_ORDER,
  );
}

/** Names that no two shapes of a slide share, numbered from the second: `文本`, `文本 2`. */
function nameShapes(): (word: string) => string {
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  return (word) => {
    let name: string;
    do {
      const count = (counts.get(word) ?? 0) + 1;
      counts.set(word, count);
      name = count === 1 ? word : `${word} ${count}`;
    } while (taken.has(name));
    taken.add(name);
    return name;
  };
}

/**
 * Says which placeholder of its layout a chart, table or picture fills; null: none. pptxgenjs gives every table of every deck the same
 * revision number, by which PowerPoint merges edits: that goes.
 */
function holdGraphic(graphic: XmlElement, filling: Filling | undefined): void {
  const properties = path(graphic, graphic.name === 'p:pic' ? 'p:nvPicPr' : 'p:nvGraphicFramePr', 'p:nvPr');
  if (properties === null) return;
  const { slot, order } = filling?.given ?? {};
  properties.children.splice(
    0,
    properties.children.length,
    ...(slot === undefined || order === undefined ? [] : [xml('p:ph', placeholderAttributes(slot, order))]),
  );
}
