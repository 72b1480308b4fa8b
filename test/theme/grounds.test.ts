/** The shipped themes: every ground is seen on the paper, also on a print in grey. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Diagnostics } from '../../src/diagnostics/diagnostic.js';
import { contrastRatio } from '../../src/model/color.js';
import { loadTheme } from '../../src/theme/load.js';
import { groundContrast, isOutlined, LEAST_GROUND } from '../support/grounds.js';
import { shippedFiles, textProject } from '../template/project.js';

const SHIPPED = shippedFiles();

describe.each([
  ['red', SHIPPED],
  ['blue', { ...SHIPPED, 'theme-red.yaml': SHIPPED['theme.yaml']!, 'theme.yaml': blueTheme() }],
])('%s', (_, files) => {
  const { theme } = loadTheme(textProject(files), { language: 'zh-CN' }, new Diagnostics())!;
  const styles = Object.entries(theme.styles).flatMap(([document, all]) =>
    Object.values(all).map((style) => [`${document} ${style.name}`, style] as const),
  );

  test('grounds of styles, on the paper', () => {
    const seen = styles.flatMap(([name, { ground, rules }]) =>
      ground === null || ground === 'paper' || isOutlined(rules)
        ? []
        : [[name, groundContrast(theme.colors[ground]!, theme.colors.paper!)] as const],
    );
    expect(seen.length).toBeGreaterThan(10);
    expect(seen.filter(([, ratio]) => ratio < LEAST_GROUND)).toEqual([]);
  });

  test('a label reads on every colour of a chart', () => {
    for (const color of theme.chart.deck.palette) {
      const best = ['lt1', 'dk1'].map((slot) => contrastRatio(theme.colors[color]!, theme.colors[theme.scheme[slot as 'lt1']]!));
      expect(Math.max(...best), color).toBeGreaterThanOrEqual(4.5);
    }
  });

  test('Office’s second background, for what a reader draws', () => {
    const { lt1, lt2 } = theme.scheme;
    expect(groundContrast(theme.colors[lt1]!, theme.colors[lt2]!)).toBeGreaterThanOrEqual(LEAST_GROUND);
  });
});

/** The blue one as a project's only theme. */
function blueTheme(): string {
  return readFileSync('templates/theme-blue.yaml', 'utf8').replace('extends: theme.yaml', 'extends: theme-red.yaml');
}
