/** Proves a small content against a small report, both given as text. */
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type VerifyResult, verify } from '../../src/commands/verify.js';
import { makeFolder } from '../support/folder.js';

interface Small {
  readonly report: string;
  /** Of a second source, `s`. */
  readonly second?: string;
  /** Lines under `facts:`. */
  readonly facts?: readonly string[];
  /** Lines of the only section's points. */
  readonly points?: readonly string[];
  /** Lines at the top of the content; sources and sections are given. */
  readonly more?: string;
  readonly places?: string;
  readonly language?: string;
}

export async function proveSmall({
  report,
  second,
  facts = [],
  points = [],
  more = '',
  places = '',
  language = 'zh-CN',
}: Small): Promise<VerifyResult> {
  const content = `report: { title: 要点, language: ${language} }
sources:
  r:
    title: 报告
${places}${second === undefined ? '' : '\n  s: { title: 附件 }'}
facts:
${facts.map((line) => `  ${line}\n`).join('')}
sections:
  - id: only
    heading: 要点
    points:
      - 如下
${points.map((line) => `      - ${line}\n`).join('')}
${more}
`.replace(facts.length === 0 ? /facts:\n/ : /(?!)/, '');
  const folder = makeFolder({ 'content.yaml': content });
  const { contentFile } = folder.project.paths;
  const file = join(dirname(contentFile), 'report.txt');
  writeFileSync(file, report);
  const other = join(dirname(contentFile), 'annex.txt');
  if (second !== undefined) writeFileSync(other, second);
  const sources = [{ id: 'r', file }, ...(second === undefined ? [] : [{ id: 's', file: other }])];
  try {
    return await verify({ paths: folder.project.paths, sources });
  } finally {
    folder.remove();
  }
}

/** A fact as a line of the content, of 2020 and of the first part. */
export function factLine(id: string, name: string, print: string, literal: string, { where = '一', more = '' } = {}): string {
  return `${id}: { name: ${name}, print: "${print}", period: 2020年, ${more}source: { where: ${where}, literal: "${literal}" } }`;
}

/** `error fact-source facts.a.print`, one for each. */
export function saysOf({ diagnostics }: VerifyResult): readonly string[] {
  return diagnostics.map(({ severity, code, places }) => `${severity} ${code} ${places[0]?.label ?? ''}`);
}

/**
 * Each diagnostic with all that it says: code; places, `facts.a.print 6:21-24` in the content, `r 3:5-8` in the report; message
 * and hint in Chinese; the same in English.
 */
export async function tell(small: Small): Promise<readonly (readonly string[])[]> {
  const { diagnostics } = await proveSmall(small);
  return diagnostics.map(({ severity, code, places, message, hint }) => [
    `${severity} ${code}`,
    ...places.map(({ label = '', span: { start, end } }) => `${label} ${start.line}:${start.column}-${end?.column ?? ''}`.trim()),
    message.zh,
    hint?.zh ?? '',
    message.en,
    hint?.en ?? '',
  ]);
}
