/** Joiners and the list of marks that end no line, in what is written. */
import { describe, expect, test } from 'vitest';
import type { ComposedParagraph } from '../../../src/model/page.js';
import { buildKinsoku, joinNumbers } from '../../../src/write/pptx/join-numbers.js';
import { compose, paragraph, run } from './fixture.js';

const joined = (text: ComposedParagraph, ...stretches: readonly (readonly [number, number])[]) =>
  joinNumbers({ ...text, joined: stretches.map(([start, end]) => ({ start, end })) }).map(({ inline }) =>
    inline.kind === 'run' ? inline.text.replaceAll('\u2060', '~') : inline.kind,
  );

describe('joinNumbers', () => {
  const text = (...runs: readonly string[]) => compose([paragraph(runs.map((one) => run(one)))])[0]!;

  test('within the stretch and across its runs, never between two figures', () => {
    expect(joined(text('里程约3.5万公里，共12座'), [3, 9])).toEqual(['里程约3.5~万~公~里，共12座']);
    expect(joined(text('里程约', '3.5万', '公里'), [3, 9])).toEqual(['里程约', '3.5~万', '~公~里']);
  });

  test('a paragraph without any is as it was', () => {
    const own = text('共12座');
    expect(joinNumbers(own)).toBe(own.paragraph.runs);
  });
});

describe('buildKinsoku', () => {
  test('no line ends with a figure or its scale where East Asian text is set, and none is said elsewhere', () => {
    const zh = buildKinsoku('zh-CN')!.attributes;
    expect(zh.lang).toBe('zh-CN');
    for (const mark of '（“0123456789万亿') expect(zh.invalEndChars).toContain(mark);
    for (const mark of '，。”%') expect(zh.invalStChars).toContain(mark);
    expect(buildKinsoku('ja')!.attributes.lang).toBe('ja-JP');
    expect(buildKinsoku('en')).toBeNull();
  });
});
