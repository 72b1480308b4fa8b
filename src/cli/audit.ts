/** `trifold audit`: every numeral of the finished documents is bound to the content, or named as a fault. */
import { dirname, join, resolve } from 'node:path';
import { type AuditResult, audit } from '../commands/audit.js';
import type { Language, Localized } from '../diagnostics/diagnostic.js';
import { sumOf } from '../model/lists.js';
import { type GivenPaths, resolvePaths } from '../project/paths.js';
import { readManifest } from '../store/manifest.js';
import { EXIT, type ExitCode } from './exit.js';
import type { AnswerFlags } from './options.js';
import { chooseLanguage, copyLine, formatDiagnostics, printJson, showPath } from './say.js';

/** Options of `audit`, as commander hands them on. */
export interface AuditFlags extends AnswerFlags {
  readonly content?: string;
  readonly templates?: string;
  readonly against?: string;
  readonly comments?: boolean;
}

/** `given` is the folder of the documents; with `--against` the files. */
export async function auditCommand(given: readonly string[], flags: AuditFlags): Promise<ExitCode> {
  const { against } = flags;
  const [out, more] = given;
  if (against !== undefined) {
    if (out === undefined) return misuse(NAME_FILES, flags);
    return (await import('./audit-against.js')).againstCommand(given, { ...flags, against });
  }
  if (more !== undefined) return misuse(ONE_FOLDER, flags);
  const result = await audit({ paths: resolvePaths(findPaths(out, flags)), comments: flags.comments ?? false });
  const language = chooseLanguage(flags.lang, result.language);
  if (flags.json) printJson(describe(result));
  else {
    process.stderr.write(await formatDiagnostics(result.diagnostics, language));
    if (!result.ok) process.stderr.write(`${faultLine(result, language)}\n`);
    else if (!flags.quiet) process.stdout.write(`${summaryLine(result, language)}\n`);
    for (const copy of result.copies) process.stdout.write(`${copyLine(copy, language)}\n`);
  }
  return result.ok ? EXIT.done : EXIT.faults;
}

const NAME_FILES: Localized = {
  zh: '写明要核对的文件：trifold audit --against 报告.txt 文件…',
  en: 'name the files: trifold audit --against report.txt FILE…',
};
const ONE_FOLDER: Localized = {
  zh: '一次核对一个文件夹；要核对别处的文件，用 --against 写明报告的文本',
  en: 'one folder at a time; for files of other places name the text of the report: --against report.txt',
};

function misuse(words: Localized, { lang }: AuditFlags): ExitCode {
  process.stderr.write(`${words[chooseLanguage(lang, null)]}\n`);
  return EXIT.usage;
}

/** Without `--content` and `--templates` those that the documents were made from, as their manifest says; else beside the folder. */
function findPaths(out: string | undefined, { content, templates }: AuditFlags): GivenPaths {
  if (out === undefined && content !== undefined) return { content, ...(templates && { templates }) };
  const folder = resolve(out ?? 'out');
  const options = readManifest(folder)?.documents[0]?.options ?? {};
  const recorded = (name: string): string | undefined =>
    options[name] === undefined ? undefined : resolve(folder, options[name]);
  const own = templates ?? (content === undefined ? recorded('templates') : undefined);
  return {
    content: content ?? recorded('content') ?? join(dirname(folder), 'content.yaml'),
    out: folder,
    ...(own !== undefined && { templates: own }),
  };
}

function summaryLine({ documents }: AuditResult, language: Language): string {
  const sum = (count: (one: AuditResult['documents'][number]['bound']) => number): number =>
    sumOf(documents, ({ bound }) => count(bound));
  const [marked, printed, exempt, points] = [
    sum((bound) => bound.marked),
    sum((bound) => bound.printed),
    sum((bound) => bound.exempt),
    sum((bound) => bound.points),
  ];
  const all = marked + printed + exempt + points;
  if (language === 'zh')
    return `${documents.length} 份文件，${all} 处数字：${marked} 处有事实标记，${points} 处是图上的数，${printed} 处按字面对上事实，${exempt} 处是内容写明的名称、年份或编号；没有发现问题`;
  const name = documents.length === 1 ? 'document' : 'documents';
  return `${documents.length} ${name}, ${all} numerals: ${marked} bound by marks, ${points} in charts, ${printed} by their printed form, ${exempt} are names, years and ordinals of the content; no faults`;
}

function faultLine({ diagnostics }: AuditResult, language: Language): string {
  const count = diagnostics.filter(({ severity }) => severity === 'error').length;
  return language === 'zh' ? `共 ${count} 处问题。` : `${count} ${count === 1 ? 'fault' : 'faults'}.`;
}

function describe({ ok, documents, faults, copies, diagnostics }: AuditResult): object {
  return {
    ok,
    copies: copies.map(showPath),
    documents: documents.map(({ file, ...rest }) => ({ ...rest, file: showPath(file) })),
    faults,
    diagnostics,
  };
}
