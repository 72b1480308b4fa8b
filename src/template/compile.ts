/** Rewritten templates → functions that Handlebars runs: compiled when first called, or by `npm run build` as text for later. */
import Handlebars from 'handlebars';
import type { LoadedTemplates } from './load.js';
import { RUNTIME_HELPERS } from './runtime.js';

export type Engine = typeof Handlebars;

/** Ready to run in one engine. */
export interface CompiledTemplates {
  readonly main: HandlebarsTemplateDelegate;
  readonly partials: ReadonlyMap<string, HandlebarsTemplateDelegate>;
}

const OPTIONS = {
  knownHelpers: Object.fromEntries(RUNTIME_HELPERS.map((name) => [name, true])) as KnownHelpers,
  knownHelpersOnly: true,
  // White space control ran when the files were parsed.
  ignoreStandalone: true,
  preventIndent: true,
} as const;

const NOWHERE = { start: {} };

/** Without helpers of Handlebars' own. */
export function createEngine(): Engine {
  const engine = Handlebars.create();
  for (const name of Object.keys(engine.helpers)) engine.unregisterHelper(name);
  return engine;
}

export function compileTemplates({ main, partials }: LoadedTemplates, engine: Engine): CompiledTemplates {
  return {
    main: engine.compile(main, OPTIONS),
    partials: new Map([...partials].map(([name, program]) => [name, engine.compile(program, OPTIONS)])),
  };
}

/** As text of JavaScript: what `Handlebars.template` takes, `{ main, partials }`. */
export function precompileTemplates({ main, partials }: LoadedTemplates): string {
  // Our own sites tell places: Handlebars would write one into each call.
  const bare = (program: hbs.AST.Program): unknown =>
    JSON.parse(JSON.stringify(program), (key, value) => (key === 'loc' ? NOWHERE : value));
  const write = (program: hbs.AST.Program): string => String(Handlebars.precompile(bare(program), { ...OPTIONS }));
  const written = [...partials].map(([name, program]) => `${JSON.stringify(name)}: ${write(program)}`);
  return `{ main: ${write(main)}, partials: {\n${written.join(',\n')}\n} }`;
}
