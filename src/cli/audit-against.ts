/** `trifold audit --against`: any document against the text of a report. */
import { resolve } from 'node:path';
import { type AgainstResult, auditAgainst } from '../commands/audit-against.js';
import type { Language } from '../diagnostics/diagnostic.js';
import { sumOf } from '../model/lists.js';
import { nativePath } from '../project/paths.js';
import { EXIT, type ExitCode } from './exit.js';
import type { AnswerFlags } from './options.js';
import { chooseLanguage, copyLine, formatDiagnostics, inLines, printJson, showPath } from './say.js';

interface AgainstFlags extends AnswerFlags {
  readonly against: string;
  readonly comments?: boolean;
}

export async function againstCommand(files: readonly string[], flags: AgainstFlags): Promise<ExitCode> {
  const result = await auditAgainst({
    report: resolve(nativePath(flags.against)),
    files: files.map((file) => resolve(nativePath(file))),
    comments: flags.comments ?? false,
  });
  const language = chooseLanguage(flags.lang, result.language);
  if (flags.json) printJson(describe(result));
  else {
    process.stderr.write(await formatDiagnostics(result.diagnostics, language));
    const lines = flags.quiet ? [] : result.documents.map((document) => documentLine(document, language));
    process.stdout.write(inLines([...lines, ...result.copies.map((copy) => copyLine(copy, language))]));
  }
  return result.ok ? EXIT.done : EXIT.faults;
}

function documentLine({ file, numbers, found, findings }: AgainstResult['documents'][number], language: Language): string {
  const count = (kind: string): number => findings.filter((one) => one.kind === kind).length;
  const [wrong, stale, absent] = ['wrong', 'stale', 'absent'].map(count);
  return language === 'zh'
    ? `${showPath(file)}：${numbers} 个数，${found} 个与报告相符，${wrong} 个不符，${stale} 个是另一时期的，${absent} 个报告里没有`
    : `${showPath(file)}: ${numbers} numbers, ${found} as in the report, ${wrong} wrong, ${stale} of another time, ${absent} not in the report`;
}

function describe({ ok, documents, copies, diagnostics }: AgainstResult): object {
  return {
    ok,
    numbers: sumOf(documents, ({ numbers }) => numbers),
    copies: copies.map(showPath),
    documents: documents.map(({ file, ...rest }) => ({ ...rest, file: showPath(file) })),
    diagnostics,
  };
}
