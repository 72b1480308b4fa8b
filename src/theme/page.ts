/** Pages as a theme writes them: paper by name or by measure, turned or not, with margins that leave room. */
import { judgeMargins, PAPERS } from '../model/paper.js';
import type { GridPage, PageSize } from '../model/theme.js';
import type { NameCheck } from './names.js';
import type { WrittenPage, WrittenTheme } from './schema.js';
import { completeEdges, orNull } from './styles.js';

/** A line of the body. */
const USUAL_GRID = 1;

export function completeGridPage(written: WrittenTheme['onepager']['page'], path: readonly string[], names: NameCheck): GridPage {
  const { grid = USUAL_GRID, close = 1, ground } = written;
  return { ...completePage(written, path, names), grid, close, ground: orNull(ground) };
}

export function completePage({ size, orientation, margin }: WrittenPage, path: readonly string[], names: NameCheck): PageSize {
  const known = typeof size !== 'string' || names.expect('paper', size, Object.keys(PAPERS), [...path, 'size']);
  const paper = typeof size === 'string' ? (known ? PAPERS[size]! : PAPERS.A4!) : { width: size[0], height: size[1] };
  const turned = orientation !== undefined && (orientation === 'landscape') !== paper.width > paper.height;
  const { width, height } = turned ? { width: paper.height, height: paper.width } : paper;
  const edges = completeEdges(margin);
  const fault = judgeMargins({ width, height }, edges);
  if (fault) names.fail([...path, 'margin'], fault.message.zh, fault.message.en, fault.hint);
  return { width, height, margin: edges };
}
