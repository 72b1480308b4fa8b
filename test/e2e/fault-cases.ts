/** Every kind of bad input, each made from the good small project by one slip. */
import { cpSync, mkdirSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyTemplates, editFile } from './project.js';

export interface Fault {
  readonly name: string;
  /** Spoils a good project. */
  readonly spoil: (folder: string) => void;
  readonly code: string | RegExp;
  /** Where the message must point: `content.yaml:12:7`; a text finds the line and column at which it stands in the spoilt content. */
  readonly at?: string | { readonly text: string };
  /** What the English message or hint must say. */
  readonly says?: RegExp;
}

/** Spoils the content. */
export const content = (edit: (text: string) => string | Uint8Array) => (folder: string) =>
  editFile(join(folder, 'content.yaml'), edit);
export const replace = (from: string, to: string) => content((text) => text.replace(from, to));
/** 𓀀: no shipped font holds Egyptian hieroglyphs. */
const HIEROGLYPH = '\u{13000}';

export const FAULTS: readonly Fault[] = [
  { name: 'a missing file', spoil: (folder) => unlinkSync(join(folder, 'content.yaml')), code: 'file-missing' },
  { name: 'an empty file', spoil: content(() => ''), code: 'file-empty' },
  { name: 'a file of blanks and comments', spoil: content(() => '# nothing yet\n\n'), code: /file-empty|schema/ },
  {
    name: 'a folder in place of the file',
    spoil: (folder) => {
      unlinkSync(join(folder, 'content.yaml'));
      mkdirSync(join(folder, 'content.yaml'));
    },
    code: 'file-is-folder',
  },
  {
    name: 'a file that is no YAML',
    spoil: content(() => 'report: [title\nsections: }\n'),
    code: 'yaml-syntax',
    at: 'content.yaml:',
  },
  {
    name: 'a Word file under the name',
    spoil: content(() => Buffer.from('504b0304140000080800000021000000000000000000', 'hex')),
    code: /file-encoding|control-character/,
  },
  {
    name: 'GB18030 text',
    spoil: content(() => Buffer.from([0x62, 0x3a, 0x20, 0xb1, 0xcc, 0xe2, 0x0a])),
    code: 'file-encoding',
    says: /GB|UTF-8/,
  },
  {
    name: 'UTF-16 text without a mark',
    spoil: content((text) => Buffer.from(text, 'utf16le')),
    code: 'file-encoding',
    says: /UTF-16/,
  },
  { name: 'a full-width colon', spoil: replace('title: 2020年', 'title：2020年'), code: 'full-width', at: { text: '：2020年' } },
  {
    name: 'a full-width space as indentation',
    spoil: replace('  subtitle:', '\u3000\u3000subtitle:'),
    code: 'full-width',
    at: { text: '\u3000\u3000subtitle' },
  },
  {
    name: 'a map where prose is expected',
    spoil: replace('subtitle: 2020年回顾与2021年安排', 'subtitle: { 回顾: 安排 }'),
    code: /schema|yaml-feature|prose-syntax/,
    at: { text: '{ 回顾' },
    says: /quot/i,
  },
  {
    name: 'bold text without quotes',
    spoil: replace('- 中欧班列开行${trains}\n', '- **中欧班列**开行${trains}\n'),
    code: /yaml-feature|yaml-syntax/,
    at: { text: '**中欧' },
    says: /quot/i,
  },
  {
    name: 'an unknown fact',
    spoil: replace('比上年增长${gdp-growth}。', '比上年增长${gdp-growht}。'),
    code: 'unknown-fact',
    at: { text: 'gdp-growht' },
    says: /gdp-growth/,
  },
  {
    name: 'an unknown fact under a section',
    spoil: replace('facts: [gdp, revenue, trains]', 'facts: [gdp, revenu, trains]'),
    code: 'unknown-fact',
    at: { text: 'revenu,' },
    says: /revenue/,
  },
  {
    name: 'an unknown figure',
    spoil: replace('figures: [map]', 'figures: [mapp]'),
    code: 'unknown-figure',
    at: { text: 'mapp]' },
    says: /map/,
  },
  {
    name: 'an unknown key',
    spoil: replace('  subtitle:', '  subtitel:'),
    code: 'unknown-key',
    at: { text: 'subtitel' },
    says: /subtitle/,
  },
  {
    name: 'an alias',
    spoil: replace('subtitle: 2020年回顾与2021年安排', 'subtitle: *title'),
    code: 'yaml-feature',
    at: { text: '*title' },
  },
  {
    name: 'a chart of mixed units',
    spoil: replace('facts: [gdp-target, revenue-target] }', 'facts: [gdp-target, trains] }'),
    code: 'mixed-units',
    at: 'content.yaml:',
    says: /班/,
  },
  {
    name: 'a fact that is no number',
    spoil: replace('print: 12003亿元', 'print: 稳步增长'),
    code: 'fact-print',
    at: { text: '稳步增长' },
  },
  {
    name: 'a control character',
    spoil: replace('稳步推进', '稳步\u0007推进'),
    code: 'control-character',
    at: { text: '\u0007推进' },
    says: /U\+0007/,
  },
  {
    name: 'a control character written as an escape',
    spoil: replace('heading: 预期目标', 'heading: "预期\\x07目标"'),
    code: 'control-character',
    at: 'content.yaml:',
    says: /U\+0007/,
  },
  {
    name: 'a character that the fonts of the PDF lack',
    spoil: replace('- 中欧班列${trains}，新增', `- 中欧班列${HIEROGLYPH}\${trains}，新增`),
    code: 'no-glyph',
    at: 'content.yaml:',
    says: /U\+13000/,
  },
  {
    name: 'a missing font',
    spoil: (folder) =>
      editFile(join(copyTemplates(folder), 'theme.yaml'), (text) => text.replace('NotoSerifSC-Bold.ttf', 'NoSuchFont-Bold.ttf')),
    code: 'font-missing',
    says: /NoSuchFont-Bold\.ttf/,
  },
  {
    name: 'a picture that is missing',
    spoil: replace('images/map.svg', 'images/mao.svg'),
    code: /picture|file-missing/,
    at: { text: 'images/mao.svg' },
  },
  {
    name: 'a picture outside the folder',
    spoil: replace('images/map.svg', '../outside.svg'),
    code: /path-outside|picture/,
    at: { text: '../outside.svg' },
  },
  {
    name: 'a picture at an absolute path',
    spoil: replace('images/map.svg', '/etc/hostname'),
    code: /path-outside|picture/,
    at: { text: '/etc/hostname' },
  },
  {
    name: 'a picture at an address',
    spoil: replace('images/map.svg', 'https://example.com/map.svg'),
    code: /path-outside|picture/,
    at: { text: 'https:' },
  },
  {
    name: 'a picture that a link leads out to',
    spoil: (folder) => {
      writeFileSync(join(folder, '..', 'secret.svg'), '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
      unlinkSync(join(folder, 'images', 'map.svg'));
      symlinkSync(join(folder, '..', 'secret.svg'), join(folder, 'images', 'map.svg'));
    },
    code: /path-outside|picture/,
    at: { text: 'images/map.svg' },
  },
  {
    name: 'a picture that is none',
    spoil: (folder) => writeFileSync(join(folder, 'images', 'map.svg'), 'no picture at all'),
    code: 'picture',
    at: { text: 'images/map.svg' },
  },
  {
    name: 'a file in place of the output folder',
    spoil: (folder) => {
      cpSync(join(folder, 'out'), join(folder, 'kept'), { recursive: true });
      rmSync(join(folder, 'out'), { recursive: true });
      writeFileSync(join(folder, 'out'), 'a file');
    },
    code: 'out-unwritable',
    says: /out/,
  },
  {
    name: 'a folder in place of a document',
    spoil: (folder) => {
      unlinkSync(join(folder, 'out', 'summary.docx'));
      mkdirSync(join(folder, 'out', 'summary.docx'));
    },
    code: 'out-unwritable',
    says: /summary\.docx/,
  },
];
