/** What the readers of one document share while they build it: where names are found, how figures are counted, whom to tell. */
import type { Content, Figure } from '../model/content.js';
import type { Target } from '../model/document.js';
import type { Markup } from '../model/markup.js';
import type { Theme } from '../model/theme.js';
import type { DiagnosticCode } from '../source/codes.js';
import type { Diagnostics, Localized } from '../source/diagnostic.js';
import { checkTree, type ReadSetting } from './check.js';
import { placesOfElement } from './origin.js';
import { type MarkupElement, parseMarkup } from './parse.js';
import { normalizeSpace } from './space.js';

export interface Reading {
  readonly target: Target;
  readonly theme: Theme;
  readonly content: Content;
  readonly diagnostics: Diagnostics;
  /** `also` are further elements concerned, shown after the first. */
  report(
    element: MarkupElement,
    code: DiagnosticCode,
    message: Localized,
    hint?: Localized,
    also?: readonly MarkupElement[],
  ): void;
  /** The next number among captioned figures of the sort: tables count apart from charts and pictures. */
  countFigure(kind: Figure['kind']): number;
  /** An attribute of the root that may be left out: then the content's title, or a label. */
  rootText(root: MarkupElement, attribute: string, label: string | null): string;
}

/** Parses, checks, and builds; null where anything was an error. */
export function readMarkup<T>(
  markup: Markup,
  target: Target,
  { theme, content, labels }: ReadSetting,
  diagnostics: Diagnostics,
  build: (root: MarkupElement, reading: Reading) => T,
): T | null {
  const root = parseMarkup(markup, diagnostics);
  if (!root || !checkTree(root, target, { theme, content, labels }, diagnostics)) return null;
  const counts = { table: 0, figure: 0 };
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
    countFigure(kind) {
      const sort = kind === 'table' ? 'table' : 'figure';
      counts[sort] += 1;
      return counts[sort];
    },
  };
  const built = build(root, reading);
  return failed ? null : built;
}
