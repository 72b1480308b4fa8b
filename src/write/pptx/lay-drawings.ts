/** Lays a picture's drawing beside its bitmap: PowerPoint shows it, sharp at any size, and who does not know it the bitmap. */
import type { Drawing } from '../../model/content.js';
import type { Page } from '../../model/page.js';
import { drawingExtension, writeDrawing } from '../ooxml/drawing-part.js';
import { relationType } from '../ooxml/namespaces.js';
import type { OfficePackage } from '../ooxml/package.js';
import { descendants, need } from '../ooxml/tree.js';
import { graphicName } from './graphics.js';
import { flatten } from './group-shapes.js';

/** A drawing that stands on several slides is one part. */
export function layDrawings(opened: OfficePackage, pages: readonly Page[]): void {
  const parts = new Map<Drawing, string>();
  for (const [number, page] of pages.entries())
    for (const [index, frame] of flatten(page.frames).entries()) {
      if (frame.kind !== 'image' || !frame.picture.drawing) continue;
      const { drawing } = frame.picture;
      const slide = `ppt/slides/slide${number + 1}.xml`;
      const file = parts.get(drawing) ?? `drawing${parts.size + 1}.svg`;
      if (!parts.has(drawing)) opened.set(`ppt/media/${file}`, writeDrawing(drawing));
      parts.set(drawing, file);
      const picture = descendants(opened.xml(slide), 'p:pic').find(
        (each) => need(need(each, 'p:nvPicPr'), 'p:cNvPr').attributes.name === graphicName(index),
      );
      if (!picture) throw new Error(`picture ${frame.figure} was not drawn`);
      const id = opened.relate(slide, { type: relationType('image'), target: `../media/${file}` });
      need(need(picture, 'p:blipFill'), 'a:blip').children.push(drawingExtension(id));
    }
  if (parts.size > 0) opened.declareExtension('svg', 'image/svg+xml');
}
