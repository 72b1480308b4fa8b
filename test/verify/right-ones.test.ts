/** Right contents that look like slips: words that hold an operator's character, lists, nouns behind their numbers, quoted sentences. */
import { describe, expect, test } from 'vitest';
import { factLine, proveSmall, saysOf, tell } from './small.js';

const said = async (...given: Parameters<typeof proveSmall>) => saysOf(await proveSmall(...given));
const names = (all: Awaited<ReturnType<typeof tell>>): readonly (string | undefined)[] =>
  all.map(([code, at, , , hint]) => `${code} ${at?.split(' ')[0]} ${hint}`);

describe('characters within words', () => {
  test('从业人员 is no beginning of a change over years, 由…到… is', async () => {
    const five = (id: string, name: string, print: string, literal: string) =>
      factLine(id, name, print, literal).replace('2020年', '五年');
    const places = '    places: { 一: { period: 五年 } }';
    const report = '一、甲\n花木产业新增从业人员7.2万人、合作社310家。苗圃由18处增加到25处。主从企业4对。\n';
    const facts = [five('a', '新增从业人员', '7.2万人', '新增从业人员7.2万人'), five('c', '主从企业', '4对', '主从企业4对')];
    expect(await said({ report, facts, places })).toEqual([]);
    expect(await said({ report, facts: [five('b', '苗圃', '18处', '苗圃由18处')], places })).toEqual([
      'error source-period facts.b.period',
    ]);
    expect(await said({ report, facts: [five('b', '苗圃', '25处', '增加到25处')], places })).toEqual([]);
  });

  test('及, 和, 与 within the names of a list part nothing: its own marks do', async () => {
    const report = '一、甲\n家电普及率、公众参与率分别达到62%、48%。永和镇和共和镇收入分别为5亿元、7亿元。\n';
    const facts = (one: string, two: string, three: string, four: string) => [
      factLine('a', '家电普及率', one, '分别达到62%、48%'),
      factLine('b', '公众参与率', two, '分别达到62%、48%'),
      factLine('c', '永和镇收入', three, '分别为5亿元、7亿元'),
      factLine('d', '共和镇收入', four, '分别为5亿元、7亿元'),
    ];
    expect(await said({ report, facts: facts('62%', '48%', '5亿元', '7亿元') })).toEqual([]);
    expect(await said({ report, facts: facts('48%', '62%', '7亿元', '5亿元') })).toEqual(
      ['a', 'b', 'c', 'd'].map((id) => `error source-name facts.${id}.print`),
    );
    const right = { report, facts: facts('62%', '48%', '5亿元', '7亿元') };
    expect(await said({ ...right, points: ['家电普及率和公众参与率分别为${a}和${b}'] })).toEqual([]);
    expect(names(await tell({ ...right, points: ['家电普及率和公众参与率分别为${b}和${a}'] }))).toEqual([
      'error source-name sections.0.points.1 是不是 ${a}？',
      'error source-name sections.0.points.1 是不是 ${b}？',
    ]);
  });
});

describe('a noun behind its number', () => {
  const report = '一、甲\n建成4个样板村、6个示范园、9处驿站，办理各类事项300余起。\n';
  const facts = [
    factLine('village', '样板村', '4个', '建成4个样板村'),
    factLine('garden', '示范园', '6个', '6个示范园'),
    factLine('stop', '驿站', '9处', '9处驿站'),
    factLine('matters', '办理各类事项', '300余起', '办理各类事项300余起'),
  ];

  test('is no name of the next one', async () => {
    expect(
      await said({ report, facts, points: ['建成${village}样板村、${garden}示范园、${stop}驿站，办理各类事项${matters}'] }),
    ).toEqual([]);
  });

  test('is the name of its own', async () => {
    expect(names(await tell({ report, facts, points: ['建成${garden}样板村、${village}示范园'] }))).toEqual([
      'error source-name sections.0.points.1 是不是 ${village}？',
      'error source-name sections.0.points.1 是不是 ${garden}？',
    ]);
  });
});

test('a sentence of the source is right as it stands', async () => {
  const report = '一、甲\n好水天数连续3年稳定在280天以上。好水天数比上年多12天。\n';
  const facts = [
    factLine('run', '连续达标', '3年', '连续3年').replace('2020年', '三年'),
    factLine('days', '好水天数', '280天以上', '稳定在280天以上'),
  ];
  expect(await said({ report, facts, points: ['好水天数连续${run}稳定在${days}'] })).toEqual([]);
});

describe('in English', () => {
  const english = { language: 'en' };
  const line = (id: string, name: string, print: string, literal: string, period = '"2020"') =>
    factLine(id, name, print, literal, { where: '"1"' }).replace('2020年', period);

  test('lists of three, and of places behind their numbers', async () => {
    const report =
      '1. Trade\n\nIn 2020, sales in Aldham, Borley and Corby were 31, 42 and 53 tons respectively.\nVisits came to 610 and 720 in Denby and Elton respectively.\n';
    const facts = [
      line('aldham', 'Aldham', '31 tons', '31, 42 and 53 tons'),
      line('borley', 'Borley', '42 tons', '31, 42 and 53 tons'),
      line('corby', 'Corby', '53 tons', '31, 42 and 53 tons'),
      line('denby', 'Visits to Denby', '610', 'came to 610'),
      line('elton', 'Visits to Elton', '720', 'and 720 in'),
    ].map((one) => one.replace('31 tons"', '31"').replace('42 tons"', '42"'));
    const right = { ...english, report, facts };
    expect(
      await said({ ...right, points: ['Sales in Aldham, Borley and Corby were ${aldham}, ${borley} and ${corby} respectively'] }),
    ).toEqual([]);
    expect(await said({ ...right, points: ['Visits came to ${denby} and ${elton} in Denby and Elton respectively'] })).toEqual(
      [],
    );
    expect(
      await said({ ...right, points: ['Sales in Aldham, Borley and Corby were ${aldham}, ${corby} and ${borley} respectively'] }),
    ).toEqual(['error source-name sections.0.points.1', 'error source-name sections.0.points.1']);
    expect(await said({ ...right, points: ['Visits came to ${elton} and ${denby} in Denby and Elton respectively'] })).toEqual([
      'error source-name sections.0.points.1',
      'error source-name sections.0.points.1',
    ]);
  });

  test('over the last five years is a time', async () => {
    const report = '1. Staff\n\nOver the last five years, the fleet grew by 38 vans. Over 2019, fares rose 4%.\n';
    const fact = (period: string) => line('vans', 'Vans added', '38 vans', 'grew by 38 vans', period);
    expect(await said({ ...english, report, facts: [fact('five years')] })).toEqual([]);
    expect(await said({ ...english, report, facts: [fact('"2020"')] })).toEqual(['error source-period facts.vans.period']);
  });
});
