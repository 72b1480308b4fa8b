/**
 * Reads an SVG as a browser would before it is drawn: its encoding, its own entities, what it asks for outside of itself; and
 * finds what the drawing library does not draw as a browser does, or only in a very long time.
 */
import type { Localized } from '../diagnostics/diagnostic.js';
import { readXml } from '../xml/read-xml.js';

interface SvgRefusal {
  readonly what: Localized;
  readonly remedy: Localized;
}

type SvgReading =
  /** `work`: what filters do to each pixel of the picture, by the cheapest of them; `words`: all that it writes. */
  | { readonly ok: true; readonly text: string; readonly work: number; readonly words: string }
  | { readonly ok: false; readonly refusal: SvgRefusal };

/** Characters to which a file's entities may make it grow. */
const MOST_TEXT = 20e6;

const refuse = (zh: string, en: string, remedy: Localized): SvgReading => ({ ok: false, refusal: { what: { zh, en }, remedy } });

const AS_PNG: Localized = { zh: '另存为 PNG', en: 'save it as PNG' };

export function readSvg(bytes: Uint8Array): SvgReading {
  const written = decodeXml(bytes);
  if (written === null)
    return refuse('的文字编码读不出来', 'is written in an encoding that is not known', {
      zh: '另存为 UTF-8 或 PNG',
      en: 'save it as UTF-8, or as PNG',
    });
  const expanded = expandEntities(written);
  if (typeof expanded !== 'string') return expanded;
  const reference = findReference(expanded);
  if (reference !== null)
    return refuse(`里引用了别的文件或网址：${reference}`, `refers to another file or address: ${reference}`, {
      zh: '把引用的图片嵌进 SVG，或另存为 PNG',
      en: 'embed what it refers to, or save it as PNG',
    });
  const text = inPixels(chooseLight(expanded));
  const found = survey(text);
  return 'refusal' in found ? { ok: false, refusal: found.refusal } : { ok: true, text, ...found };
}

