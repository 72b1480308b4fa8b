/** `trifold trace`: where every fact comes from and where it stands, on the terminal or in a file. */
import { join, resolve } from 'node:path';
import { namesOf } from '../commands/build/build.js';
import { TRACE_FORMATS, type TraceFormat, type TraceResult, trace } from '../commands/trace.js';
import type { Language } from '../diagnostics/diagnostic.js';
import { DOCUMENTS } from '../model/documents.js';
import { resolveSettings } from '../model/settings.js';
import { resolvePaths } from '../project/paths.js';
import { nameSpot } from '../trace/name-spots.js';
import { EXIT, type ExitCode } from './exit.js';
import type { BuildFlags } from './options.js';
import { chooseLanguage, formatDiagnostics, inLines, printJson, showPath } from './say.js';

/** Options of `trace`, as commander hands them on; a format's file is true under its usual name. */
export interface TraceFlags extends BuildFlags, Readonly<Partial<Record<TraceFormat, string | true>>> {
  readonly fact?: readonly string[];
}

export async function traceCommand(content: string, flags: TraceFlags): Promise<ExitCode> {
  const { fact } = flags;
  const paths = resolvePaths({ ...flags, content });
  const files = TRACE_FORMATS.flatMap((format) => {
    const file = flags[format];
    return file === undefined ? [] : [{ format, file: file === true ? join(paths.outDir, USUAL[format]) : resolve(file) }];
  });
  const tracing = await trace({
    paths,
    targets: namesOf(flags),
    settings: resolveSettings(flags),
    ...(fact && { facts: fact }),
    files,
  });
  const language = chooseLanguage(flags.lang, tracing.language);
  if (flags.json) printJson(describe(tracing, language));
  else if (tracing.facts && !flags.quiet) process.stdout.write(await list(tracing, files.length > 0, language));
  process.stderr.write(await formatDiagnostics(tracing.diagnostics, language));
  return tracing.facts ? EXIT.done : EXIT.faults;
}

/** The files that were written, else the facts themselves; at last how many there are. */
async function list({ facts, files }: TraceResult, toFiles: boolean, language: Language): Promise<string> {
  const zh = language === 'zh';
  const all = facts ?? [];
  const unused = all.filter(({ spots }) => spots.length === 0).map(({ id }) => id);
  const { describeTrace } = await import('../trace/describe-trace.js');
  const lines = toFiles
    ? files.map(({ file, kept }) => {
        const was = kept === null ? '' : zh ? `  原有的一份另存为“${kept}”` : `  the one that stood there is kept as "${kept}"`;
        return `${showPath(file)}${was}`;
      })
    : all.flatMap((one) => [...describeTrace(one, language), '']);
  const nowhere = zh ? `各份文件都没有印出 ${unused.length} 个` : `${unused.length} printed in no document`;
  const rest = unused.length === 0 ? '' : zh ? `，${nowhere}：${unused.join('、')}` : `, ${nowhere}: ${unused.join(', ')}`;
  const count = zh ? `共 ${all.length} 个事实${rest}` : `${all.length} ${all.length === 1 ? 'fact' : 'facts'}${rest}`;
  return inLines([...lines, count]);
}

function describe({ facts, files, diagnostics }: TraceResult, language: Language): object {
  return {
    ok: facts !== null,
    files: files.map(({ format, file, kept }) => ({ format, file: showPath(file), ...(kept !== null && { kept }) })),
    facts:
      facts?.map((fact) => ({
        ...fact,
        spots: fact.spots.map((spot) => ({
          ...spot,
          name: `${DOCUMENTS[spot.document].name[language]} ${nameSpot(spot, language)}`,
        })),
      })) ?? null,
    diagnostics,
  };
}

const USUAL: Readonly<Record<TraceFormat, string>> = { csv: 'facts.csv', xlsx: 'facts.xlsx', docx: 'checklist.docx' };
