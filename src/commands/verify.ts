/** A content against the texts of its sources: both read, every fact, term and heading held against them. */
import { guessLanguage } from '../content/language.js';
import { readContent } from '../content/load.js';
import { type Diagnostic, Diagnostics, inFileOrder } from '../diagnostics/diagnostic.js';
import { didYouMean, nearestName } from '../diagnostics/nearest.js';
import type { Content, Written } from '../model/content.js';
import { openProject, type Project, type ProjectPaths } from '../project/project.js';
import type { SourceText } from '../project/read-text.js';
import { type Verification, verifyContent } from '../verify/verify-content.js';

interface GivenSource {
  /** Null: the only source that the content declares. */
  readonly id: string | null;
  /** Absolute path of its text. */
  readonly file: string;
}

interface VerifyOptions {
  readonly paths: ProjectPaths;
  readonly sources: readonly GivenSource[];
}

export interface VerifyResult {
  readonly ok: boolean;
  /** Null where the content or all its sources could not be read. */
  readonly verification: Verification | null;
  readonly diagnostics: readonly Diagnostic[];
  /** Language of the content, where it could be read. */
  readonly language: string | null;
}

/** A user's mistakes come back as diagnostics; throws only for a bug of ours. */
export async function verify({ paths, sources }: VerifyOptions): Promise<VerifyResult> {
  const project = openProject(paths);
  const loading = new Diagnostics();
  const read = await readContent(project, loading);
  const diagnostics = new Diagnostics();
  if (!read) return { ok: false, verification: null, diagnostics: loading.distinct, language: guessLanguage(project) };
  const { content, written } = read;
  const texts = readSources(project, content, sources, diagnostics);
  reportAbsent(content, written, texts, sources.length === 0, diagnostics);
  diagnostics.repeat(loading.list.flatMap((one) => judgeLoaded(one, content, texts)));
  const verification = texts.size > 0 ? verifyContent(content, written, texts, diagnostics) : null;
  return {
    ok: !diagnostics.hasErrors,
    verification,
    diagnostics: inFileOrder(diagnostics.distinct),
    language: content.report.language,
  };
}

/** What a build warns of is a fault here. A number is compared with all of its source, no longer with the literal alone. */
function judgeLoaded(one: Diagnostic, { facts }: Content, texts: ReadonlyMap<string, SourceText>): readonly Diagnostic[] {
  if (one.code === 'relation') return [{ ...one, severity: 'error' }];
  if (one.code !== 'fact-source') return [one];
  const source = facts[one.places[0]?.label?.split('.')[1] ?? '']?.source?.source;
  return source !== undefined && texts.has(source) ? [] : [{ ...one, severity: 'error' }];
}

function readSources(
  project: Project,
  { sources }: Content,
  given: readonly GivenSource[],
  diagnostics: Diagnostics,
): ReadonlyMap<string, SourceText> {
  const texts = new Map<string, SourceText>();
  const known = Object.keys(sources);
  for (const { id: named, file } of given) {
    const id = named ?? (known.length === 1 ? known[0]! : null);
    if (id === null || !known.includes(id)) {
      const close = id === null ? null : nearestName(id, known);
      const list = known.join('、');
      diagnostics.error('unknown-source', {
        message:
          id === null
            ? {
                zh: `没有说“${project.display(file)}”是哪个来源`,
                en: `it is not said which source "${project.display(file)}" is`,
              }
            : { zh: `内容的 sources 下没有“${id}”`, en: `the content has no "${id}" under sources` },
        hint: close
          ? didYouMean(close)
          : known.length === 0
            ? { zh: '先在内容的 sources 下写上来源', en: 'write it under sources of the content first' }
            : { zh: `写作 --source 编号=文件，编号有：${list}`, en: `write --source id=file, with one of ${known.join(', ')}` },
      });
      continue;
    }
    const text = project.readText(file, diagnostics);
    if (text) texts.set(id, text);
  }
  return texts;
}

/** A source of which facts quote words, and whose text was not given: they are not proven. */
function reportAbsent(
  { facts, sources }: Content,
  written: Written,
  texts: ReadonlyMap<string, SourceText>,
  none: boolean,
  diagnostics: Diagnostics,
): void {
  // A text that was given and could not be read has been reported.
  if (diagnostics.hasErrors) return;
  for (const { id, title } of Object.values(sources)) {
    const quoting = Object.values(facts).filter(({ source }) => source?.source === id).length;
    if (texts.has(id) || (quoting === 0 && !none)) continue;
    diagnostics.error('source-missing', {
      message: {
        zh: `没有给出来源“${id}”（${title}）的文本，${quoting} 条事实无从核对`,
        en: `the text of the source "${id}" (${title}) is not given: ${quoting} facts cannot be proven`,
      },
      hint: { zh: `加上 --source ${id}=文件`, en: `add --source ${id}=FILE` },
      at: { ...written.spanOf(['sources', id]) },
    });
  }
  if (Object.keys(sources).length > 0) return;
  diagnostics.error('source-missing', {
    message: { zh: '内容没有写来源，无从核对', en: 'the content names no source: nothing can be proven' },
    hint: { zh: '在 sources 下写上来源，在各事实的 source 下写明出处', en: 'write sources, and for each fact its source' },
    at: { ...written.spanOf(['report']) },
  });
}