/** Null where its encoding is not known. What is decoded says that it is UTF-8. */
export function decodeXml(bytes: Uint8Array): string | null {
  const [first = 0, second = 0] = bytes;
  const declared = /^(?:\xef\xbb\xbf)?\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.-]+)["']/.exec(
    Buffer.from(bytes.subarray(0, 200)).toString('latin1'),
  );
  const label =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : (declared?.[1] ?? 'utf-8');
  try {
    const text = new TextDecoder(label, { fatal: true }).decode(bytes);
    return text.replace(/^\ufeff/, '').replace(/^(\s*<\?xml[^>]*?\sencoding\s*=\s*["'])[\w.-]+/, '$1UTF-8');
  } catch (error) {
    // A label that is none, or bytes that are none in it.
    if (error instanceof RangeError || error instanceof TypeError) return null;
    throw error;
  }
}

/** Texts that the document type names are put in their places; the type itself goes. One that asks for a file is refused. */
function expandEntities(text: string): string | SvgReading {
  const found = /<!DOCTYPE[^[>]*(?:\[([\s\S]*?)\]\s*)?>/.exec(text);
  if (!found) return text;
  const without = text.slice(0, found.index) + text.slice(found.index + found[0].length);
  const entities = new Map<string, string>();
  for (const [whole, parameter, name, value = ''] of (found[1] ?? '').matchAll(
    /<!ENTITY\s+(%\s+)?([\w.:-]+)\s+(?:["']([^"'<]*)["']|(?:SYSTEM|PUBLIC)[^>]*|[^>]*)\s*>/g,
  )) {
    if (
      parameter !== undefined ||
      /\b(?:SYSTEM|PUBLIC)\b/.test(whole.replace(/["'][^"']*["']/, '')) ||
      /&(?!#|lt;|amp;|gt;|quot;|apos;)/.test(value)
    )
      return refuse(
        `里有引用外部文件或层层嵌套的实体：${whole.slice(0, 80)}`,
        `holds an entity that leads elsewhere: ${whole.slice(0, 80)}`,
        {
          zh: '在绘图软件里另存为普通 SVG（Plain SVG）或 PNG',
          en: 'save it in the drawing program as plain SVG, or as PNG',
        },
      );
    entities.set(name!, value);
  }
  let grown = without.length;
  const expanded = without.replace(/&([\w.:-]+);/g, (reference, name: string) => {
    const value = entities.get(name);
    if (value === undefined || grown > MOST_TEXT) return reference;
    grown += value.length;
    return value;
  });
  return grown > MOST_TEXT ? refuse('展开后太大', 'grows too large when it is read', AS_PNG) : expanded;
}

/** Anything that an SVG asks for outside of itself: a file, an address, a style sheet. */
function findReference(text: string): string | null {
  const found =
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
  return text.replace(/<(?:\w+:)?a\s[^>]*>/gi, '<a>').replace(/<\/(?:\w+:)?a\s*>/gi, '</a>');
}

/** Documents are light: of two colours the first (CSS Color 5, light-dark()). */
function chooseLight(text: string): string {
  return text.replace(/light-dark\(\s*((?:[^(),]|\([^()]*\))*),(?:[^()]|\([^()]*\))*\)/g, '$1');
}

/** CSS pixels of a length on paper (CSS Values 4, 6.2). */
const PAPER: Readonly<Record<string, number>> = { mm: 96 / 25.4, cm: 96 / 2.54, in: 96, pt: 96 / 72, pc: 16, Q: 96 / 101.6 };

const LENGTHS =
  /((?:\s(?:x|y|x1|y1|x2|y2|cx|cy|r|rx|ry|dx|dy|width|height|font-size|stroke-width|stroke-dasharray|stroke-dashoffset|letter-spacing|word-spacing|markerWidth|markerHeight|style)\s*=\s*)(["'])[^"']*\2|<style\b[^>]*>[\s\S]*?<\/style>)/g;

/** Lengths on paper as pixels: the drawing library goes by its own resolution, which here tells how large a picture is drawn. */
function inPixels(text: string): string {
  return text.replace(LENGTHS, (part) =>
    part.replace(
      /(?<![\w#.-])([-+]?\d*\.?\d+(?:e[-+]?\d+)?)(mm|cm|in|pt|pc|Q)(?![\w])/g,
      (_, number: string, unit: string) => `${Number((Number(number) * PAPER[unit]!).toFixed(4))}px`,
    ),
  );
}

/** What is drawn otherwise than browsers draw it. */
const UNLIKE: Readonly<Record<string, Localized>> = {
  textPath: { zh: '沿曲线排的文字（textPath）', en: 'text along a path (textPath)' },
  animate: { zh: '动画', en: 'an animation' },
  animateTransform: { zh: '动画', en: 'an animation' },
  animateMotion: { zh: '动画', en: 'an animation' },
  set: { zh: '动画', en: 'an animation' },
  mesh: { zh: '网格渐变', en: 'a mesh gradient' },
};
const UNLIKE_STYLES: readonly (readonly [RegExp, Localized])[] = [
  [/\bvar\(\s*--/, { zh: '样式变量 var(--…)', en: 'variables of styles, var(--…)' }],
  [
    /@(?:media|supports|container|layer)\b/,
    { zh: '按屏幕变化的样式（@media 等）', en: 'styles that go by the screen (@media and the like)' },
  ],
  [/@keyframes\b|\banimation(?:-name)?\s*:/, { zh: '动画', en: 'an animation' }],
  [/\b(?:color-mix|oklch|oklab|lab|lch)\(/, { zh: '新式颜色写法', en: 'colours of newer forms' }],
];

/** By filter primitive: how much dearer than the cheapest it is, by its own numbers. */
const PRIMITIVES: Readonly<Record<string, (attributes: Readonly<Record<string, string>>) => number>> = {
  feMorphology: ({ radius }) => 4 * (numberIn(radius) + 1),
  feTurbulence: ({ numOctaves }) => 20 * Math.max(1, numberIn(numOctaves)),
  feConvolveMatrix: ({ order }) => (numberIn(order) || 3) ** 2,
  feGaussianBlur: ({ stdDeviation }) => 6 + numberIn(stdDeviation) / 20,
  feDropShadow: ({ stdDeviation }) => 8 + numberIn(stdDeviation) / 20,
  feDiffuseLighting: () => 10,
  feSpecularLighting: () => 12,
  feImage: () => 10,
};

const numberIn = (text = ''): number => Math.max(0, ...(text.match(/\d+(?:\.\d+)?(?:e\d+)?/gi) ?? []).map(Number));

function survey(text: string): { readonly work: number; readonly words: string } | { readonly refusal: SvgRefusal } {
  const open: string[] = [];
  const filters = new Map<string, number>();
  let filter: string | null = null;
  const uses: string[] = [];
  let said = '';
  let refusal: SvgRefusal | null = null;
  const blame = (what: Localized, remedy: Localized): void => {
    refusal ??= { what, remedy };
  };
  const unlike = (name: Localized): void =>
    blame(
      { zh: `里有${name.zh}，画出来会和浏览器里不同`, en: `holds ${name.en}, which would be drawn otherwise than browsers do` },
      { zh: '在绘图软件里转为普通图形，或另存为 PNG', en: 'turn it into plain shapes in the drawing program, or save it as PNG' },
    );
  const style = (css: string): void => {
    const found = UNLIKE_STYLES.find(([pattern]) => pattern.test(css));
    if (found) unlike(found[1]);
    uses.push(...[...css.matchAll(/filter\s*:\s*url\(\s*["']?#([^)"']+)/g)].map(([, id]) => id!));
  };
  readXml(text, {
    open(name, attributes) {
      const tag = name.slice(name.indexOf(':') + 1);
      open.push(tag);
      if (UNLIKE[tag]) unlike(UNLIKE[tag]);
      if (tag === 'filter') filter = attributes.id ?? '';
      else if (filter !== null && tag.startsWith('fe'))
        filters.set(filter, (filters.get(filter) ?? 0) + (PRIMITIVES[tag]?.(attributes) ?? 1));
      for (const [key, value] of Object.entries(attributes)) {
        if (key === 'style') style(value);
        else if (key === 'filter') uses.push(...[...value.matchAll(/#([^)"']+)/g)].map(([, id]) => id!));
        else if (/\bvar\(\s*--/.test(value)) style(value);
      }
    },
    close() {
      if (open.pop() === 'filter') filter = null;
    },
    text(words) {
      if (words.trim() === '') return;
      if (open.includes('style')) style(words);
      else if (open.includes('text')) said += words;
      else if (open.includes('foreignObject'))
        blame(
          {
            zh: '里的文字是网页文字（foreignObject），不是 SVG 文字',
            en: 'has its words as HTML (foreignObject), not as text of SVG',
          },
          {
            zh: '导出为 PNG，或让文字成为 SVG 文字（draw.io：取消“格式化文本”和“自动换行”；Mermaid：htmlLabels: false）',
            en: 'export it as PNG, or with words as text of SVG (draw.io: no formatted text and no word wrap; Mermaid: htmlLabels: false)',
          },
        );
    },
    error: () =>
      blame({ zh: '已损坏，读不出来', en: 'is damaged and cannot be read' }, { zh: '重新导出', en: 'export it again' }),
  });
  return refusal ? { refusal } : { work: uses.reduce((sum, id) => sum + (filters.get(id) ?? 0), 0), words: said };
}
