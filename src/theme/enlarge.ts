/** The one-pager for older eyes: letters, gaps and rules grow together until the body has the size that the theme names, on paper for that. */
import type { Edges } from '../model/edges.js';
import { mapValues } from '../model/lists.js';
import type { Rule, Rules, Style, Theme } from '../model/theme.js';
import type { NameCheck } from './names.js';
import { completeGridPage } from './page.js';
import type { WrittenTheme } from './schema.js';

export function enlargePage(theme: Theme, { onepager }: WrittenTheme, names: NameCheck): Theme {
  const body = theme.styles.onepager.base;
  if (onepager.large === undefined || body === undefined) {
    names.fail(
      ['onepager', 'page'],
      '主题没有写明大字版的一页纸',
      'the theme does not say how the one-pager is set in large letters',
      {
        zh: '在 onepager: 下写 large: { body: 14, page: { size: A3 } }；或去掉 --size large',
        en: 'write large: { body: 14, page: { size: A3 } } under onepager:, or leave out --size large',
      },
    );
    return theme;
  }
  const factor = onepager.large.body / body.size;
  const { size = onepager.page.size, margin = onepager.page.margin, ...more } = onepager.large.page ?? {};
  const page = completeGridPage({ ...onepager.page, ...more, size, margin }, ['onepager', 'large', 'page'], names);
  return {
    ...theme,
    styles: { ...theme.styles, onepager: mapValues(theme.styles.onepager, (style) => enlarge(style, factor)) },
    onepager: { page, factor },
  };
}

/** Its lengths in points; those in em grow with them. */
function enlarge(style: Style, factor: number): Style {
  const longer = (points: number): number => Math.round(points * factor * 1e4) / 1e4;
  const wider = <T extends Rule | null>(rule: T): T => (rule === null ? rule : { ...rule, width: longer(rule.width) });
  const { size, minSize, maxSize, before, after, gap, padding, rules, rowRule, columnRule } = style;
  return {
    ...style,
    size: longer(size),
    minSize: longer(minSize),
    maxSize: longer(maxSize),
    before: longer(before),
    after: longer(after),
    gap: longer(gap),
    padding: mapValues<number, number>({ ...padding }, longer) as unknown as Edges,
    rules: mapValues<Rule | null, Rule | null>({ ...rules }, wider) as unknown as Rules,
    rowRule: wider(rowRule),
    columnRule: wider(columnRule),
  };
}
