/** The clause around a number against the source's: words that turn a right number into a wrong statement, and those that do not. */
import { describe, expect, test } from 'vitest';
import { factLine, proveSmall, tell } from './small.js';

const REPORT = `一、甲
花卉销售额增长6.4%，大棚故障率下降2.3%，城郊收入差距缩小到1.92。灌溉井由84眼增加到127眼。
五年年均新造林3.7万亩，累计发放补贴5.6亿元，苗木基地每月出圃41万株。
预计全年接待游客88万人次。初步核算，农业增加值31.5亿元。力争到2027年建成冷库26座。
到2030年，农机具达到6200台。
比2016年多修渠73公里。旅馆入住率比上年提高4.8个百分点。
青石镇茶叶产量1250吨，白塔镇菌菇产量960吨。南苑机场货运量3.3万吨。云岭医院接诊17.2万人次。
建成中西部首个种质库，藏种5.9万份。居全省第8位。花木协会会员达到2140户。
`;
const of2020 = (id: string, name: string, print: string, literal: string, more = '') =>
  factLine(id, name, print, literal, { more });
const of = (period: string, line: string) => line.replace('period: 2020年', `period: ${period}`);
const FACTS = [
  of2020('flowers', '花卉销售额增速', '6.4%', '花卉销售额增长6.4%', 'kind: growth, '),
  of2020('faults', '大棚故障率', '2.3%', '大棚故障率下降2.3%', 'kind: change, '),
  of2020('gap', '城郊收入差距', '1.92', '缩小到1.92'),
  of2020('wells', '灌溉井', '127眼', '增加到127眼'),
  of('五年', of2020('woods', '新造林', '3.7万亩', '年均新造林3.7万亩')),
  of('五年', of2020('grants', '发放补贴', '5.6亿元', '累计发放补贴5.6亿元')),
  of2020('saplings', '苗木出圃', '41万株', '每月出圃41万株'),
  of2020('guests', '接待游客', '88万人次', '接待游客88万人次'),
  of2020('farm', '农业增加值', '31.5亿元', '农业增加值31.5亿元'),
  of('2027年', of2020('stores', '冷库', '26座', '建成冷库26座', 'kind: target, ')),
  of('2030年', of2020('machines', '农机具', '6200台', '农机具达到6200台', 'kind: target, ')),
  of2020('canals', '多修渠', '73公里', '多修渠73公里'),
  of2020('beds', '旅馆入住率提高', '4.8个百分点', '比上年提高4.8个百分点', 'kind: change, '),
  of2020('tea', '茶叶产量', '1250吨', '茶叶产量1250吨'),
  of2020('fungi', '菌菇产量', '960吨', '菌菇产量960吨'),
  of2020('freight', '南苑机场货运量', '3.3万吨', '货运量3.3万吨'),
  of2020('patients', '接诊', '17.2万人次', '接诊17.2万人次'),
  of2020('seeds', '藏种', '5.9万份', '藏种5.9万份'),
  of2020('rank', '位次', '第8位', '居全省第8位', 'kind: rank, '),
  of2020('members', '会员', '2140户', '会员达到2140户'),
];
const codes = async (point: string) =>
  (await proveSmall({ report: REPORT, facts: FACTS, points: [point] })).diagnostics.map(
    ({ code, places }) => `${code} ${places[0]?.label}`,
  );

describe('what the source says otherwise is told', () => {
  test.each([
    ['大棚故障率上升${faults}', 'source-verb'],
    ['城郊收入差距扩大到${gap}', 'source-verb'],
    ['花卉销售额增长到${flowers}', 'source-verb'],
    ['灌溉井增加${wells}', 'source-verb'],
    ['累计新造林${woods}', 'source-words'],
    ['年均发放补贴${grants}', 'source-words'],
    ['苗木基地每年出圃${saplings}', 'source-words'],
    ['接待游客${guests}', 'source-words'],
    ['农业增加值为${farm}', 'source-words'],
    ['已建成冷库${stores}', 'source-words'],
    ['已接待游客${guests}，确保会员达到${members}', 'source-words'],
    ['花木协会会员增加${members}', 'source-verb'],
    ['预计会员达到${members}', null],
    ['力争花卉销售额增长${flowers}', null],
    ['到2035年，农机具达到${machines}', 'source-period'],
    ['比2011年多修渠${canals}', 'source-period'],
    ['旅馆入住率比2015年提高${beds}', 'source-period'],
    ['白塔镇茶叶产量${tea}', 'source-name'],
    ['北苑机场货运量${freight}', 'source-name'],
    ['云岭学院接诊${patients}', null],
    ['居全国${rank}', 'source-words'],
    ['居西部${rank}', 'source-words'],
    ['会员突破${members}', 'source-words'],
    ['会员近${members}', 'source-words'],
  ])('%s', async (point, code) => expect(await codes(point)).toEqual(code === null ? [] : [`${code} sections.0.points.1`]));
});

