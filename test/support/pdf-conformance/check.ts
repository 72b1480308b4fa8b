/** Checks a finished PDF against PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1), rule by rule. A test's instrument: no part of the program. */
import { ANNOTATION_RULES } from './annotation-rules.js';
import { ELEMENT_RULES } from './element-rules.js';
import { type PdfFile, readPdfFile } from './file.js';
import { FONT_RULES } from './font-rules.js';
import { GRAPHICS_RULES } from './graphics-rules.js';
import { METADATA_RULES } from './metadata-rules.js';
import type { Rule } from './rule.js';
import { STRUCTURE_RULES } from './structure-rules.js';
import { SYNTAX_RULES } from './syntax-rules.js';

export const RULES: readonly Rule[] = [
  ...SYNTAX_RULES,
  ...GRAPHICS_RULES,
  ...FONT_RULES,
  ...ANNOTATION_RULES,
  ...METADATA_RULES,
  ...STRUCTURE_RULES,
  ...ELEMENT_RULES,
];

/** One line a finding, `a2-6.1.3-id (ISO 19005-2, 6.1.3): …`; none where the file keeps every rule. Needs qpdf. */
export function checkConformance(bytes: Uint8Array): readonly string[] {
  return checkFile(readPdfFile(bytes));
}

export function checkFile(file: PdfFile): readonly string[] {
  return RULES.flatMap(({ id, clause, check }) => check(file).map((finding) => `${id} (${clause}): ${finding}`));
}
