/** Words for what can be wrong with fonts: a file that is missing or unusable, characters that no font has, and what to do. */

import type { Diagnostics, Localized, Place } from '../diagnostics/diagnostic.js';
import type { Span } from '../diagnostics/span.js';
import { type LanguageName, languageOf } from '../language/languages.js';
import type { Origin } from '../model/document.js';
import type { SfntFault } from './sfnt.js';

interface FontFault {
  readonly fault: SfntFault | 'missing';
  readonly file: string;
  readonly face: string;
  /** As shown to the user. */
  readonly themeFile: string;
  /** Where the theme names a value; absent: not known. */
  readonly spanOf: ((path: readonly string[]) => Span) | undefined;
}

const REASONS: Readonly<Record<SfntFault, Localized>> = {
  woff: { zh: '它是网页字体（WOFF）', en: 'it is a web font (WOFF)' },
  collection: { zh: '它是字体集合（TTC）', en: 'it is a font collection (TTC)' },
  cff: { zh: '它是 OpenType CFF（OTF）字体', en: 'it is an OpenType CFF (OTF) font' },
  variable: { zh: '它是可变字体', en: 'it is a variable font' },
  damaged: { zh: '它不是 TrueType 字体，或已损坏', en: 'it is no TrueType font, or is damaged' },
};

/** Why a file is no font for Trifold, as said after “cannot be used:”. */
export function reasonAgainst(fault: SfntFault): Localized {
  return REASONS[fault];
}

export function reportFontFault({ fault, file, face, themeFile, spanOf }: FontFault, diagnostics: Diagnostics): void {
  const start = { line: 1, column: 1, offset: 0 };
  const [role, weight] = [face.slice(0, face.lastIndexOf('-')), face.endsWith('700') ? 'bold' : 'regular'];
  const span = spanOf?.(['fonts', role, weight]) ?? { file: themeFile, start };
  const at: Place[] = [{ span, label: `fonts.${role}.${weight}` }];
  if (fault === 'missing') {
    diagnostics.error('font-missing', {
      message: { zh: `找不到字体文件 ${file}`, en: `font file ${file} not found` },
      hint: adviseOn(file, `fonts.${role}.${weight}`, themeFile),
      at,
    });
    return;
  }
  const reason = REASONS[fault];
  diagnostics.error('font-unusable', {
    message: { zh: `字体文件 ${file} 不能使用：${reason.zh}`, en: `font file ${file} cannot be used: ${reason.en}` },
    hint: {
      zh:
        fault === 'collection'
          ? `运行 trifold fonts add ${file}，各字体会分别取出放进 fonts/；再写其中一个文件名`
          : '请换成同一字体的静态 TTF 文件（一个字重一个文件），放进 fonts/',
      en:
        fault === 'collection'
          ? `run trifold fonts add ${file}, which puts its faces into fonts/ one by one, and name one of these`
          : 'use a static TTF of the same font (one file for each weight) in fonts/',
    },
    at,
  });
}

function adviseOn(file: string, key: string, themeFile: string): Localized {
  const name = file.split(/[\\/]/).at(-1)!;
  if (name !== file) {
    return { zh: `只写文件名：${name}；文件放在 fonts/ 里`, en: `write the name alone: ${name}; the file stands in fonts/` };
  }
  if (!/\.\w+$/.test(file)) {
    return {
      zh: '这里写字体的文件名，如 NotoSansSC-Regular.ttf；Office 用的字体名写在 latin 和 east-asia 里',
      en: "the name of a font's file belongs here, such as NotoSansSC-Regular.ttf; names that Office knows go under latin and east-asia",
    };
  }
  return {
    zh: `把 ${file}（静态 TTF）放进 fonts/，或把 ${themeFile} 的 ${key} 改为已有的文件；大小写也要一样`,
    en: `put ${file} (a static TTF) into fonts/, or name another file as ${key} in ${themeFile}; capitals count`,
  };
}

/** A character of a text that no face of a role's chain has. */
export interface AbsentCharacter {
  readonly character: string;
  readonly role: string;
  /** File of the role's regular weight. */
  readonly file: string;
  readonly origin: Origin;
}

/** The document that holds them. */
interface Holder {
  readonly file: string;
  /** It brings its fonts along; without, who opens it sees another font's character. */
  readonly embeds: boolean;
  /** Of the content, BCP 47. */
  readonly language: string;
  /** Where a character stands in a value of the content. */
  readonly locate: (value: Span, character: string) => Span;
}

