/** What came of a build, for a person and as JSON. */

import type { BuildResult, BuiltDocument } from '../commands/build/build.js';
import type { Language } from '../diagnostics/diagnostic.js';
import { DOCUMENTS, type DocumentName } from '../model/documents.js';
import { inLines, showPath } from './say.js';

/** The lines of a good build: its documents, and what the edit did to them. */
export async function outcomeLines(result: BuildResult, asked: readonly DocumentName[], language: Language): Promise<string> {
  return documentLines(result, asked, language) + (await changeLines(result, language));
}

/** A build as an object for JSON. */
export function describeOutcome(result: BuildResult): object {
  return {
    ok: result.ok,
    documents: result.documents.map(({ target, file, count, size, time, built }) => ({
      document: target,
      file: showPath(file),
      [DOCUMENTS[target].unit]: count,
      bytes: size,
      built,
      milliseconds: Math.round(time),
    })),
    changes: result.changes,
    diagnostics: result.diagnostics,
  };
}

/** `out/briefing.pptx  12 slides  84 kB  0.61 s`, a line a document; and what else there is to know. */
function documentLines({ documents }: BuildResult, asked: readonly DocumentName[], language: Language): string {
  const lines = documents.map((document) =>
    [
      showPath(document.file),
      ...(document.count === null ? [] : [countWord(document, document.count, language)]),
      `${Math.ceil(document.size / 1000)} kB`,
      document.built ? `${(document.time / 1000).toFixed(2)} s` : language === 'zh' ? '没有变化' : 'unchanged',
    ].join('  '),
  );
  if (documents.every(({ built }) => !built)) {
    lines.push(
      language === 'zh'
        ? '内容、模板、主题、字体都没有变化，没有重新生成。'
        : 'Content, templates, theme and fonts have not changed: nothing was built.',
    );
  }
  const followed = documents.filter(({ target }) => !asked.includes(target)).map(({ file }) => showPath(file));
  if (followed.length > 0) {
    lines.push(
      language === 'zh'
        ? `${followed.join('、')} 随之重新生成：各份文件出自同一版本。`
        : `${followed.join(' and ')} followed, so that all documents are of one version.`,
    );
  }
  return inLines(lines);
}

/** What the edit did to the documents: nothing where it is not known, as after a first build. */
async function changeLines({ changes }: BuildResult, language: Language): Promise<string> {
  if (!changes) return '';
  const { describeChanges } = await import('../diff/describe-changes.js');
  return inLines(describeChanges(changes, language));
}

function countWord({ target }: BuiltDocument, count: number, language: Language): string {
  const { unit, estimated } = DOCUMENTS[target];
  if (language === 'zh') return `${estimated ? '约' : ''}${count}页`;
  return `${estimated ? 'about ' : ''}${count} ${count === 1 ? unit.slice(0, -1) : unit}`;
}
