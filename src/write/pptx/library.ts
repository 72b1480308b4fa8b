/** Loads pptxgenjs, and only when a deck is written. Its types stay in this folder. */
import { createRequire, Module } from 'node:module';
import type PptxGenJs from 'pptxgenjs';
import { lazily } from '../../cache/lazily.js';
import { PartCollector } from './part-collector.js';

type Library = typeof PptxGenJs.default;
type Presentation = InstanceType<Library>;
export type PresentationSlide = ReturnType<Presentation['addSlide']>;

/** A new, empty presentation; its `write` resolves to a `PartCollector`'s parts. */
export function openPresentation(): Presentation {
  return new (loadLibrary())();
}

/**
 * A copy of pptxgenjs of our own, to which `jszip` is a `PartCollector`. Packing in JavaScript, and packing each chart's
 * workbook only to replace it, took more than half of a deck's time. Whoever else loads either package gets it untouched.
 */
const loadLibrary = lazily((): Library => {
  // By `require`: the package's ES entry lacks `"type": "module"`, so that Node parses it twice.
  const require = createRequire(import.meta.url);
  const path = require.resolve('pptxgenjs');
  const zipPath = createRequire(path).resolve('jszip');
  const before = [path, zipPath].map((name) => [name, require.cache[name]] as const);
  const zip = new Module(zipPath);
  zip.exports = PartCollector;
  zip.loaded = true;
  require.cache[zipPath] = zip;
  delete require.cache[path];
  try {
    return require('pptxgenjs') as Library;
  } finally {
    for (const [name, module] of before) {
      if (module === undefined) delete require.cache[name];
      else require.cache[name] = module;
    }
  }
});
