/** Says which pictures have too few pixels for the size at which they are shown. */
import type { Diagnostics } from '../diagnostics/diagnostic.js';
import type { Content } from '../model/content.js';
import { DOCUMENTS, type DocumentName } from '../model/documents.js';
import type { Frame, Page, ShownPicture } from '../model/page.js';

/** Pixels an inch under which their edges are seen: on a screen, and in print, which is looked at from nearer. */
const LEAST = { screen: 72, print: 100 } as const;

export function listShownPictures({ frames, width, height, ground }: Page): readonly ShownPicture[] {
  const find = (frame: Frame): readonly ShownPicture[] => {
    if (frame.kind === 'group') return frame.children.flatMap(find);
    if (frame.kind !== 'image') return [];
    const { figure, picture, crop, box } = frame;
    return [{ figure, pixels: picture.width * (1 - (crop?.left ?? 0) - (crop?.right ?? 0)), points: box.width }];
  };
  // What fills a slide is cut at its sides or above and below: the scarcer direction decides.
  const behind = ground && {
    figure: ground.figure,
    pixels: Math.min(ground.picture.width, (ground.picture.height * width) / height),
  };
  return [...(behind ? [{ ...behind, points: width }] : []), ...frames.flatMap(find)];
}

/** Each is told once, where it is shown largest. */
export function reportCoarse(
  shown: readonly ShownPicture[],
  document: DocumentName,
  figures: Content['figures'],
  diagnostics: Diagnostics,
): void {
  const { file } = DOCUMENTS[document];
  const least = document === 'deck' ? LEAST.screen : LEAST.print;
  const density = ({ pixels, points }: ShownPicture) => (pixels * 72) / points;
  const worst = new Map<string, ShownPicture>();
  for (const one of shown) {
    const known = worst.get(one.figure);
    if (density(one) < least && (!known || density(one) < density(known))) worst.set(one.figure, one);
  }
  for (const one of worst.values()) {
    const figure = figures[one.figure];
    if (!figure) continue;
    const name = figure.title.plain;
    const found = Math.round(density(one));
    const wanted = Math.ceil((least * one.points) / 72);
    const fitting = Math.floor((one.pixels * 72) / least);
    diagnostics.warn('picture', {
      message: {
        zh: `图片“${name}”在 ${file} 中每英寸只有 ${found} 像素，会显得模糊（至少要 ${least}）`,
        en: `the picture "${name}" has ${found} pixels an inch in ${file} and will look coarse (it needs ${least})`,
      },
      hint: {
        zh: `换一张宽至少 ${wanted} 像素的，或在模板里把它的 width 设到 ${fitting} 磅以内`,
        en: `take one at least ${wanted} pixels wide, or give it a width of at most ${fitting} points in the template`,
      },
      at: [{ span: figure.span, label: `figures.${one.figure}` }],
    });
  }
}
