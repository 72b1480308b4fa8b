/** Decodes a picture once, with limits, and encodes it again: what goes on is pixels, never a stranger's bytes. */
import type { Sharp } from 'sharp';
import type { Diagnostics, Localized } from '../diagnostics/diagnostic.js';
import type { Span } from '../diagnostics/span.js';
import type { Picture } from '../model/content.js';
import type { Project } from '../project/project.js';

type PictureType = 'png' | 'jpeg' | 'svg';

/** Pixels; a bomb of more is refused before it is decoded. */
const MOST_PIXELS = 5e7;
/** Longest side kept, pixels: an A3 sheet at 300 dpi is 4961. */
const LONGEST = 5000;
/** Cells across and down in which a picture's colours are kept: about as large as a word on a slide that it fills. */
const TONES = 48;
/** An SVG is drawn this many times its own size (in CSS pixels), so that print is sharp. */
const SVG_SCALE = 3;

/** `at` is where the content names the file. Null where it cannot be used, which is reported. */
export async function readPicture(file: string, at: Span, project: Project, diagnostics: Diagnostics): Promise<Picture | null> {
  const bytes = project.readInside(file, at, diagnostics);
  if (bytes === null) return null;
  const refuse = (zh: string, en: string, hint: Localized): null => {
    diagnostics.error('picture', { message: { zh: `“${file}”${zh}`, en: `"${file}" ${en}` }, hint, at });
    return null;
  };
  if (bytes.length === 0) {
    return refuse('是空文件，不是 PNG、JPEG 或 SVG 图片', 'is an empty file, and no PNG, JPEG or SVG picture', {
      zh: '多半没有拷完或没有下载完：重新拷一份',
      en: 'it was probably not copied or downloaded to its end: copy it again',
    });
  }
  const type = sniffType(bytes);
  if (type === null) {
    return refuse('不是 PNG、JPEG 或 SVG 图片', 'is no PNG, JPEG or SVG picture', {
      zh: '用看图软件另存为 PNG',
      en: 'save it as PNG in a picture viewer',
    });
  }
  const reference = type === 'svg' ? findReference(bytes) : null;
  if (reference !== null) {
    return refuse(`里引用了别的文件或网址：${reference}`, `refers to another file or address: ${reference}`, {
      zh: '把引用的图片嵌进 SVG，或另存为 PNG',
      en: 'embed what it refers to, or save it as PNG',
    });
  }
  // Only a report with pictures pays for the decoder.
  const { default: sharp } = await import('sharp');
  try {
    const options = { limitInputPixels: MOST_PIXELS, failOn: 'warning' as const };
    let image: Sharp = sharp(bytes, options);
    const { width = 0, height = 0, hasAlpha } = await image.metadata();
    if (width === 0 || height === 0) throw new Error('no size');
    if (type === 'svg') {
      const scale = Math.max(
        Math.min(SVG_SCALE, LONGEST / Math.max(width, height), Math.sqrt(MOST_PIXELS / (width * height))),
        0.1,
      );
      image = sharp(bytes, { ...options, density: 72 * scale });
    }
    image = image.rotate().resize(LONGEST, LONGEST, { fit: 'inside', withoutEnlargement: true }).toColourspace('srgb');
    const encoded =
      type === 'jpeg' && !hasAlpha ? image.jpeg({ quality: 90, chromaSubsampling: '4:4:4' }) : image.png({ compressionLevel: 9 });
    const { data, info } = await encoded.toBuffer({ resolveWithObject: true });
    const small = await sharp(data).flatten({ background: 'white' }).resize(TONES, TONES, { fit: 'fill' }).raw().toBuffer();
    const tones = { columns: TONES, rows: TONES, colors: small.toString('hex').toUpperCase() };
    return {
      type: info.format === 'jpeg' ? 'jpeg' : 'png',
      bytes: new Uint8Array(data),
      width: info.width,
      height: info.height,
      tones,
    };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
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
}

/** By the first bytes, whatever the name says. */
function sniffType(bytes: Uint8Array): PictureType | null {
  const start = [...bytes.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  if (start === '89504e470d0a1a0a') return 'png';
  if (start.startsWith('ffd8ff')) return 'jpeg';
  return /^\ufeff?\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*|<!DOCTYPE[^>[]*(\[[^\]]*\])?\s*>\s*)*<svg[\s>]/.test(
    svgText(bytes).slice(0, 4096),
  )
    ? 'svg'
    : null;
}

function svgText(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes);
}

/** Anything that an SVG asks for outside of itself: a file, an address, an entity, a style sheet. */
function findReference(bytes: Uint8Array): string | null {
  const text = svgText(bytes);
  const found =
    /<!ENTITY[^>]*>/i.exec(text) ??
    /<\?xml-stylesheet[^>]*>/i.exec(text) ??
    /(?:xlink:href|href|src)\s*=\s*["']\s*(?!#|data:image\/(?:png|jpeg|gif|webp)[;,])[^"'\s][^"']*["']/i.exec(
      withoutLinks(text),
    ) ??
    /url\(\s*["']?\s*(?!#|data:)[^)"'\s][^)]*\)/i.exec(text) ??
    /@import[^;]*/i.exec(text);
  return found === null ? null : found[0].slice(0, 80);
}

/** `<a href>` only leads somewhere when clicked; nothing is loaded for it. */
function withoutLinks(text: string): string {
  return text.replace(/<a\s[^>]*>/gi, '<a>');
}
