/** Fields in five runs – begin, code, separate, value, end – with the value written: readers that do not compute fields show it, Word asks nothing. */
import type { Docx } from './desk.js';

export type Run = InstanceType<Docx['TextRun']>;

/** `code` is the field's instruction, `SEQ 表 \* ARABIC`; `value` what it shows until Word computes it anew. */
export function buildField(docx: Docx, code: string, value: string): Run[] {
  const character = (type: 'begin' | 'separate' | 'end'): Run =>
    new docx.TextRun({
      children: [new docx.BuilderElement({ name: 'w:fldChar', attributes: { type: { key: 'w:fldCharType', value: type } } })],
    });
  return [
    character('begin'),
    new docx.TextRun({ children: [new docx.StringContainer('w:instrText', code)] }),
    character('separate'),
    new docx.TextRun(value),
    character('end'),
  ];
}
