/** Reads the words that documents set by themselves, in the content's language. */
import { join } from 'node:path';
import type { Diagnostics } from '../diagnostics/diagnostic.js';
import type { Labels } from '../model/output.js';
import type { Project } from '../project/project.js';
import { readYaml } from '../yaml/read.js';
import { FALLBACK, matchLanguage } from './by-language.js';
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
  // A word in the language goes before one that is not, wherever it stands.
  const [first, second] = own.words && shipped.words ? [shipped.words, {}] : [{}, shipped.words];
  return { ...shipped.fallback, ...second, ...own.fallback, ...first, ...own.words };
}

/** Of one file. */
interface Words {
  /** Null where it has none in the language. */
  readonly words: Labels | null;
  readonly fallback: Labels;
}

const NONE: Words = { words: null, fallback: {} };

function readLabels(file: string, language: string, project: Project, diagnostics: Diagnostics): Words | null {
  const source = project.readText(file, diagnostics);
  const before = diagnostics.list.length;
  const reading = source && readYaml(source, labelsSchema, diagnostics);
  if (!reading || diagnostics.hasErrorsSince(before)) return null;
  const all = reading.data;
  const [primary] = language.split('-');
  const found = matchLanguage(Object.keys(all), language);
  const words = { words: (found === null ? null : all[found]) ?? null, fallback: all[FALLBACK] ?? {} };
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
