/** What a picture's file is by its first bytes, whatever its name says. */
import type { Localized } from '../diagnostics/diagnostic.js';

/** What is decoded here; `gif`, `webp` and `avif` may move. */
export type PictureKind = 'png' | 'jpeg' | 'gif' | 'webp' | 'avif' | 'svg' | 'svgz';

/** A kind that people have and no document takes, with how to get one that is taken. */
interface ForeignKind {
  readonly name: Localized;
  readonly remedy: Localized;
}

const SAVE_AS_PNG: Localized = { zh: '用看图软件打开，另存为 PNG', en: 'open it in a picture viewer and save it as PNG' };

/** By how files of the kind begin, in Latin-1. */
const SIGNATURES: readonly (readonly [RegExp, PictureKind | ForeignKind])[] = [
  [/^\x89PNG\r\n\x1a\n/, 'png'],
  [/^\xff\xd8\xff/, 'jpeg'],
  [/^GIF8[79]a/, 'gif'],
  [/^RIFF[\s\S]{4}WEBP/, 'webp'],
  [/^[\s\S]{4}ftypavi[fs]/, 'avif'],
  [/^\x1f\x8b/, 'svgz'],
  [
    /^[\s\S]{4}ftyp(?:hei[cxms]|hev[cx]|mif1|msf1)/,
    {
      name: { zh: '苹果手机的 HEIC 照片', en: 'a HEIC photo, as iPhones take them' },
      remedy: {
        zh: '在手机或电脑上导出为 JPEG（iPhone：设置 › 相机 › 格式 › 兼容性最佳）',
        en: 'export it as JPEG (iPhone: Settings › Camera › Formats › Most Compatible)',
      },
    },
  ],
  [/^(?:II\*\0|MM\0\*)/, { name: { zh: 'TIFF 图片', en: 'a TIFF picture' }, remedy: SAVE_AS_PNG }],
  [/^BM[\s\S]{12}/, { name: { zh: 'BMP 图片', en: 'a BMP picture' }, remedy: SAVE_AS_PNG }],
  [
    /^%PDF-/,
    {
      name: { zh: 'PDF 文件', en: 'a PDF' },
      remedy: { zh: '把要的那一页导出为 SVG 或 PNG', en: 'export the page that is meant as SVG or PNG' },
    },
  ],
  [
    /^(?:\xd7\xcd\xc6\x9a|\x01\0\0\0[\s\S]{36} EMF)/,
    {
      name: { zh: 'Windows 图元文件（EMF、WMF）', en: 'a Windows metafile (EMF, WMF)' },
      remedy: { zh: '在 Office 里右键点它，另存为 SVG 或 PNG', en: 'right-click it in Office and save it as SVG or PNG' },
    },
  ],
];

/** Null where it is no kind of picture that is known. */
export function sniffPicture(bytes: Uint8Array, startOfText: () => string): PictureKind | ForeignKind | null {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 64)).toString('latin1');
  const known = SIGNATURES.find(([pattern]) => pattern.test(start))?.[1];
  if (known !== undefined) return known;
  return /^\ufeff?\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*|<!DOCTYPE[^>[]*(\[[^\]]*\])?\s*>\s*|<\?[^>]*>\s*)*<(?:\w+:)?svg[\s>]/.test(
    startOfText(),
  )
    ? 'svg'
    : null;
}
