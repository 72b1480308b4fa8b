/** Reads the words that documents set by themselves, in the content's language. */
import { join } from 'node:path';
import type { Labels } from '../model/output.js';
import type { Diagnostics } from '../source/diagnostic.js';
import type { Project } from '../source/project.js';
import { readYaml } from '../yaml/read.js';
import { FALLBACK, matchLanguage } from './byLanguage.js';
import { labelsSchema } from './schema.js';

/**
 * `zh-Hant-TW` takes `zh-Hant-TW:`, `zh-Hant:` or `zh:`, else `en:`; a word that is missing there is taken from `en:`, and
 * one that the project's file does not hold at all from the shipped file.
 */
export function loadLabels(project: Project, language: string, diagnostics: Diagnostics): Labels | null {
  const { labelsFile, shippedDir } = project.paths;
  const own = readLabels(labelsFile, language, project, diagnostics);
  const shippedFile = shippedDir === null ? labelsFile : join(shippedDir, 'labels.yaml');
  const shipped = shippedFile === labelsFile ? {} : readLabels(shippedFile, language, project, diagnostics);
  return own && shipped && { ...shipped, ...own };
}

function readLabels(file: string, language: string, project: Project, diagnostics: Diagnostics): Labels | null {
  const source = project.readText(file, diagnostics);
  const before = diagnostics.list.length;
  const reading = source && readYaml(source, labelsSchema, diagnostics);
  if (!reading || diagnostics.list.slice(before).some((diagnostic) => diagnostic.severity === 'error')) return null;
  const all = reading.data;
  const [primary] = language.split('-');
  const found = matchLanguage(Object.keys(all), language);
  const labels = { ...all[FALLBACK], ...(found === null ? {} : all[found]) };
  if (Object.keys(labels).length === 0) {
    diagnostics.error('theme', {
      message: {
        zh: `labels.yaml 里没有“${primary}”，也没有“${FALLBACK}”`,
        en: `labels.yaml has neither "${primary}" nor "${FALLBACK}"`,
      },
      at: reading.spanOf([]),
    });
    return null;
  }
  return labels;
}
