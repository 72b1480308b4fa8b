/** Decodes a picture once, with limits, and encodes it again: what goes on is pixels, never a stranger's bytes. */
import { gunzipSync } from 'node:zlib';
import type { Sharp } from 'sharp';
import type { Diagnostics, Localized } from '../diagnostics/diagnostic.js';
import type { Span } from '../diagnostics/span.js';
import type { Picture } from '../model/content.js';
import type { Project } from '../project/project.js';
import { type PictureKind, sniffPicture } from './picture-kinds.js';
import { findUnwritable } from './picture-words.js';
import { readPlainDrawing } from './plain-drawing.js';
import { decodeXml, readSvg } from './svg.js';

/** Pixels; a bomb of more is refused before it is decoded. Telephones take 108 million. */
const MOST_PIXELS = 1.5e8;
/** Longest side kept, pixels: an A3 sheet at 300 dpi is 4961. */
const LONGEST = 5000;
/** Cells across and down in which a picture's colours are kept: about as large as a word on a slide that it fills. */
const TONES = 48;
/** Longest side of what is drawn of an SVG, pixels, whatever size it says of itself: 300 an inch on ten inches. */
const DRAWN = 3000;
/** Shortest of it: the size of a small picture at 100 pixels an inch. */
const LEAST_DRAWN = 600;
/** What filters may do to it, in the cheapest of them on a pixel: some seconds. */
const MOST_WORK = 1.5e9;
/** So many characters are named. */
const NAMED = 8;
/** Seconds; what takes longer is nobody's picture. */
const PATIENCE = 20;
/** Bytes of an SVG that was packed. */
const MOST_UNPACKED = 20e6;
/** What is taken, as messages name it. */
const KINDS = { zh: 'PNG、JPEG、WebP、AVIF、GIF 或 SVG 图片', en: 'PNG, JPEG, WebP, AVIF, GIF or SVG picture' };

