/** Each word of growth or decline that stands right before a number, turned to its opposite: a fault, in every document. */
import { describe, expect, test } from 'vitest';
import { judgeDocument } from '../../../src/audit/judge-document.js';
import { readDocument } from '../../../src/audit/read-document.js';
import { findChange } from '../../../src/language/change-words.js';
import type { Lexicon } from '../../../src/language/lexicon.js';
import type { DocumentName } from '../../../src/model/documents.js';
import type { ReadDocument, ReadMark, ReadText } from '../../../src/model/reading.js';
import { prepareAudit } from '../../audit/prepare.js';

/** Every place at which a text says right before a number how it has changed, with the text as it is when that is turned. */
function listTurned({ texts }: ReadDocument, lexicon: Lexicon): readonly (readonly [ReadText, ReadText, ReadMark])[] {
  const { change } = lexicon;
  return texts.flatMap((text) =>
    text.marks.flatMap((mark) => {
      const head = text.text.slice(0, mark.start).trimEnd();
      const found = mark.show === 'value' ? findChange(head, lexicon) : null;
      if (!found || !head.toLowerCase().endsWith(found.word)) return [];
      const [other] = found.sense === 'fall' ? change.grow : change.fall;
      const at = head.length - found.word.length;
      const marks = text.marks.map((one) => {
        const by = one.start > at ? other!.length - found.word.length : 0;
        return { ...one, start: one.start + by, end: one.end + by };
      });
      return [[text, { ...text, marks, text: head.slice(0, at) + other + text.text.slice(head.length) }, mark] as const];
    }),
  );
}

describe.each(['content.yaml', 'examples/quarterly/content.yaml'])('%s', async (content) => {
  const { desk, bytes } = await prepareAudit(content);

  test.each(['deck', 'summary', 'onepager', 'script'] as const)('%s', async (document: DocumentName) => {
    const read = await readDocument(document, bytes.get(document)!);
    const turned = listTurned(read, desk.language.lexicon);
    expect(turned.length).toBeGreaterThan(0);
    for (const [was, now, { fact }] of turned) {
      const { faults } = judgeDocument({ ...read, texts: read.texts.map((one) => (one === was ? now : one)) }, desk);
      expect(faults, now.text).toContainEqual(expect.objectContaining({ kind: 'changed', fact }));
    }
  });
});
