/** What a newcomer does to the real content and its templates: edits that are well, and slips with what they must be told. */
import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { editFile } from '../project.js';

export interface Slip {
  readonly name: string;
  readonly slip: (folder: string) => void;
  /** What is told; each with where it must point (a text of the spoilt file, or the start of a place), and what its remedy must say. */
  readonly faults: readonly Fault[];
  /** Further faults come of the same slip. */
  readonly more?: true;
}

export interface Fault {
  readonly code: string;
  /** `file`, and a text in it at which the place begins; null: the file as a whole. */
  readonly at?: readonly [file: string, text: string | null];
  /** In message or hint. */
  readonly zh: RegExp;
  readonly en: RegExp;
}

const CONTENT = 'content.yaml';
const inFile = (file: string, edit: (text: string) => string) => (folder: string) => editFile(join(folder, file), edit);
const swap = (from: string | RegExp, to: string, file = CONTENT) => inFile(file, (text) => text.replace(from, to));

export const SLIPS: readonly Slip[] = [
  {
    name: 'a bad indent',
    slip: swap('        lead: 初步核算，全市', '          lead: 初步核算，全市'),
    faults: [{ code: 'yaml-syntax', at: [CONTENT, 'lead: 初步核算，全市'], zh: /缩进|对齐/, en: /indent|align/ }],
  },
  {
    name: 'a tab as indentation',
    slip: swap('        lead: 初步核算，全市', '\tlead: 初步核算，全市'),
    faults: [{ code: 'yaml-syntax', at: [CONTENT, '\tlead'], zh: /制表符|Tab/, en: /tab/i }],
  },
  {
    name: 'a full-width colon',
    slip: swap('        lead: 初步核算，全市', '        lead：初步核算，全市'),
    faults: [{ code: 'full-width', at: [CONTENT, '：初步核算，全市'], zh: /半角/, en: /": "|colon/ }],
  },
  {
    name: 'a misspelt id',
    slip: swap('比上年增长${gdp-growth}。', '比上年增长${gdp-growht}。'),
    faults: [{ code: 'unknown-fact', at: [CONTENT, 'gdp-growht'], zh: /gdp-growth”/, en: /"gdp-growth"/ }],
  },
  {
    name: 'bold without quotes',
    slip: swap('          - 打通“断头路”', '          - **打通**“断头路”'),
    faults: [{ code: 'yaml-syntax', at: [CONTENT, '**打通**'], zh: /英文引号/, en: /in quotes/ }],
  },
  {
    name: 'an unknown key',
    slip: swap('        short: 主要指标', '        shrot: 主要指标'),
    faults: [{ code: 'unknown-key', at: [CONTENT, 'shrot'], zh: /short/, en: /short/ }],
  },
  {
    name: 'a fact deleted that is still printed',
    slip: swap(/ {2}screened-records: \{[^}]*\}[^}]*\}\n/, ''),
    faults: [
      {
        code: 'unknown-fact',
        at: [CONTENT, 'screened-records}，'],
        zh: /写上它，或去掉/,
        en: /write it under facts, or take it out/,
      },
      {
        code: 'unknown-fact',
        at: [CONTENT, 'screened-records}。'],
        zh: /写上它，或去掉/,
        en: /write it under facts, or take it out/,
      },
    ],
  },
  {
    name: 'a chart deleted that a section still shows',
    slip: swap(/ {2}air-2020:\n(?: {4}.*\n)+/, ''),
    faults: [{ code: 'unknown-figure', at: [CONTENT, 'air-2020]'], zh: /写上它，或从这里去掉/, en: /take it out here/ }],
  },
  {
    name: 'a wrong period',
    slip: swap('        period: 2020年\n        lead: 累计帮扶', '        period: 2019年\n        lead: 累计帮扶'),
    faults: [
      {
        code: 'fact-period',
        at: [CONTENT, '${firms-helped}，解决'],
        zh: /\$\{firms-helped:period\}/,
        en: /\$\{firms-helped:period\}/,
      },
    ],
    more: true,
  },
  {
    name: 'a picture that is not there',
    slip: swap(/^figures:\n/m, 'figures:\n  site:\n    picture: pictures/site.png\n    title: 现场\n    alt: 现场照片\n'),
    faults: [{ code: 'file-missing', at: [CONTENT, 'pictures/site.png'], zh: /放到那里|改正路径/, en: /put the file there/ }],
  },
  {
    name: 'a number that is none',
    slip: swap('print: 12003亿元', 'print: 再创新高'),
    faults: [{ code: 'fact-print', at: [CONTENT, '再创新高'], zh: /数/, en: /number/ }],
  },
  {
    name: 'a file saved empty',
    slip: (folder) => writeFileSync(join(folder, CONTENT), ''),
    faults: [{ code: 'file-empty', at: [CONTENT, null], zh: /保存/, en: /saved/ }],
  },
  {
    name: 'a file half saved',
    slip: inFile(CONTENT, (text) => text.slice(0, text.indexOf('growth}。'))),
    faults: [{ code: 'prose-syntax', at: [CONTENT, '${gdp-'], zh: /\}/, en: /\}/ }],
    more: true,
  },
  {
    name: 'a file saved as GB18030',
    slip: (folder) => writeFileSync(join(folder, CONTENT), Buffer.from([0x74, 0x3a, 0x20, 0xb1, 0xcc, 0xe2, 0x0a])),
    faults: [{ code: 'file-encoding', zh: /UTF-8/, en: /UTF-8/ }],
  },
  {
    name: 'two slips at once',
    slip: inFile(CONTENT, (text) =>
      text
        .replace('        short: 主要指标', '        shrot: 主要指标')
        .replace('比上年增长${gdp-growth}。', '比上年增长${gdp-growht}。'),
    ),
    faults: [
      { code: 'unknown-key', at: [CONTENT, 'shrot'], zh: /short/, en: /short/ },
      { code: 'unknown-fact', at: [CONTENT, 'gdp-growht'], zh: /gdp-growth”/, en: /"gdp-growth"/ },
    ],
  },
  {
    name: 'a block of a template that is not closed',
    slip: inFile('templates/deck.hbs', (text) => `${text}{{#if report.title}}\n`),
    faults: [
      { code: 'template-syntax', at: ['templates/deck.hbs', '{{#if report.title}}\n'], zh: /\{\{\/if\}\}/, en: /\{\{\/if\}\}/ },
    ],
  },
  {
    name: 'a tag of a partial that is not closed',
    slip: inFile('templates/partials/slide-overview.hbs', (text) => text.replaceAll('</grid>', '')),
    faults: [{ code: 'markup-syntax', zh: /<\/?grid>/, en: /<\/?grid>/ }],
  },
  {
    name: 'a name that templates do not know',
    slip: inFile('templates/onepager.hbs', (text) => text.replace('{{report.title}}', '{{report.titel}}')),
    faults: [{ code: 'template-name', at: ['templates/onepager.hbs', 'titel'], zh: /title/, en: /title/ }],
  },
  {
    name: 'a partial that is not there',
    slip: inFile('templates/partials/slides.hbs', (text) => text.replace('> slide-points ', '> slide-pionts ')),
    faults: [
      {
        code: 'template-partial',
        at: ['templates/partials/slides.hbs', 'slide-pionts '],
        zh: /slide-pionts/,
        en: /slide-pionts/,
      },
    ],
  },
  {
    name: 'a font that is not there',
    slip: swap('NotoSerifSC-Bold.ttf', 'MySong-Bold.ttf', 'templates/theme.yaml'),
    faults: [{ code: 'font-missing', at: ['templates/theme.yaml', 'MySong'], zh: /MySong-Bold\.ttf/, en: /MySong-Bold\.ttf/ }],
  },
  {
    name: 'a colour too faint to read',
    slip: inFile('templates/theme.yaml', (text) => text.replace(/^( {2}accent: ")[0-9A-F]{6}/m, '$1F3DEDB')),
    faults: [{ code: 'contrast', zh: /colors 下换掉 accent 或 paper/, en: /change accent or paper under colors/ }],
    more: true,
  },
  {
    name: 'a colour that is none',
    slip: inFile('templates/theme.yaml', (text) => text.replace(/^( {2}accent: ")[0-9A-F]{6}/m, '$1red')),
    faults: [{ code: 'schema', at: ['templates/theme.yaml', '"red"'], zh: /RRGGBB|十六进制|颜色/, en: /RRGGBB|hex|colour/ }],
  },
  {
    name: 'the folder of templates renamed',
    slip: (folder) => renameSync(join(folder, 'templates'), join(folder, '模板')),
    faults: [{ code: 'file-missing', zh: /移回原处/, en: /[Pp]ut it back/ }],
    more: true,
  },
];
