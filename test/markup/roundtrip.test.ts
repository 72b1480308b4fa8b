/** Any text that XML can hold comes unharmed from a value of the content to the typed tree, as text and as an attribute. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Diagnostics } from '../../src/diagnostics/diagnostic.js';
import { readDeck } from '../../src/markup/deck.js';
import type { ProsePiece } from '../../src/model/content.js';
import { plainText } from '../../src/model/inlines.js';
import { renderTemplate } from '../../src/template/render.js';
import { loadTheme } from '../../src/theme/load.js';
import { runs } from '../support/long.js';
import { shippedFiles, textProject } from '../template/project.js';
import { sampleContent } from '../template/sample.js';

const TEMPLATE = `<deck title="{{report.title}}" continued='{{report.title}}'>
  <section name="a{{report.title}}b">
    <slide id="s">
      <title>标题</title>
      <p>x{{report.title}}y</p>
      <list><item mark="[{{report.title}}]">
        {{report.title}}
      </item></list>
    </slide>
  </section>
</deck>
`;

const project = textProject({ ...shippedFiles(), 'deck.hbs': TEMPLATE });
const looks = loadTheme(project, { language: 'zh-CN' }, new Diagnostics())!;

function readBack(pieces: readonly ProsePiece[]) {
  const content = sampleContent();
  const title = { ...content.report.title, pieces, plain: pieces.map((piece) => piece.text).join('') };
  const diagnostics = new Diagnostics();
  const changed = { ...content, report: { ...content.report, title } };
  const markup = renderTemplate('deck', { project, content: changed, labels: looks.labels }, diagnostics)!;
  const deck = readDeck(markup, { theme: looks.theme, content: changed, labels: looks.labels }, diagnostics);
  expect(diagnostics.list).toEqual([]);
  return deck!;
}

/** XML 1.0, 2.2 Char, without the white space that is made normal (tested below). */
const xmlCharacter = fc.oneof(
  fc.constantFrom(
    '&',
    '<',
    '>',
    '"',
    "'",
    '`',
    '{',
    '}',
    '=',
    ']]>',
    '<?at 1?>',
    ' at="1"',
    '&amp;',
    '\u00A0',
    '\u3000',
    '中',
    '“',
    '😀',
  ),
  fc.integer({ min: 0x21, max: 0xd7ff }).map((code) => String.fromCodePoint(code)),
  fc.integer({ min: 0xe000, max: 0xfffd }).map((code) => String.fromCodePoint(code)),
  fc.integer({ min: 0x10000, max: 0x10ffff }).map((code) => String.fromCodePoint(code)),
);
const xmlText = fc
  .array(xmlCharacter, { minLength: 1, maxLength: 40 })
  .map((parts) => parts.join('').replace(/ +/g, ' ').trim())
  .filter((text) => text !== '');

describe('text through template and markup', () => {
  test('any text survives as text and as attribute', () => {
    fc.assert(
      fc.property(xmlText, (text) => {
        const deck = readBack([{ kind: 'text', text, bold: false }]);
        expect(deck.title).toBe(text);
        expect(deck.continued).toBe(text);
        expect(deck.sections[0]!.name).toBe(`a${text}b`);
        const [paragraph, list] = deck.sections[0]!.slides[0]!.body.children;
        expect(paragraph).toMatchObject({ kind: 'text', inlines: [{ kind: 'run', text: `x${text}y`, bold: false }] });
        expect(list).toMatchObject({ kind: 'list', items: [{ mark: `[${text}]`, inlines: [{ text }] }] });
      }),
      { numRuns: runs(60, 300) },
    );
  });

  test('bold and facts survive as runs; their text is never lost', () => {
    const piece = fc.oneof(
      fc.record({ kind: fc.constant('text' as const), text: xmlText, bold: fc.boolean() }),
      fc
        .record({ bold: fc.boolean() })
        .map(({ bold }) => ({ kind: 'fact' as const, fact: 'gdp', show: 'value' as const, text: '12003亿元', bold })),
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 8 }), (pieces) => {
        const plain = pieces.map(({ text }) => text).join('');
        const deck = readBack(pieces);
        const paragraph = deck.sections[0]!.slides[0]!.body.children[0]!;
        if (paragraph.kind !== 'text') throw new Error('not a paragraph');
        expect(plainText(paragraph.inlines, ' ')).toBe(`x${plain}y`);
        const facts = paragraph.inlines.filter((inline) => inline.kind === 'run' && inline.fact);
        expect(facts.length).toBe(pieces.filter(({ kind }) => kind === 'fact').length);
        const bold = paragraph.inlines.map((inline) => (inline.kind === 'run' && inline.bold ? inline.text : '')).join('');
        expect(bold).toBe(pieces.map((one) => (one.bold ? one.text : '')).join(''));
        expect(deck.title).toBe(plain);
      }),
      { numRuns: runs(40, 150) },
    );
  });

  test('white space is made normal, and nothing else', () => {
    const deck = readBack([{ kind: 'text', text: '  中文\n  换行 a\tb \n c，\n“引”\n中\u3000全角 ', bold: false }]);
    expect(deck.title).toBe('中文换行 a b c，“引”中\u3000全角');
  });

  test('a control character is refused with both places', () => {
    const content = sampleContent();
    const title = { ...content.report.title, pieces: [{ kind: 'text' as const, text: 'a\u0007b', bold: false }] };
    const changed = { ...content, report: { ...content.report, title } };
    const template =
      '<deck title="T" continued="x"><section name="S"><slide><title>{{report.title}}</title></slide></section></deck>';
    const diagnostics = new Diagnostics();
    const markup = renderTemplate(
      'deck',
      { project: textProject({ 'deck.hbs': template }), content: changed, labels: {} },
      diagnostics,
    )!;
    expect(readDeck(markup, { theme: looks.theme, content: changed, labels: looks.labels }, diagnostics)).toBeNull();
    expect(diagnostics.list).toMatchObject([
      {
        code: 'control-character',
        places: [{ span: { file: 'templates/deck.hbs', start: { column: 65 } } }, { label: 'report.title' }],
      },
    ]);
  });
});
