/** Says what does not fit: where in the template and in the content, by how much, and how many characters to cut. */

import type { Diagnostics, Localized, Place } from '../diagnostics/diagnostic.js';
import type { Origin } from '../model/document.js';
import type { SlideSlot } from '../model/theme.js';
import type { TextCut } from './cut.js';
import type { LongFigure } from './fewer.js';

interface Overflow {
  /** The text to cut first, or the block that is too large. */
  readonly at: Origin;
  /** Points. */
  readonly need: number;
  readonly room: number;
  /** null where cutting texts does not help. */
  readonly cut: TextCut | null;
  /** Where it does not: the figure that takes the most height, and how much of it fits. */
  readonly long?: LongFigure;
  /** Where neither helps: the lines of the body that the excess comes to, and the characters that one line holds. */
  readonly lines?: { readonly count: number; readonly characters: number };
  /** What each block of the page takes. */
  readonly heights?: Localized;
  /** Texts that do not stand whole on their lines. */
  readonly tight?: readonly string[];
  /** The text has a place of its own: kicker, title, lead, footer. */
  readonly slot?: SlideSlot | 'marking';
  /** Where, when not the whole slide or page: a slide's id. */
  readonly slide?: string;
  /** Other texts to cut and long ones, or what else does not fit. */
  readonly others?: readonly { readonly origin: Origin; readonly length?: number }[];
}

export function reportOverflow(
  { at, need, room, cut, long, lines, heights, tight = [], slot, slide, others = [] }: Overflow,
  diagnostics: Diagnostics,
): void {
  const excess = Math.max(0, need - room);
  const size = { points: Math.max(1, Math.ceil(excess)), millimetres: Math.max(0.1, (excess * 25.4) / 72).toFixed(1) };
  const where = slide === undefined ? { zh: '', en: '' } : { zh: `幻灯片“${slide}”`, en: `slide "${slide}": ` };
  diagnostics.error('overflow', {
    message:
      excess > 0.02
        ? {
            zh: `${where.zh}内容放不下：字号已到最小，仍高出 ${size.points} 磅（${size.millimetres} 毫米）`,
            en: `${where.en}the content does not fit: at the least sizes it is ${size.points} pt (${size.millimetres} mm) too high`,
          }
        : {
            zh: `${where.zh}${nameTexts(tight, '“', '”', '、') || '有数字或字词'}在最小字号下仍排不进一行`,
            en: `${where.en}${nameTexts(tight, '"', '"', ', ') || 'a number or word'} does not fit on its line even at the least size`,
          },
    at: [at, ...others.map(({ origin }) => origin)].flatMap((origin, i) => placesOfOrigin(origin, others[i - 1]?.length)),
    hint:
      hintShorter(at, slot, cut) ??
      withHeights(excess > 0.02 && cut === null && long ? hintFewer(long) : hintAt(excess, cut, lines), heights),
  });
}

/** Of the texts that stand too narrow, those named in the message. */
const MOST_TIGHT = 3;

function nameTexts(texts: readonly string[], open: string, close: string, between: string): string {
  return [...new Set(texts)]
    .slice(0, MOST_TIGHT)
    .map((text) => `${open}${text}${close}`)
    .join(between);
}

/** What to write instead of cutting a text that must stand word for word, or that has a place for its rest; null: nothing of the kind. */
function hintShorter({ content }: Origin, slot: Overflow['slot'], cut: TextCut | null): Localized | null {
  const key = content?.path.split('.').at(-1);
  const count = cut?.characters;
  const [less, fewer] = count === undefined ? ['', ''] : [`（至少比它短${count}字）`, `, at least ${count} characters shorter`];
  if (key === 'heading' || key === 'short') {
    // In a title the heading stands for its `title`, elsewhere for its `short`.
    const own = slot === 'title' ? 'title' : 'short';
    return key === own
      ? null
      : {
          zh: `给这一节写 ${own}:${less}；heading 不动`,
          en: `give the section a \`${own}:\`${fewer}; the heading stays as it is`,
        };
  }
  if (key === 'title' && slot !== 'title') return { zh: `给这一节写 short:${less}`, en: `give the section a \`short:\`${fewer}` };
  if (key === 'lead')
    return {
      zh: `lead 删约${count ?? ''}字，其余写进 points 或 text`,
      en: `cut about ${count ?? 'some'} characters of the lead, and say the rest in points or text`,
    };
  return null;
}

/** On a page: how high its blocks are, and how the template lets some of them yield. */
function withHeights(hint: Localized, heights: Localized | undefined): Localized {
  if (!heights) return hint;
  return {
    zh: `${hint.zh}。各块的高度（磅）：${heights.zh}；模板里写了 drop="…" 的块可以让出，keep="4" 留下前 4 项`,
    en: `${hint.en}. Heights of the blocks in points: ${heights.en}; in the template, drop="…" lets a block yield, keep="4" keeps its first four items`,
  };
}

function hintFewer({ block: { figure }, count, fitting }: LongFigure): Localized {
  const title = figure.title.plain;
  if (figure.kind === 'table') {
    return {
      zh: `表“${title}”有${count}行，这里排得下${fitting}行：分成几张表，或单独排一页`,
      en: `table "${title}" has ${count} rows, ${fitting} fit here: divide it, or give it a slide of its own`,
    };
  }
  return {
    zh: `图“${title}”有${count}项，这里排得下${fitting}项：分成几张图，单独排一页，或改用折线图（chart: line）`,
    en: `chart "${title}" has ${count} entries, ${fitting} fit here: divide it, give it a slide of its own, or draw a line (chart: line)`,
  };
}

function hintAt(excess: number, cut: TextCut | null, lines: Overflow['lines']): Localized {
  if (excess <= 0.02)
    return { zh: '每行少排几个，加宽这一栏，或换用更大的单位', en: 'set fewer in a row, widen the column, or use a larger unit' };
  if (cut === null && lines)
    return {
      zh: `去掉约${lines.count}行（表格的行、列表的条，整行约合${lines.count * lines.characters}字），或加大版面`,
      en: `take out about ${lines.count} lines (rows of a table, items of a list; ${lines.count * lines.characters} characters of running text), or use a larger page`,
    };
  if (cut === null) return { zh: '拆成两页、减少内容块，或加大版面', en: 'divide it, take blocks out, or give it more room' };
  const { characters, texts } = cut;
  if (texts.length > 1)
    return {
      zh: `从${texts.length}处共删约${characters}字，或加宽所在的栏`,
      en: `cut about ${characters} characters from ${texts.length} texts, or widen the columns`,
    };
  return { zh: `删约${characters}字，或加宽所在的栏`, en: `cut about ${characters} characters, or widen the column` };
}

/** The template's place, then the content's. */
export function placesOfOrigin({ template, label, content }: Origin, length?: number): Place[] {
  const long = length === undefined ? '' : ` (${length})`;
  const places: Place[] = [{ span: template, label: `${label}${long}` }];
  if (content) places.push({ span: content.span, label: content.path });
  return places;
}
