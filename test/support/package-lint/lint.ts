/** Checks a finished Office file for what schema validators do not see. For tests: a finding is a fault of a writer, never of a user. */
import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { OfficePackage } from '../../../src/write/ooxml/package.js';
import { lintParts } from './lint-parts.js';
import { lintSlides } from './lint-slides.js';
import { lintText } from './lint-text.js';

export interface LintFinding {
  /** Part name; parts of an embedded file come after `!`: `ppt/embeddings/chart1.xlsx!xl/workbook.xml`. */
  readonly part: string;
  /** Which rule: `phantom-part`, `duplicate-shape-id`, … */
  readonly rule: string;
  readonly message: string;
}

export type Report = (part: string, rule: string, message: string) => void;

/** Everything wrong with a package and the packages in it; empty when all is well. Never throws for a damaged file. */
export function lintPackage(bytes: Uint8Array): LintFinding[] {
  const findings: LintFinding[] = [];
  lintNested(bytes, '', (part, rule, message) => findings.push({ part, rule, message }));
  return findings;
}

function lintNested(bytes: Uint8Array, prefix: string, report: Report): void {
  let parts: ReadonlyMap<string, Uint8Array>;
  try {
    parts = new Map(Object.entries(unzipSync(bytes)));
  } catch (error) {
    report(prefix, 'zip', String(error));
    return;
  }
  const reportHere: Report = (part, rule, message) => report(prefix + part, rule, message);
  let wellFormed = true;
  for (const [name, content] of parts) {
    if (/\.(?:xml|rels)$/.test(name)) wellFormed = lintSyntax(name, content, reportHere) && wellFormed;
    else if (/\.(?:xlsx|docx|pptx)$/.test(name)) lintNested(content, `${prefix}${name}!`, report);
    else lintMedia(name, content, reportHere);
  }
  if (!wellFormed) return; // trees are needed from here on
  const opened = new OfficePackage(parts);
  lintParts(opened, reportHere);
  lintSlides(opened, reportHere);
  lintText(opened, reportHere);
}

function lintSyntax(name: string, content: Uint8Array, report: Report): boolean {
  const parser = new SaxesParser({ xmlns: true, position: true });
  let good = true;
  parser.on('error', (error) => {
    if (good) report(name, 'malformed', error.message);
    good = false;
  });
  parser.on('doctype', () => report(name, 'doctype', 'a document type declaration is refused by Office'));
  try {
    parser.write(new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(content)).close();
  } catch (error) {
    report(name, 'encoding', String(error));
    return false;
  }
  return good;
}

const MAGIC: readonly (readonly [RegExp, string, readonly number[]])[] = [
  [/\.png$/i, 'PNG', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  [/\.jpe?g$/i, 'JPEG', [0xff, 0xd8, 0xff]],
];

function lintMedia(name: string, content: Uint8Array, report: Report): void {
  for (const [pattern, kind, magic] of MAGIC) {
    if (pattern.test(name) && !magic.every((byte, i) => content[i] === byte)) report(name, 'media-type', `holds no ${kind}`);
  }
}
