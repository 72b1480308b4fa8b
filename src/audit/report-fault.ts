/** Says what is wrong with a numeral: document, place (第8页备注, slide 8, notes), what stands there, what should, and where its source says so. */

import type { DiagnosticCode } from '../diagnostics/codes.js';
import type { Diagnostics, Localized } from '../diagnostics/diagnostic.js';
import type { Content } from '../model/content.js';
import type { Fact } from '../model/fact.js';
import type { Fault, FaultKind } from './fault.js';
import { namePlace } from './name-place.js';

const CODES: Readonly<Record<FaultKind, DiagnosticCode>> = {
  unbound: 'audit-numeral',
  changed: 'audit-changed',
  print: 'audit-changed',
  limited: 'audit-changed',
  misplaced: 'audit-misplaced',
  'unknown-fact': 'audit-mark',
  point: 'audit-chart',
  cache: 'audit-cache',
  lost: 'audit-lost',
  differs: 'audit-differs',
  empty: 'audit-empty',
};

/** `file` is the document's, as shown to the user. */
export function reportFault(fault: Fault, file: string, content: Content, diagnostics: Diagnostics): void {
  diagnostics.error(CODES[fault.kind], {
    message: describeFault(fault, content, file),
    hint: HINTS[fault.kind] ?? REBUILD,
    ...(fault.span && { at: [{ span: fault.span, ...(fault.path !== null && { label: fault.path }) }] }),
  });
}

/** What is wrong, with its place and the fact's source; `file` goes before the place. */
export function describeFault(fault: Fault, { facts, sources }: Content, file = ''): Localized {
  const place = namePlace(fault.place, fault.part);
  const fact = fault.fact !== null && Object.hasOwn(facts, fault.fact) ? facts[fault.fact]! : null;
  const what = describe(fault, fact);
  const source = fact ? describeSource(fact, (id) => sources[id]?.title ?? id) : { zh: '', en: '' };
  const [zh, en] = [[file, place.zh].filter(Boolean).join(' '), [file, place.en].filter(Boolean).join(', ')];
  return {
    zh: `${zh === '' ? '' : `${zh}：`}${what.zh}${source.zh}`,
    en: `${en === '' ? '' : `${en}: `}${what.en}${source.en}`,
  };
}

function describe({ kind, found, expected, fact: id }: Fault, fact: Fact | null): Localized {
  const named = fact ? { zh: `，即${fact.name}（${fact.id}）`, en: `, ${fact.name} (${fact.id})` } : { zh: '', en: '' };
  const meant =
    expected === null
      ? { zh: '', en: '' }
      : { zh: `，应为“${expected}”${named.zh}`, en: `, it should be "${expected}"${named.en}` };
  switch (kind) {
    case 'unbound':
      return { zh: `“${found}”不是内容里的数`, en: `"${found}" is no number of the content` };
    case 'changed':
    case 'print':
    case 'limited':
      return { zh: `印作“${found}”${meant.zh}`, en: `it says "${found}"${meant.en}` };
    case 'misplaced':
      return { zh: `“${found}”与旁边的名称不符${meant.zh}`, en: `"${found}" does not belong to the name beside it${meant.en}` };
    case 'unknown-fact':
      return {
        zh: `标着事实“${id}”，内容里没有这个编号`,
        en: `it is marked as the fact "${id}", which the content does not have`,
      };
    case 'point':
      return { zh: `图上的数或名称是“${found}”${meant.zh}`, en: `the chart shows "${found}"${meant.en}` };
    case 'cache':
      return {
        zh: `图上显示的与它的数据表不一致（${found}）${meant.zh}`,
        en: `the chart and its workbook disagree (${found})${meant.en}`,
      };
    case 'lost':
      return { zh: `缺少“${expected ?? ''}”${named.zh}`, en: `"${expected ?? ''}" is missing${named.en}` };
    case 'differs':
      return { zh: `各份文件印得不一样：${found}${meant.zh}`, en: `the documents do not agree: ${found}${meant.en}` };
    case 'empty':
      return { zh: '一个数都没有读到', en: 'not one number was found in it' };
  }
}

function describeSource(fact: Fact, titleOf: (id: string) => string): Localized {
  const { source, derived } = fact;
  if (source) {
    const title = titleOf(source.source);
    return {
      zh: `；出处：《${title}》${source.where}，“${source.literal}”`,
      en: `; source: ${title}, ${source.where}, "${source.literal}"`,
    };
  }
  if (derived) return { zh: `；由 ${derived.from.join('、')} 算出`, en: `; computed from ${derived.from.join(', ')}` };
  return { zh: '', en: '' };
}

const REBUILD: Localized = {
  zh: '内容对，就重新生成文件；文件对，就改 content.yaml 再生成',
  en: 'where the content is right build again; where the document is right correct content.yaml and build again',
};
const HINTS: Readonly<Partial<Record<FaultKind, Localized>>> = {
  unbound: {
    zh: '是数据就在 facts 下写上并用 ${编号} 引用；是名称或条件就列在 terms.numerals 下；是模板自己数出来的，在模板里放进 <own>…</own>',
    en: 'a number of the report belongs under facts and is printed by ${id}; a name or condition belongs under terms.numerals; what the template counts by itself stands in <own>…</own> there',
  },
  'unknown-fact': {
    zh: '文件出自另一版内容：重新生成',
    en: 'the document was made from another version of the content: build again',
  },
  cache: {
    zh: '在 Office 里改过图就会这样：重新生成，或把改动写进 content.yaml',
    en: 'editing a chart in Office does this: build again, or write the change into content.yaml',
  },
  empty: {
    zh: '文件是空的，或被别的程序另存过：重新生成',
    en: 'the document is empty, or another program has saved it anew: build again',
  },
};
