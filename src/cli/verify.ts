/** `trifold verify`: the content against the texts of its sources. */
import { resolve } from 'node:path';
import { type VerifyResult, verify } from '../commands/verify.js';
import type { Language } from '../diagnostics/diagnostic.js';
import { resolvePaths } from '../project/paths.js';
import { EXIT, type ExitCode } from './exit.js';
import type { AnswerFlags } from './options.js';
import { chooseLanguage, faultsLine, formatDiagnostics, inLines, printJson } from './say.js';

/** Options of `verify`, as commander hands them on. */
export interface VerifyFlags extends AnswerFlags {
  readonly source?: readonly string[];
}

export async function verifyCommand(content: string, flags: VerifyFlags): Promise<ExitCode> {
  const sources = (flags.source ?? []).map((given) => {
    const [, id, file] = /^([\p{L}][\p{L}\p{N}_-]*)=(.+)$/u.exec(given) ?? [];
    return { id: id ?? null, file: resolve(file ?? given) };
  });
  const proof = await verify({ paths: resolvePaths({ content }), sources });
  const language = chooseLanguage(flags.lang, proof.language);
  if (flags.json) printJson({ ok: proof.ok, ...proof.verification, diagnostics: proof.diagnostics });
  else {
    if (proof.verification && !flags.quiet) process.stdout.write(describe(proof, language));
    process.stderr.write(await formatDiagnostics(proof.diagnostics, language));
    if (!proof.ok) process.stderr.write(`${faultsLine(proof.diagnostics, language, false)}\n`);
  }
  return proof.ok ? EXIT.done : EXIT.faults;
}

/** How many facts are proven, and the numbers of the sources that none uses: a line a part, each with its line. */
function describe({ verification }: VerifyResult, language: Language): string {
  const { proven, facts, unused } = verification!;
  const parts = new Map<string, string[]>();
  for (const { file, where, at, words } of unused) {
    const key = `${file}${where === '' ? '' : `  ${where}`}`;
    parts.set(key, [...(parts.get(key) ?? []), `${at.line} ${words}`]);
  }
  const lines =
    language === 'zh'
      ? [
          `${facts} 条事实有出处，${proven} 条与来源相符。`,
          ...(unused.length > 0 ? [`来源里另有 ${unused.length} 个数没有用到（行号、原文）：`] : []),
        ]
      : [
          `${facts} facts name a source, ${proven} agree with it.`,
          ...(unused.length > 0 ? [`The sources hold ${unused.length} more numbers, by line:`] : []),
        ];
  return inLines([...lines, ...[...parts].map(([part, words]) => `  ${part}: ${words.join(' · ')}`)]);
}