/** How many characters one message spells out; a text in a script that the fonts lack would else fill the screen. */
const LISTED = 8;

/** So many places are listed. */
const MOST_PLACES = 6;

/** All of a document in one message, with the first of their places. Where it embeds no font it only cannot be foretold how wide they are. */
export function reportAbsent(absent: readonly AbsentCharacter[], holder: Holder, diagnostics: Diagnostics): void {
  const [first] = absent;
  if (first === undefined) return;
  const { file, embeds } = holder;
  const characters = [...new Set(absent.map(({ character }) => character))];
  const places = distinctPlaces(absent, holder);
  const count = new Set(absent.map(({ origin }) => origin.content?.path ?? JSON.stringify(origin.template))).size;
  const listed = characters.slice(0, LISTED).map((c) => `“${c}”（${nameCodePoint(c)}）`);
  const listedInEnglish = characters.slice(0, LISTED).map((c) => `'${c}' (${nameCodePoint(c)})`);
  const more = characters.length - listed.length;
  const zh = `${listed.join('、')}${more > 0 ? `等 ${characters.length} 个字` : ''}（${count} 处）`;
  const en = `${listedInEnglish.join(', ')}${more > 0 ? ` and ${more} more` : ''} (${count === 1 ? 'one place' : `${count} places`})`;
  const hint = adviseOnGlyphs(first, characters, holder.language);
  if (embeds)
    diagnostics.error('no-glyph', {
      message: {
        zh: `${file} 印不出${zh}：字体 ${first.role} 及其后备字体都没有`,
        en: `${file} cannot print ${en}: neither the font ${first.role} nor its fallback fonts have them`,
      },
      hint,
      at: places,
    });
  else
    diagnostics.warn('no-glyph', {
      message: {
        zh: `量字用的字体 ${first.role} 没有${zh}：${file} 由打开它的电脑上的字体显示，行长是估计的`,
        en: `the font ${first.role}, by which text is measured, lacks ${en}: ${file} shows them in fonts of the computer that opens it, and how long the lines are is a guess`,
      },
      hint,
      at: places,
    });
}

/** The character's own place first, then the value's name, then the template's. */
function distinctPlaces(absent: readonly AbsentCharacter[], { locate }: Holder): Place[] {
  const places = absent.map(
    ({ character, origin: { content, template, label } }): Place =>
      content ? { span: locate(content.span, character), label: content.path } : { span: template, label },
  );
  const said = new Set<string>();
  const key = ({ span: { file, start } }: Place): string => `${file} ${start.offset}`;
  const distinct = places.filter((place) => !said.has(key(place)) && said.add(key(place))).slice(0, MOST_PLACES);
  const [{ origin }] = absent as readonly [AbsentCharacter];
  return origin.content ? [...distinct, { span: origin.template, label: origin.label }] : distinct;
}

function adviseOnGlyphs({ role }: AbsentCharacter, characters: readonly string[], language: string): Localized {
  const named = languageOfFonts(characters, language);
  return {
    zh: `${named ? `运行 trifold fonts add ${named}；或` : ''}换一个字；或把含有它的静态 TTF 字体放进 fonts/（trifold fonts add 文件），在主题的 fonts: 下为它设一个角色，或写作 fonts.${role} 的 regular 和 bold`,
    en: `${named ? `run trifold fonts add ${named}; or ` : ''}use another character; or put a static TTF font that has it into fonts/ (trifold fonts add FILE) and give it a role under fonts: in the theme, or make it regular and bold of fonts.${role}`,
  };
}

function nameCodePoint(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** By the content's language: what `trifold fonts add` takes. */
const OWN: Readonly<Partial<Record<LanguageName, string>>> = { 'zh-Hant': 'zh-TW', ja: 'ja', ko: 'ko' };

/** Whose fonts have these characters, where it is known; null: those of no language that can be added by name. */
function languageOfFonts(characters: readonly string[], language: string): string | null {
  const has = (script: RegExp) => characters.some((character) => script.test(character));
  if (has(/\p{Script=Hangul}/u)) return 'ko';
  return has(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}]/u)
    ? (OWN[languageOf(language).name] ?? null)
    : null;
}