describe('a natural way of saying it is not', () => {
  test.each([
    '花卉销售额同比增长${flowers}',
    '花卉销售额增幅达${flowers}',
    '大棚故障率降低${faults}',
    '城郊收入差距收窄至${gap}',
    '灌溉井增至${wells}',
    '灌溉井已有${wells}',
    '每年新造林${woods}',
    '共发放补贴${grants}',
    '苗木基地月均出圃${saplings}',
    '全年预计接待游客${guests}',
    '农业增加值初步核算为${farm}',
    '2027年冷库目标${stores}',
    '农机具2030年达到${machines}',
    '到2030年，农机具发展到${machines}',
    '修渠比2016年增加${canals}',
    '入住率比2019年提高${beds}',
    '青石镇产茶${tea}',
    '青石镇茶叶总产量达${tea}',
    '白塔镇菌菇产量达到${fungi}',
    '南苑机场完成货运量${freight}',
    '云岭医院全年接诊${patients}',
    '种质库藏种${seeds}',
    '位次为全省${rank}',
    '协会会员已有${members}',
  ])('%s', async (point) => expect(await codes(point)).toEqual([]));
});

test('the message names both words and both places', async () => {
  expect(await tell({ report: REPORT, facts: FACTS, points: ['累计新造林${woods}'] })).toEqual([
    [
      'error source-words',
      'sections.0.points.1 33:14-22',
      'r 3:8-13',
      '这里说“累计”，来源说的是“年均”（3.7万亩）',
      '照来源的说法改，或去掉这个词',
      'this says "累计", the source "年均" (3.7万亩)',
      'say it as the source does, or leave the word out',
    ],
  ]);
});

describe('in English', () => {
  const report = `1. Year

Ticket sales rose 6.4% and the wage gap narrowed to 1.9. The wells went from 84 to 127.
Grants came to £5.6 million in total, and the nursery sold 410 trees a month.
Some guests stay; 880 guests are expected to stay. We aim to open 26 stores by 2027.
Compared with 2016, 73 km of track were added. Aldham Airport handled 33 flights, Denby Hospital saw 172 patients.
The archive, the first in the country, keeps 59 maps.
`;
  const line = (id: string, name: string, print: string, literal: string, period = '"2020"', more = '') =>
    factLine(id, name, print, literal, { where: '"1"', more }).replace('2020年', period);
  const facts = [
    line('tickets', 'Ticket sales growth', '6.4%', 'sales rose 6.4%', '"2020"', 'kind: growth, '),
    line('gap', 'Wage gap', '1.9', 'narrowed to 1.9'),
    line('grants', 'Grants', '£5.6 million', 'came to £5.6 million'),
    line('trees', 'Trees sold', '410 trees', 'sold 410 trees'),
    line('guests', 'Guests', '880 guests', '880 guests are'),
    line('stores', 'Stores', '26 stores', 'open 26 stores', '"2027"', 'kind: target, '),
    line('track', 'Track added', '73 km', '73 km of track'),
    line('flights', 'Aldham Airport flights', '33 flights', 'handled 33 flights'),
    line('patients', 'Patients', '172 patients', 'saw 172 patients'),
    line('maps', 'Maps', '59 maps', 'keeps 59 maps'),
  ];
  const english = async (point: string) =>
    (await proveSmall({ report, facts, points: [JSON.stringify(point)], language: 'en' })).diagnostics.map(({ code }) => code);

  test.each([
    ['Ticket sales fell ${tickets}', ['source-verb']],
    ['Ticket sales rose to ${tickets}', ['source-verb']],
    ['The wage gap widened to ${gap}', ['source-verb']],
    ['Grants came to ${grants} a year', ['source-words']],
    ['The nursery sold ${trees} a week', ['source-words']],
    ['We opened ${stores} by 2027', ['source-words']],
    ['We aim to open ${stores} by 2035', ['source-period']],
    ['Compared with 2011, ${track} of track were added', ['source-period']],
    ['Compared with 2016, ${track} of track were new', []],
    ['Borley Airport handled ${flights}', ['source-name']],
    ['Ticket sales grew by ${tickets}', []],
    ['Ticket sales were up ${tickets}', []],
    ['The gap in wages was cut to ${gap}', []],
    ['In total, grants of ${grants} were paid', []],
    ['Each month the nursery sold ${trees}', []],
    ['By 2027 we aim at ${stores}', []],
    ['The airport at Aldham handled ${flights}', []],
    ['Denby Hospital treated ${patients}', []],
    ['The archive now keeps ${maps}', []],
  ])('%s', async (point, said) => expect(await english(point)).toEqual(said));
});
