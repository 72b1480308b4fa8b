/** Reads `theme.yaml` and `labels.yaml` into complete looks and words: defaults filled in, every name checked. */
import { type Diagnostic, Diagnostics } from '../diagnostics/diagnostic.js';
import type { Target } from '../model/documents.js';
import { mapValues } from '../model/lists.js';
import type { Labels } from '../model/output.js';
import type { Settings } from '../model/settings.js';
import type { DeckLayout, Theme } from '../model/theme.js';
import type { Project } from '../project/project.js';
import { byFiles, remember } from '../project/remember.js';
import { checkWritten } from './check.js';
import { enlargePage } from './enlarge.js';
import { completeFonts } from './fonts.js';
import { loadLabels } from './labels.js';
import { checkThemeNames, type NameCheck } from './names.js';
import { completeGridPage, completePage } from './page.js';
import { chartOf, chooseProfile, completeSummary, layProfile, placeInProfile } from './profile.js';
import type { WrittenTheme } from './schema.js';
import { orNull, resolveStyles } from './styles.js';
import { readWrittenTheme } from './written.js';

interface ThemeChoice {
  /** The content's, BCP 47. */
  readonly language: string;
  /** The summary's profile; the theme's own choice when absent. */
  readonly profile?: string | undefined;
  /** Of the one-pager's letters. */
  readonly size?: Settings['size'];
}

/** Share of a line that a deck holds back for Office's fonts, where the theme names none. */
const SLACK = 0.03;

type Looks = { readonly theme: Theme; readonly labels: Labels };

const LOOKS = byFiles<Looks | null>();

/**
 * Null where either file is missing or faulty; every fault is reported at its place, of profiles not chosen too.
 * As long as nothing changes the same objects come back.
 */
export function loadTheme(project: Project, choice: ThemeChoice, diagnostics: Diagnostics): Looks | null {
  const { themeFile, labelsFile, shippedDir } = project.paths;
  const key = [choice.language, choice.profile, choice.size, themeFile, labelsFile, shippedDir, project.display(themeFile)];
  return remember(LOOKS, key, project, diagnostics, (door) => readTheme(door, choice, diagnostics));
}

function readTheme(project: Project, choice: ThemeChoice, diagnostics: Diagnostics): Looks | null {
  const own = new Diagnostics();
  const looks = readFiles(project, choice, own);
  diagnostics.repeat(gatherPlaces(own.list));
  return looks;
}

/** A colour that is taken away is missed in many places: told once, it names them all. */
function gatherPlaces(said: readonly Diagnostic[]): readonly Diagnostic[] {
  const told = new Map<string, Diagnostic>();
  for (const one of said) {
    const key = one.code === 'theme' ? one.message.en : JSON.stringify([one.message.en, one.places]);
    const first = told.get(key);
    const isNew = !first?.places.some(({ label }) => label === one.places[0]?.label);
    if (!first || isNew) told.set(key, { ...(first ?? one), places: [...(first?.places ?? []), ...one.places] });
  }
  return [...told.values()];
}

function readFiles(project: Project, { language, profile: asked, size }: ThemeChoice, diagnostics: Diagnostics): Looks | null {
  const labels = loadLabels(project, language, diagnostics);
  const before = diagnostics.list.length;
  const reading = readWrittenTheme(project.paths.themeFile, project, diagnostics);
  if (!reading) return null;
  const { data: written, spanOf } = reading;
  const chosen = chooseProfile(written.summary, language, asked, checkThemeNames(spanOf, diagnostics));
  const complete = (profile: string | null): Theme => {
    const names = checkThemeNames(spanOf, diagnostics, placeInProfile(written, profile));
    const laid = layProfile(written, profile);
    const theme = completeTheme(laid, { language, hasFont: project.hasFont }, profile, names);
    checkWritten(laid, theme, names);
    return size === 'large' ? enlargePage(theme, laid, names) : theme;
  };
  const theme = complete(chosen);
  for (const other of Object.keys(written.summary.profiles ?? {})) if (other !== chosen) complete(other);
  const failed = diagnostics.hasErrorsSince(before);
  const styleSpan: Theme['styleSpan'] = (target, style) =>
    spanOf(['styles', written.styles[target]?.[style] ? target : 'common', style]);
  return failed || !labels ? null : { theme: { ...theme, styleSpan, spanOf }, labels };
}

/** `profile` names what was laid over `written`. */
function completeTheme(
  written: WrittenTheme,
  { language, hasFont }: Pick<ThemeChoice, 'language'> & Pick<Project, 'hasFont'>,
  profile: string | null,
  names: NameCheck,
): Theme {
  const { name, scheme, major, minor, chart, deck } = written;
  const [width, height] = deck.size;
  const styles = byTarget((target) => resolveStyles(target, written, names));
  return {
    name,
    colors: mapValues(written.colors, (value) => value.replace('#', '').toUpperCase()),
    scheme,
    ...completeFonts(written.fonts, language, hasFont),
    major,
    minor,
    styles,
    chart: byTarget((target) => (target === 'summary' ? chartOf(written, profile) : chart)),
    ...(written.contrast && { waived: Object.keys(written.contrast) }),
    deck: {
      width,
      height,
      sizes: ladderOf(deck.sizes, styles.deck),
      slack: deck.slack ?? SLACK,
      layouts: mapValues(deck.layouts, (layout, each) => completeLayout(layout, each, chart)),
    },
    summary: completeSummary(written, profile, completePage(written.summary.page, ['summary', 'page'], names), names),
    onepager: { page: completeGridPage(written.onepager.page, ['onepager', 'page'], names), factor: 1 },
  };
}

/** The steps that a theme names; where it names none, the sizes of its deck's styles. */
function ladderOf(named: readonly number[] | undefined, styles: Theme['styles']['deck']): readonly number[] {
  const steps = named ?? Object.values(styles).map(({ size }) => size);
  return [...new Set(steps)].sort((a, b) => a - b);
}

function byTarget<T>(of: (target: Target) => T): Record<Target, T> {
  return { deck: of('deck'), summary: of('summary'), onepager: of('onepager') };
}

function completeLayout(
  written: WrittenTheme['deck']['layouts'][string],
  name: string,
  chart: WrittenTheme['chart'],
): DeckLayout {
  const { ground, shapes = [], title, subtitle = null, lead = null, kicker = null, footer = null, number = null } = written;
  const { date = null, marking = null } = written;
  const { body = null, swap } = written;
  const drawn = shapes.map((shape) => ({ ...shape, opacity: shape.opacity ?? 1 }));
  const {
    palette = chart.palette,
    label = chart.label,
    axis = chart.axis,
    grid = chart.grid,
    gap = chart.gap,
  } = written.chart ?? {};
  const own = written.chart && { chart: { palette, label, axis, grid, gap } };
  return {
    name,
    ...own,
    ground: orNull(ground),
    shapes: drawn,
    title,
    subtitle,
    lead,
    kicker,
    footer,
    number,
    date,
    marking,
    body,
    swap: { ...swap },
  };
}