/** `at` is where the content names the file. Null where it cannot be used, which is reported. */
export async function readPicture(file: string, at: Span, project: Project, diagnostics: Diagnostics): Promise<Picture | null> {
  const bytes = project.readInside(file, at, diagnostics);
  if (bytes === null) return null;
  const refuse: Refuse = (zh, en, hint) => {
    diagnostics.error('picture', { message: { zh: `“${file}”${zh}`, en: `"${file}" ${en}` }, hint, at });
    return null;
  };
  if (bytes.length === 0) {
    return refuse(`是空文件，不是 ${KINDS.zh}`, `is an empty file, and no ${KINDS.en}`, {
      zh: '多半没有拷完或没有下载完：重新拷一份',
      en: 'it was probably not copied or downloaded to its end: copy it again',
    });
  }
  const kind = sniffPicture(bytes, () => decodeXml(bytes)?.slice(0, 65_536) ?? '');
  if (kind === null)
    return refuse(`不是 ${KINDS.zh}`, `is no ${KINDS.en}`, {
      zh: '用看图软件另存为 PNG',
      en: 'save it as PNG in a picture viewer',
    });
  if (typeof kind === 'object')
    return refuse(`是${kind.name.zh}，这里不能用`, `is ${kind.name.en}, which is not taken`, kind.remedy);
  const vector = kind === 'svg' || kind === 'svgz' ? readVector(kind, bytes) : null;
  if (vector && !vector.ok) return refuse(vector.refusal.what.zh, vector.refusal.what.en, vector.refusal.remedy);
  const unwritable = vector ? findUnwritable(vector.words, project) : [];
  if (unwritable.length > 0) {
    const named = unwritable
      .slice(0, NAMED)
      .map((one) => `${one} (U+${one.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')})`);
    return refuse(`里的字字体都没有：${named.join('、')}`, `writes what no shipped font has: ${named.join(', ')}`, {
      zh: '换一个字，或在绘图软件里把文字转为轮廓（路径）',
      en: 'use another character, or turn the words into outlines (paths) in the drawing program',
    });
  }
  const done = vector ? project.useShippedFonts() : () => {};
  // Only a report with pictures pays for the decoder.
  const { default: sharp } = await import('sharp');
  try {
    const options = { limitInputPixels: MOST_PIXELS, failOn: 'warning' as const };
    const source = vector ? Buffer.from(vector.text) : bytes;
    const { width = 0, height = 0, hasAlpha, pages = 1 } = await sharp(source, options).metadata();
    if (width === 0 || height === 0) throw new Error('no size');
    const scale = vector ? scaleVector(width, height, vector.work) : null;
    if (vector && scale === null)
      return refuse('的滤镜太多或太大，画不出来', 'has filters that take too long to draw', {
        zh: '在绘图软件里减少模糊、阴影一类的效果，或另存为 PNG',
        en: 'use fewer effects such as blurs and shadows in the drawing program, or save it as PNG',
      });
    if (pages > 1 && !vector)
      diagnostics.warn('picture', {
        message: { zh: `“${file}”是动画，用的是第一帧`, en: `"${file}" is an animation: its first frame is used` },
        hint: { zh: '要别的一帧，就把它另存为 PNG', en: 'for another frame, save that as PNG' },
        at,
      });
    const image: Sharp = sharp(source, scale === null ? options : { ...options, density: 72 * scale })
      .timeout({ seconds: PATIENCE })
      .rotate()
      .resize(LONGEST, LONGEST, { fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb');
    const encoded =
      PHOTOS.has(kind) && !hasAlpha
        ? image.jpeg({ quality: 90, chromaSubsampling: '4:4:4' })
        : image.png({ compressionLevel: 9 });
    const { data, info } = await encoded.toBuffer({ resolveWithObject: true });
    const small = await sharp(data).flatten({ background: 'white' }).resize(TONES, TONES, { fit: 'fill' }).raw().toBuffer();
    const drawing = vector && readPlainDrawing(vector.text);
    const tones = { columns: TONES, rows: TONES, colors: small.toString('hex').toUpperCase() };
    return {
      type: info.format === 'jpeg' ? 'jpeg' : 'png',
      bytes: new Uint8Array(data),
      width: info.width,
      height: info.height,
      tones,
      ...(drawing && { drawing }),
    };
  } catch (error) {
    return refuseUndrawn(error instanceof Error ? error.message : String(error), refuse);
  } finally {
    done();
  }
}

type Refuse = (zh: string, en: string, hint: Localized) => null;

/** `detail` is what the library says of it. */
function refuseUndrawn(detail: string, refuse: Refuse): null {
  if (/timeout/i.test(detail))
    return refuse('画起来太久', 'takes too long to draw', {
      zh: '在绘图软件里简化它，或另存为 PNG',
      en: 'make it simpler in the drawing program, or save it as PNG',
    });
  if (/pixel limit|exceeds/i.test(detail)) {
    return refuse('像素太多', 'has too many pixels', {
      zh: `缩小到 ${LONGEST} 像素以内`,
      en: `make it no larger than ${LONGEST} pixels a side`,
    });
  }
  return refuse('已损坏，读不出来', 'is damaged and cannot be read', {
    zh: '用看图软件打开，另存为 PNG',
    en: 'open it in a picture viewer and save it as PNG',
  });
}

/** What is kept as a photograph is. */
const PHOTOS: ReadonlySet<PictureKind> = new Set(['jpeg', 'webp', 'avif']);

/** An SVG as text, unpacked where it is packed. */
function readVector(kind: 'svg' | 'svgz', bytes: Uint8Array): ReturnType<typeof readSvg> {
  if (kind === 'svg') return readSvg(bytes);
  try {
    return readSvg(gunzipSync(bytes, { maxOutputLength: MOST_UNPACKED }));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    const what = { zh: '是压缩文件，却不是压缩的 SVG', en: 'is packed, and no packed SVG' };
    return { ok: false, refusal: { what, remedy: { zh: '存为不压缩的 SVG', en: 'save it as an SVG that is not packed' } } };
  }
}

/** By how much of its own size it is drawn; null where its filters would take too long at any. */
function scaleVector(width: number, height: number, work: number): number | null {
  const longest = Math.max(width, height);
  for (let side = DRAWN; side >= LEAST_DRAWN; side /= 1.5) {
    const scale = side / longest;
    if (work * Math.max(1, scale) * width * height * scale * scale <= MOST_WORK) return scale;
  }
  return null;
}
