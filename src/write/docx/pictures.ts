/** Pictures in the line, in a paragraph whose line grows with them. */
import type { PictureFigure } from '../../model/content.js';
import type { Placement } from '../../model/document.js';
import { writeDrawing } from '../ooxml/drawing-part.js';
import { pixels } from '../ooxml/units.js';
import type { WordContext } from './context.js';
import type { DocxParagraph } from './library.js';

/** Share of the page's text height that a picture may take. */
const TALLEST = 0.6;

/** None where the picture could not be read: a diagnostic has said so. `width` is the room, points. */
export function buildPicture(figure: PictureFigure, place: Placement, width: number, word: WordContext): DocxParagraph[] {
  const { docx, styles } = word;
  const { picture } = figure;
  if (picture === null) return [];
  const size = fitPicture(picture.width, picture.height, place, width, word.textHeight * TALLEST);
  word.pictures.push({ figure: figure.id, pixels: picture.width, points: size.width });
  const bitmap = { type: picture.type === 'png' ? ('png' as const) : ('jpg' as const), data: Buffer.from(picture.bytes) };
  const image = new docx.ImageRun({
    // Word shows the drawing, and who does not know it the bitmap.
    ...(picture.drawing ? { type: 'svg' as const, data: Buffer.from(writeDrawing(picture.drawing)), fallback: bitmap } : bitmap),
    transformation: { width: Math.round(pixels(size.width)), height: Math.round(pixels(size.height)) },
    altText: { name: figure.id, description: figure.alt, title: figure.title.plain },
  });
  return [new docx.Paragraph({ style: styles.paragraph('drawing').id, children: [image] })];
}

/** At 96 pixels an inch or as the template places it, within the room, its proportions kept. Points. */
function fitPicture(pixelWidth: number, pixelHeight: number, place: Placement, room: number, tallest: number) {
  const asked = place.width && (place.width.of === 'points' ? place.width.value : place.width.value * room);
  const wanted = asked ?? pixelWidth * 0.75;
  const ratio = pixelHeight / pixelWidth;
  const width = Math.min(wanted, room, tallest / ratio);
  return { width, height: width * ratio };
}
