/** Reads the page's pictures into the document before anything is drawn. */
import type { Frame, ImageFrame } from '../../model/page.js';
import type { PdfDocument, PdfPicture } from './pdfkit.js';

/** One after the other: the library decodes transparent pictures in the background, and their order in the file must not depend on which is ready first. */
export async function readPictures(frames: readonly Frame[], pdf: PdfDocument): Promise<ReadonlyMap<string, PdfPicture>> {
  const pictures = new Map<string, PdfPicture>();
  for (const { figure, picture } of findImages(frames)) {
    if (pictures.has(figure)) continue;
    const opened = pdf.openImage(picture.bytes);
    await embed(opened, pdf);
    pictures.set(figure, opened);
  }
  return pictures;
}

function findImages(frames: readonly Frame[]): readonly ImageFrame[] {
  return frames.flatMap((frame) => (frame.kind === 'image' ? [frame] : frame.kind === 'group' ? findImages(frame.children) : []));
}

function embed(picture: PdfPicture, pdf: PdfDocument): Promise<void> {
  return new Promise((resolve) => {
    const { finalize } = picture;
    if (!finalize) {
      picture.embed(pdf);
      resolve();
      return;
    }
    picture.finalize = () => {
      finalize.call(picture);
      resolve();
    };
    picture.embed(pdf);
  });
}
