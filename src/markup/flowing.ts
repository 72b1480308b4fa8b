/** What places blocks on a slide or a page and has no place where text flows: why it is refused, and what to write instead. */
import type { Localized } from '../diagnostics/diagnostic.js';

interface Refusal {
  readonly message: Localized;
  readonly hint: Localized;
}

const SIDE_BY_SIDE: Localized = {
  zh: '并排的内容写成 <table>，要分栏的正文写 <section columns="2">',
  en: 'what stands side by side is a <table>; text in columns is <section columns="2">',
};
const DISTANCE: Localized = {
  zh: '段前、段后的距离写在主题的样式里：before、after',
  en: 'distances are of the style in the theme: before, after',
};
const WIDTH: Localized = {
  zh: '文字的宽度由页边距和样式的缩进定；图的宽度写在 <figure> 上，表格各列写 <table columns="2 1">',
  en: 'margins and the indents of a style say how wide text is; a <figure> takes a width, a <table> columns="2 1"',
};
const YIELDS: Localized = {
  zh: '文字摘要不限页数，什么也不必省：删去这个属性',
  en: 'the summary has as many pages as it needs, nothing yields: delete the attribute',
};

const TAGS: Readonly<Record<string, Localized>> = { row: SIDE_BY_SIDE, grid: SIDE_BY_SIDE, spacer: DISTANCE };
const ATTRIBUTES: Readonly<Record<string, Localized>> = {
  ...{ gap: DISTANCE, height: DISTANCE, width: WIDTH, grow: WIDTH },
  ...{ keep: YIELDS, drop: YIELDS, again: YIELDS },
  ...{ align: WIDTH, justify: WIDTH, fit: WIDTH },
};

const WHY: Localized = { zh: 'Word 里的块一个接一个往下排', en: 'in Word blocks stand one below another' };

/** Null for a tag of another kind. */
export function refuseTag(tag: string): Refusal | null {
  const hint = Object.hasOwn(TAGS, tag) ? TAGS[tag] : undefined;
  if (!hint) return null;
  return {
    message: { zh: `文字摘要里没有 <${tag}>：${WHY.zh}`, en: `the summary has no <${tag}>: ${WHY.en}` },
    hint,
  };
}

export function refuseAttribute(tag: string, name: string): Refusal | null {
  const hint = Object.hasOwn(ATTRIBUTES, name) ? ATTRIBUTES[name] : undefined;
  if (!hint) return null;
  return {
    message: {
      zh: `文字摘要里的 <${tag}> 没有属性“${name}”：${WHY.zh}`,
      en: `<${tag}> of the summary has no attribute "${name}": ${WHY.en}`,
    },
    hint,
  };
}
