/** Reads a target's template and the partials that it calls, and makes each ready to run under our rules. */

import { dirname, join } from 'node:path';
import type { Diagnostics, Localized } from '../diagnostics/diagnostic.js';
import { nearestName } from '../diagnostics/nearest.js';
import type { TemplateName } from '../model/documents.js';
import type { Project } from '../project/project.js';
import type { Site, Workshop } from './context.js';
import { instrument } from './instrument.js';
import { type ParsedTemplate, parseTemplate } from './syntax.js';

export interface LoadedTemplates {
  readonly file: string;
  readonly main: hbs.AST.Program;
  readonly partials: ReadonlyMap<string, hbs.AST.Program>;
  readonly sites: readonly Site[];
}

export interface FoundTemplates {
  readonly file: string;
  /** Where partials are looked for first. */
  readonly folder: string;
  /** Partials' files by name. */
  readonly files: ReadonlyMap<string, string>;
}

const EXTENSION = '.hbs';
/** Handlebars' name for what a call wraps. */
const BLOCK = '@partial-block';

export function findTemplates(name: TemplateName, project: Project): FoundTemplates {
  const file = findMain(name, project);
  const folders = findPartials(name, file, project);
  return { file, folder: folders[0], files: listPartials(folders, project) };
}

/** Null after a report where a file is missing, cannot be parsed, or holds what is refused. */
export function loadTemplates(
  { file, folder, files }: FoundTemplates,
  project: Project,
  diagnostics: Diagnostics,
): LoadedTemplates | null {
  const before = diagnostics.list.length;
  const names = new Set(files.keys());
  const workshop: Workshop = { sites: [], partials: names, plainCalls: [], missing: [], diagnostics };

  const read = (path: string): ParsedTemplate | null => {
    const source = project.readText(path, diagnostics);
    return source && parseTemplate(source, diagnostics);
  };
  const main = read(file);
  const waiting = main ? calledPartials(main.program) : [];
  const program = main && instrument(main, false, workshop);
  const partials = new Map<string, hbs.AST.Program>();
  const seen = new Set<string>();
  const wrapping = new Set<string>();
  for (const name of waiting) {
    const path = files.get(name);
    if (seen.has(name) || path === undefined) continue;
    seen.add(name);
    const parsed = read(path);
    if (!parsed) continue;
    const called = calledPartials(parsed.program);
    waiting.push(...called);
    if (called.includes(BLOCK)) wrapping.add(name);
    partials.set(name, instrument(parsed, true, workshop));
  }
  for (const { name, span } of workshop.plainCalls) {
    if (!wrapping.has(name)) continue;
    diagnostics.error('template-partial', {
      message: { zh: `片段“${name}”要包住内容`, en: `the partial "${name}" wraps content` },
      hint: { zh: `写成 {{#> ${name}}}…{{/${name}}}`, en: `write {{#> ${name}}}…{{/${name}}}` },
      at: span,
    });
  }
  reportMissing(workshop, project.display(folder));
  const failed = diagnostics.hasErrorsSince(before);
  return main && program && !failed ? { file: main.source.file, main: program, partials, sites: workshop.sites } : null;
}

/** Written for the shipped deck and for no other: they call the partials that they were written with. */
const APART: ReadonlySet<TemplateName> = new Set(['script', 'checklist'] as const);

/** A folder of templates need not hold all: for what it lacks the shipped one stands in. */
function findMain(name: TemplateName, { paths, has }: Project): string {
  const own = join(paths.templatesDir, name + EXTENSION);
  return paths.shippedDir === null || has(own) ? own : join(paths.shippedDir, name + EXTENSION);
}

/** Where a template's partials are looked for, in order. */
function findPartials(name: TemplateName, file: string, { paths: { templatesDir, shippedDir } }: Project): [string, ...string[]] {
  const own = join(APART.has(name) ? dirname(file) : templatesDir, 'partials');
  const shipped = shippedDir === null ? own : join(shippedDir, 'partials');
  return shipped === own ? [own] : [own, shipped];
}

/** Their files by name; what is changed in the own folder goes before what ships. */
function listPartials(folders: readonly string[], project: Project): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const folder of [...folders].reverse())
    for (const name of project.list(folder, EXTENSION)) files.set(name.slice(0, -EXTENSION.length), join(folder, name));
  return files;
}

function calledPartials(program: hbs.AST.Program): string[] {
  const names: string[] = [];
  for (const statement of program.body) {
    const {
      name,
      program: inner,
      inverse,
    } = statement as Partial<Pick<hbs.AST.PartialStatement, 'name'> & Pick<hbs.AST.BlockStatement, 'program' | 'inverse'>>;
    if (name && name.type !== 'SubExpression') names.push(String((name as hbs.AST.PathExpression).original));
    if (inner) names.push(...calledPartials(inner));
    if (inverse) names.push(...calledPartials(inverse));
  }
  return names;
}

/** `folder`: where partials are, as shown. */
function reportMissing({ missing, partials, diagnostics }: Workshop, folder: string): void {
  if (missing.length > 0 && partials.size === 0) {
    diagnostics.error('template-partial', {
      message: { zh: `${folder}/ 里一个片段也没有`, en: `there is no partial at all in ${folder}/` },
      hint: {
        zh: '是不是移走或改名了？放回原处，或从 trifold init 新建的文件夹里抄一份',
        en: 'was the folder moved or renamed? Put it back, or copy it from a folder that trifold init makes',
      },
      at: { file: folder, start: { line: 1, column: 1, offset: 0 } },
    });
    return;
  }
  for (const name of new Set(missing.map((each) => each.name))) {
    const at = missing.filter((each) => each.name === name).map(({ span }) => ({ span }));
    const message = { zh: `没有片段“${name}”`, en: `there is no partial "${name}"` };
    diagnostics.error('template-partial', { message, hint: adviseOn(name, partials, folder), at });
  }
}

function adviseOn(name: string, partials: ReadonlySet<string>, folder: string): Localized {
  const bare = name.replace(/^(\.?\/)?((templates\/)?partials\/)?/, '').replace(/\.hbs$/, '');
  if (bare !== name && partials.has(bare)) {
    return { zh: `只写名字：{{> ${bare}}}`, en: `write the name alone: {{> ${bare}}}` };
  }
  const near = nearestName(bare, partials);
  const file = `${folder}/${bare}.hbs`;
  return near === null
    ? { zh: `新建 ${file}`, en: `create ${file}` }
    : { zh: `是不是“${near}”？不然就新建 ${file}`, en: `did you mean "${near}"? If not, create ${file}` };
}
