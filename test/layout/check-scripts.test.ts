import { describe, expect, test } from 'vitest';
import { Diagnostics } from '../../src/diagnostics/diagnostic.js';
import { layoutDeck } from '../../src/layout/deck.js';
import { layoutOnePager } from '../../src/layout/onepager.js';
import type { Block } from '../../src/model/document.js';
import * as build from './build.js';

async function sayOfPage(blocks: readonly Block[]) {
  const diagnostics = new Diagnostics();
  const page = await layoutOnePager(build.onepager(blocks), build.setting, diagnostics);
  return { page, said: diagnostics.list };
}

describe('what cannot be set is refused in one message', () => {
  test('writing from right to left, with how many texts hold it, on the page and in the deck', async () => {
    const blocks = [
      build.text('访问团来自 תל אביב'),
      build.list(['无', 'مرحبا']),
      build.figure(build.chartFigure('bar', ['ירושלים'], { a: ['1'] })),
    ];
    const { page, said } = await sayOfPage(blocks);
    expect(page).toBeNull();
    expect(said).toHaveLength(1);
    expect(said[0]).toMatchObject({ code: 'right-to-left', severity: 'error' });
    expect(said[0]!.message.en).toMatch(/^3 texts of onepager\.pdf hold .*"תל", "אביב", "مرحبا"$/);
    expect(said[0]!.places.map(({ span }) => span.file)).toEqual(['content.yaml', 'content.yaml', 'content.yaml']);

    const diagnostics = new Diagnostics();
    const pages = await layoutDeck(build.deck([build.slide('a', blocks)]), build.setting, diagnostics);
    expect(pages).toBeNull();
    expect(diagnostics.list.map(({ code, message }) => [code, message.zh.slice(0, 19)])).toEqual([
      ['right-to-left', 'briefing.pptx 有 3 处'],
    ]);
  });

  test('deck and page that refuse the same are told of in one message, with the places of both', async () => {
    const both = build.text('来自 תל 的客人');
    const diagnostics = new Diagnostics();
    await layoutDeck(build.deck([build.slide('a', [both, build.text('שלום')])]), build.setting, diagnostics);
    await layoutOnePager(build.onepager([both, build.text('مرحبا')]), build.setting, diagnostics);
    expect(diagnostics.list).toHaveLength(2);
    const [one, ...others] = diagnostics.distinct;
    expect(others).toEqual([]);
    expect(one!.message.zh).toMatch(/^briefing\.pptx、onepager\.pdf 有 \d 处.*：“תל”、“שלום”、“مرحبا”$/);
    expect(JSON.stringify(one)).not.toContain('shared');
  });

  test.each(['😀', '👩🏽‍💻', '🇨🇳', '1️⃣', '❤️', '✅'])('the emoji %s, and what is advised in its place is set', async (emoji) => {
    const { said } = await sayOfPage([build.text(`完成${emoji}12项`), build.stat(emoji, build.fact('f', '3', '个'))]);
    expect(said.map(({ code }) => code)).toEqual(['emoji']);
    expect(said[0]!.message.zh).toMatch(new RegExp(`有 2 处.*：“${emoji}”$`));
    const advised = /■.*✓/.exec(said[0]!.hint!.zh)![0];
    expect((await sayOfPage([build.text(`完成${advised}12项`)])).said).toEqual([]);
  });

  test('signs that fonts have are none of these', async () => {
    const { said } = await sayOfPage([build.text('№①⑩㊣→©®™℃12#*，Łódź、Ωμέγα、Мир')]);
    expect(said.map(({ code }) => code)).not.toContain('emoji');
    expect(said.map(({ code }) => code)).not.toContain('right-to-left');
  });
});
