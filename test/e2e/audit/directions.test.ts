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
    // One word of a text at a time, of all texts together: the first of each, then the second.
    const rounds: Map<ReadText, readonly [ReadText, ReadMark]>[] = [];
    for (const [was, now, mark] of turned) {
      const free = rounds.find((round) => !round.has(was)) ?? new Map<ReadText, readonly [ReadText, ReadMark]>();
      if (free.size === 0) rounds.push(free);
      free.set(was, [now, mark]);
    }
    for (const round of rounds) {
      const { faults } = judgeDocument({ ...read, texts: read.texts.map((one) => round.get(one)?.[0] ?? one) }, desk);
      for (const [now, { fact }] of round.values())
        expect(faults, now.text).toContainEqual(expect.objectContaining({ kind: 'changed', fact }));
    }
  });
});
