/** What the readers of one document share while they build it: where names are found, how figures are counted, whom to tell. */

import type { DiagnosticCode } from '../diagnostics/codes.js';
import type { Diagnostics, Localized } from '../diagnostics/diagnostic.js';
import type { Content } from '../model/content.js';
import type { TextRun } from '../model/document.js';
import type { Target } from '../model/documents.js';
import type { Markup } from '../model/markup.js';
import type { Theme } from '../model/theme.js';
import { checkTree } from './check.js';
import type { ReadSetting } from './check-attributes.js';
import type { MarkupElement } from './element.js';
import { enlarge } from './enlarge.js';
import { placesOfElement } from './origin.js';
import { parseMarkup } from './parse.js';
import { findReferences } from './references.js';
import { normalizeSpace } from './space.js';

export interface Reading {
  readonly target: Target;
  readonly theme: Theme;
  readonly content: Content;
  readonly diagnostics: Diagnostics;
  /** `also` are further elements concerned, shown after the first. */
  report(at: MarkupElement, code: DiagnosticCode, message: Localized, hint?: Localized, also?: readonly MarkupElement[]): void;
  /** Number that a `<figure>` shows, from 1; 0: none. */
  numberOf(figure: MarkupElement): number;
  /** What a `<ref>` prints and where it leads. */
  refer(element: MarkupElement): Pick<TextRun, 'text' | 'ref'>;
  /** An attribute of the root that may be left out: then the content's title, or a label. */
  rootText(root: MarkupElement, attribute: string, label: string | null): string;
  /** A word of labels.yaml as it stands there; '' where it has none. */
  label(name: string): string;
}

/**
 * A document's reader: parses, checks, and builds; null where anything was an error. Every fault is reported with the template's
 * place and, where there is one, the content's.
 */
export function readerOf<T>(target: Target, build: (root: MarkupElement, reading: Reading) => T): Reader<T> {
  return (markup, { theme, content, labels }, diagnostics) => {
    const parsed = parseMarkup(markup, diagnostics);
    if (!parsed || !checkTree(parsed, target, { theme, content, labels }, diagnostics)) return null;
    const { factor } = theme.onepager;
    const root = target === 'onepager' && factor !== 1 ? enlarge(parsed, target, factor) : parsed;
    let failed = false;
    const reading: Reading = {
      target,
      theme,
      content,
      diagnostics,
      report(element, code, message, hint, also = []) {
        failed = true;
        diagnostics.error(code, { message, ...(hint && { hint }), at: [element, ...also].flatMap(placesOfElement) });
      },
      rootText(root, attribute, label) {
        const written = root.attributes.get(attribute);
        const text = written ?? (label === null ? content.report.title.plain : (labels[label] ?? ''));
        return normalizeSpace(text);
      },
      label: (name) => labels[name] ?? '',
      numberOf: (figure) => references.numberOf(figure),
      refer(element) {
        const figure = element.attributes.get('figure');
        const section = element.attributes.get('section');
        if ((figure === undefined) === (section === undefined)) {
          const message = { zh: '<ref> 要写 figure 或 section，且只写一个', en: '<ref> takes either figure or section' };
          reading.report(element, 'markup-structure', message, { zh: '写成 <ref figure="…"/>', en: 'write <ref figure="…"/>' });
          return { text: '' };
        }
        const [kind, id] = figure === undefined ? (['section', section!] as const) : (['figure', figure] as const);
        const text = references[kind](id);
        if (text !== null) return { text, ref: { kind, id } };
        const { message, hint } = UNKNOWN[kind](id);
        reading.report(element, 'markup-structure', message, hint);
        return { text: '' };
      },
    };
    const references = findReferences(root, content, {
      figure: reading.rootText(root, 'figure-label', 'figure'),
      table: reading.rootText(root, 'table-label', 'table'),
    });
    const built = build(root, reading);
    return failed ? null : built;
  };
}

type Reader<T> = (markup: Markup, setting: ReadSetting, diagnostics: Diagnostics) => T | null;

const UNKNOWN = {
  figure: (id: string) => ({
    message: { zh: `“${id}”在本文件中没有带编号的图题`, en: `no caption in this document numbers "${id}"` },
    hint: { zh: '先用 <figure ref="…"/> 排出它', en: 'set it by <figure ref="…"/>' },
  }),
  section: (id: string) => ({
    message: { zh: `没有编号为“${id}”的标题`, en: `no heading has the id "${id}"` },
    hint: { zh: '标题写成 <h1 id="…">', en: 'give a heading <h1 id="…">' },
  }),
};
