/** Where a shape stands on its slide: by itself, by the placeholder that it fills, within its groups. */
import { relationType } from '../namespaces.js';
import { type OfficePackage, resolveTarget } from '../package.js';
import { descendants, elements, path } from '../tree.js';
import type { XmlElement } from '../xml.js';

export interface Corner {
  readonly x: number;
  readonly y: number;
}

/** Kinds of shapes that hold words or a drawing. */
const SHAPES: readonly string[] = ['p:sp', 'p:graphicFrame', 'p:pic'];

interface PlacedShape {
  readonly shape: XmlElement;
  /** Its upper left corner in 914,400ths of an inch; null where nothing says it. */
  readonly corner: Corner | null;
}

/** All shapes of a slide in the order of its file, those in groups too. */
export function placeShapes(file: OfficePackage, slide: string): readonly PlacedShape[] {
  const tree = path(file.xml(slide), 'p:cSld', 'p:spTree');
  return tree ? placeWithin(tree, (own) => own, inherit(file, slide)) : [];
}

type Inherit = (shape: XmlElement) => Corner | null;

function placeWithin(group: XmlElement, toSlide: (own: Corner) => Corner, inherited: Inherit): readonly PlacedShape[] {
  return elements(group).flatMap((each): readonly PlacedShape[] => {
    if (each.name === 'p:grpSp') return placeWithin(each, (own) => toSlide(outOfGroup(each, own)), inherited);
    if (!SHAPES.includes(each.name)) return [];
    const own = cornerOf(each);
    return [{ shape: each, corner: own ? toSlide(own) : inherited(each) }];
  });
}

/** A group has a measure of its own for what is in it. */
function outOfGroup(group: XmlElement, { x, y }: Corner): Corner {
  const frame = path(group, 'p:grpSpPr', 'a:xfrm');
  const number = (name: string, key: string): number => Number((frame && path(frame, name)?.attributes[key]) ?? 0);
  const scale = (side: string): number => number('a:ext', side) / number('a:chExt', side) || 1;
  return {
    x: number('a:off', 'x') + (x - number('a:chOff', 'x')) * scale('cx'),
    y: number('a:off', 'y') + (y - number('a:chOff', 'y')) * scale('cy'),
  };
}

function cornerOf(shape: XmlElement): Corner | null {
  const offset = path(shape, 'p:spPr', 'a:xfrm', 'a:off') ?? path(shape, 'p:xfrm', 'a:off');
  return offset && { x: Number(offset.attributes.x), y: Number(offset.attributes.y) };
}

/** From the layout by the placeholder’s number, from the master by its kind. */
function inherit(file: OfficePackage, slide: string): Inherit {
  const layout = relatedPart(file, slide, 'slideLayout');
  const master = layout === null ? null : relatedPart(file, layout, 'slideMaster');
  const held = (part: string | null): readonly XmlElement[] =>
    part === null || !file.has(part) ? [] : descendants(file.xml(part), 'p:sp').filter((shape) => placeholderOf(shape) !== null);
  const [onLayout, onMaster] = [held(layout), held(master)];
  return (shape) => {
    const own = placeholderOf(shape);
    if (own === null) return null;
    const base = onLayout.find((each) => isSame(placeholderOf(each)!, own));
    const kind = kindOf(base ? placeholderOf(base)! : own);
    const root = onMaster.find((each) => kindOf(placeholderOf(each)!) === kind);
    return (base && cornerOf(base)) ?? (root ? cornerOf(root) : null);
  };
}

type Placeholder = XmlElement['attributes'];

function placeholderOf(shape: XmlElement): Placeholder | null {
  return descendants(shape, 'p:ph')[0]?.attributes ?? null;
}

function isSame(one: Placeholder, other: Placeholder): boolean {
  return other.idx === undefined ? kindOf(one) === kindOf(other) : one.idx === other.idx;
}

function kindOf({ type = 'body' }: Placeholder): string {
  if (type === 'ctrTitle') return 'title';
  return type === 'subTitle' || type === 'obj' ? 'body' : type;
}

function relatedPart(file: OfficePackage, part: string, type: string): string | null {
  const found = file.relationships(part).find((each) => each.type === relationType(type));
  return found ? resolveTarget(part, found.target) : null;
}
