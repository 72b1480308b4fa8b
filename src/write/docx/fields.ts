/** Fields in five runs – begin, code, separate, value, end – with the value written: readers that do not compute fields show it, Word asks nothing. */
import type { Docx, Run } from './library.js';

/** `code` is the field's instruction, `SEQ 表 \* ARABIC`; `value` what it shows until Word computes it anew. */
export function buildField(docx: Docx, code: string, value: string | readonly Run[]): Run[] {
  const runs = typeof value === 'string' ? [new docx.TextRun(value)] : value;
  return [...buildFieldStart(docx, code), ...runs, buildFieldEnd(docx)];
}

/** What stands before a field's value, for a field whose value takes several paragraphs. */
export function buildFieldStart(docx: Docx, code: string): Run[] {
  const instruction = new docx.TextRun({ children: [new docx.StringContainer('w:instrText', code)] });
  return [buildCharacter(docx, 'begin'), instruction, buildCharacter(docx, 'separate')];
}

export function buildFieldEnd(docx: Docx): Run {
  return buildCharacter(docx, 'end');
}

function buildCharacter(docx: Docx, type: 'begin' | 'separate' | 'end'): Run {
  const character = new docx.BuilderElement({ name: 'w:fldChar', attributes: { type: { key: 'w:fldCharType', value: type } } });
  return new docx.TextRun({ children: [character] });
}
