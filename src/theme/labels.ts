/** Reads the words that documents set by themselves, in the content's language. */
import { join } from 'node:path';
import type { Diagnostics } from '../diagnostics/diagnostic.js';
import type { Span } from '../diagnostics/span.js';
import type { Labels } from '../model/output.js';
import type { Project } from '../project/project.js';
import { readYaml } from '../yaml/read.js';
import { FALLBACK, isOtherScript, matchLanguage } from './by-language.js';
import { labelsSchema } from './schema.js';

/**
 * `zh-Hant-TW` takes `zh-Hant-TW:`, `zh-Hant:` or `zh:`, else `en:`; a word that is missing there is taken from the shipped
 * file where that has the language, else from `en:`.
 */
export function loadLabels(project: Project, language: string, diagnostics: Diagnostics): Labels | null {
  const { labelsFile, shippedDir } = project.paths;
  const own = readLabels(labelsFile, language, project, diagnostics);
  const shippedFile = shippedDir === null ? labelsFile : join(shippedDir, 'labels.yaml');
  const shipped = shippedFile === labelsFile ? NONE : readLabels(shippedFile, language, project, diagnostics);
  if (!own || !shipped) return null;
  if (!own.words && !shipped.words) noteFallback(own, language, diagnostics);
  // A word in the language goes before one that is not, wherever it stands.
  return { ...shipped.fallback, ...own.fallback, ...shipped.words, ...own.words };
}

/** Of one file. */
interface Words {
  /** Null where it has none in the language. */
  readonly words: Labels | null;
  readonly fallback: Labels;
  /** The language of those. */
  readonly stand: string;
  readonly at: Span | null;
}

const NONE: Words = { words: null, fallback: {}, stand: FALLBACK, at: null };

/** Words of another language stand in the middle of a document: that is said once. */
function noteFallback({ stand, at }: Words, language: string, diagnostics: Diagnostics): void {
  diagnostics.note('theme', {
    message: {
      zh: `labels.yaml 里没有“${language}”的用语，先用“${stand}”的；要自己的，在其中加 ${language}:`,
      en: `labels.yaml has no words for "${language}", those of "${stand}" are used; for its own, add ${language}: there`,
    },
    ...(at && { at }),
  });
}

function readLabels(file: string, language: string, project: Project, diagnostics: Diagnostics): Words | null {
  const source = project.readText(file, diagnostics);
  const before = diagnostics.list.length;
  const reading = source && readYaml(source, labelsSchema, diagnostics);
  if (!reading || diagnostics.hasErrorsSince(before)) return null;
  const all = reading.data;
  const [primary] = language.split('-');
  const found = matchLanguage(Object.keys(all), language);
  // Traditional characters beside simplified ones are no words of the language; still they are nearer than English.
  const isOwn = found !== null && !isOtherScript(found, language);
  const near = isOwn || found === null ? {} : all[found];
  const words: Words = {
    words: (isOwn ? all[found] : null) ?? null,
    fallback: { ...all[FALLBACK], ...near },
    stand: isOwn || found === null ? FALLBACK : found,
    at: reading.spanOf([]),
  };
  if (Object.keys({ ...words.words, ...words.fallback }).length === 0) {
    diagnostics.error('theme', {
      message: {
        zh: `labels.yaml 里没有“${primary}”，也没有“${FALLBACK}”`,
        en: `labels.yaml has neither "${primary}" nor "${FALLBACK}"`,
      },
      at: reading.spanOf([]),
    });
    return null;
  }
  return words;
}
