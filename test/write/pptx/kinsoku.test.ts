/** The list of marks that begin and end no line, as PowerPoint reads it. */
import { describe, expect, test } from 'vitest';
import { buildKinsoku } from '../../../src/write/pptx/kinsoku.js';

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
