/** Renders one target's template over the content: strict XML text in which every tag and value knows where it comes from. */
import type Handlebars from 'handlebars';
import type { Diagnostic, Diagnostics } from '../diagnostics/diagnostic.js';
import type { Content } from '../model/content.js';
import type { TemplateName } from '../model/documents.js';
import type { Markup } from '../model/markup.js';
import type { Labels } from '../model/output.js';
import type { SpokenSlide } from '../model/script.js';
import { resolveSettings, type Settings } from '../model/settings.js';
import type { Theme } from '../model/theme.js';
import type { Check } from '../model/trace.js';
import type { Project } from '../project/project.js';
import { byFiles, remember } from '../project/remember.js';
import { type CompiledTemplates, compileTemplates, createEngine, type Engine } from './compile.js';
import type { Site } from './context.js';
import { buildData } from './data.js';
import { findTemplates, loadTemplates } from './load.js';
import { recallShipped } from './recall-shipped.js';
import { LIMITS, LimitReached } from './running.js';
import { createRuntime, type Runtime } from './runtime.js';
import { openShipped } from './shipped.js';

interface RenderSetting {
  readonly project: Project;
  readonly content: Content;
  readonly labels: Labels;
  /** The usual ones when absent. */
  readonly settings?: Settings;
  /** Its profile of the summary is told to the templates; without a theme they are told none. */
  readonly theme?: Theme;
  /** Of the deck; only the script's template sees them. */
  readonly slides?: readonly SpokenSlide[] | null;
  /** Only the checklist's template sees them. */
  readonly checks?: readonly Check[] | null;
}

/** Null where a template is missing or faulty; every fault is reported, each with its line and column. */
export function renderTemplate(
  target: TemplateName,
  { project, content, labels, settings = resolveSettings({}), theme, slides = null, checks = null }: RenderSetting,
  diagnostics: Diagnostics,
): Markup | null {
  const { templatesDir, shippedDir } = project.paths;
  const key = [target, templatesDir, shippedDir, project.display(templatesDir)];
  const templates = remember(TEMPLATES, key, project, diagnostics, (door) => {
    const engine = createEngine();
    const found = findTemplates(target, door);
    const shipped = openShipped(target);
    const recalled = shipped && recallShipped(shipped, found, door, engine);
    if (recalled) return { file: recalled.file, sites: recalled.sites, run: wire(recalled, engine) };
    const loaded = loadTemplates(found, door, diagnostics);
    return loaded && { file: loaded.file, sites: loaded.sites, run: wire(compileTemplates(loaded, engine), engine) };
  });
  if (!templates) return null;
  const profile = theme?.summary.profile ?? null;
  const data = buildData(content, labels, { target, length: settings.length, profile, slides, checks });
  const runtime = createRuntime(data, templates.sites, content.report.language, diagnostics);
  const before = diagnostics.list.length;
  const text = runTemplates(templates.run, runtime, data.root, diagnostics);
  return text === null || diagnostics.hasErrorsSince(before) ? null : { file: templates.file, text, origins: runtime.origins };
}

type Run = (runtime: Runtime, root: object) => string;

interface Templates {
  /** As shown. */
  readonly file: string;
  readonly sites: readonly Site[];
  readonly run: Run;
}

const TEMPLATES = byFiles<Templates | null>();

/** Each run has its own helpers. */
function wire({ main, partials }: CompiledTemplates, engine: Engine): Run {
  for (const [name, partial] of partials) engine.registerPartial(name, partial);
  return (runtime, root) => {
    engine.registerHelper(runtime.helpers as Readonly<Record<string, unknown>> as Handlebars.HelperDeclareSpec);
    return main(root);
  };
}

function runTemplates(run: Run, runtime: Runtime, root: object, diagnostics: Diagnostics): string | null {
  try {
    return run(runtime, root);
  } catch (error) {
    if (!(error instanceof LimitReached)) throw error;
    diagnostics.error('template-limit', { ...LIMIT_FAULTS[error.limit], at: error.site.span });
    return null;
  }
}

const LOOPS = { zh: '检查嵌套的 {{#each}}', en: 'look at the nested {{#each}} blocks' };

const LIMIT_FAULTS: Readonly<Record<keyof typeof LIMITS, Pick<Diagnostic, 'message' | 'hint'>>> = {
  steps: { message: { zh: '模板循环次数过多', en: 'the template repeats too often' }, hint: LOOPS },
  output: {
    message: { zh: `模板的输出超过 ${LIMITS.output / 1e6} MB`, en: `the template's output is over ${LIMITS.output / 1e6} MB` },
    hint: LOOPS,
  },
  depth: {
    message: { zh: `片段互相调用超过 ${LIMITS.depth} 层`, en: `partials call each other more than ${LIMITS.depth} levels deep` },
    hint: { zh: '让片段在某个 {{#if}} 处停下', en: 'let the partial stop at some {{#if}}' },
  },
};
