/** Refuses what would be set wrong: scripts that run from right to left, and emoji, each told once with how many texts hold it. */
import type { Diagnostics, Localized, SharedMatter } from '../diagnostics/diagnostic.js';
import { listBlocks, mapTexts } from '../model/blocks.js';
import type { Figure } from '../model/content.js';
import type { Block, Origin } from '../model/document.js';
import { nameFile } from '../model/documents.js';
import { plainText } from '../model/inlines.js';
import type { Job, LayoutSetting } from './job.js';
import { placesOfOrigin } from './overflow.js';

interface PrintedText {
  readonly text: string;
  readonly origin: Origin;
}

type Refused = 'right-to-left' | 'emoji';

const FOUND: Readonly<Record<Refused, RegExp>> = {
  'right-to-left': /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]+/gu,
  emoji:
    /(?:\p{Emoji_Presentation}|\p{Emoji}\uFE0F)(?:\u200D|\uFE0F|\u20E3|\p{Emoji_Modifier}|\p{Emoji_Presentation}|[\u{E0020}-\u{E007F}])*/gu,
};

const WORDS: Readonly<Record<Refused, { readonly what: Localized; readonly instead: Localized }>> = {
  'right-to-left': {
    what: {
      zh: '从右向左书写的文字（希伯来文、阿拉伯文等），这里只会按从左向右排，字序会颠倒',
      en: 'writing that runs from right to left (Hebrew, Arabic, …), which would be set from left to right, in the wrong order',
    },
    instead: {
      zh: '改用译文或拉丁字母转写；要保留原文，放进图片（figures 的 picture）；只做文字摘要可用 --only summary',
      en: 'write it in translation or in Latin letters; to keep the original, use a picture (picture: under figures); --only summary builds Word alone',
    },
  },
  emoji: {
    what: { zh: '表情符号（emoji），字体里没有，印不出来', en: 'emoji, which no text font has' },
    instead: {
      zh: '改用文字，或 ■ ● ▲ ★ ✓ 等普通符号；要彩色图标，用图片（figures 的 picture）',
      en: 'use words, or plain signs such as ■ ● ▲ ★ ✓; for coloured icons use a picture (picture: under figures)',
    },
  },
};

/** So many of what was found are spelt out. */
const MOST_NAMED = 3;

/** False where there is something that cannot be set: it is reported, and layout would only add faults of fonts. */
export function checkScripts(
  blocks: readonly Block[],
  target: Job['target'],
  { fileName }: Pick<LayoutSetting, 'fileName'>,
  diagnostics: Diagnostics,
): boolean {
  const texts = blocks.flatMap(listTexts);
  const file = nameFile(target, fileName ?? null, '');
  const refused = (Object.keys(FOUND) as Refused[]).filter((what) => refuse(what, texts, file, diagnostics));
  return refused.length === 0;
}

function refuse(what: Refused, texts: readonly PrintedText[], file: string, diagnostics: Diagnostics): boolean {
  const held = texts.flatMap((one) => {
    const found = one.text.match(FOUND[what]);
    return found ? [{ ...one, found }] : [];
  });
  const [first] = held;
  if (!first) return false;
  const { what: name, instead } = WORDS[what];
  const say: SharedMatter['say'] = (files, found, count) => {
    const names = found.slice(0, MOST_NAMED);
    return {
      zh: `${files.join('、')} 有 ${count} 处文字用了${name.zh}：${names.map((text) => `“${text}”`).join('、')}`,
      en: `${count === 1 ? 'a text' : `${count} texts`} of ${files.join(' and ')} ${count === 1 ? 'holds' : 'hold'} ${name.en}: ${names.map((text) => `"${text}"`).join(', ')}`,
    };
  };
  const shared = { files: [file], found: [...new Set(held.flatMap(({ found }) => found))], say };
  diagnostics.error(what, {
    message: say(shared.files, shared.found, held.length),
    hint: instead,
    shared,
    at: held.flatMap(({ origin }) => placesOfOrigin(origin).slice(-1)),
  });
  return true;
}

function listTexts(block: Block): readonly PrintedText[] {
  const texts: PrintedText[] = [];
  mapTexts(block, (inlines, origin) => {
    texts.push({ text: plainText(inlines, ' '), origin });
    return inlines;
  });
  const figures = listBlocks([block]).flatMap((one) =>
    one.kind === 'figure' ? textsOf(one.figure).map((text) => ({ text, origin: one.origin })) : [],
  );
  return [...texts, ...figures];
}

function textsOf(figure: Figure): readonly string[] {
  const own = [figure.title.plain, figure.note?.plain ?? ''];
  if (figure.kind === 'chart')
    return [...own, ...figure.categories, ...figure.series.flatMap(({ name, unit }) => [name, unit]), figure.unit];
  if (figure.kind === 'table')
    return [...own, ...figure.columns.map(({ heading }) => heading.plain), ...figure.rows.flat().map(({ plain }) => plain)];
  return own;
}
