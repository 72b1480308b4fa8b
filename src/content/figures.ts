/** Reads figures: tables and pictures here, charts in `charts.ts`; an alternative text is never empty. */
import type { Figure, PictureFigure, TableColumn, TableFigure } from '../model/content.js';
import type { Project } from '../project/project.js';
import type { YamlPath } from '../yaml/tree.js';
import { describeTable } from './alt.js';
import { readChart } from './charts.js';
import { checkTotals } from './check-totals.js';
import { assignRoles } from './column-roles.js';
import { type ContentContext, type FactUse, takeProse } from './context.js';
import { readFigureBase, reportShape } from './figure-base.js';
import { checkPeriods, listPeriods } from './periods.js';
import { readPicture } from './pictures.js';
import type { FigureData } from './schema.js';

type TableData = Extract<FigureData, { table: unknown }>;
type PictureData = Extract<FigureData, { picture: unknown }>;

/** A figure with a fault of its own is left out; the fault is reported. */
export async function readFigures(context: ContentContext, project: Project): Promise<Readonly<Record<string, Figure>>> {
  const figures: Record<string, Figure> = Object.create(null);
  for (const [id, data] of Object.entries(context.reading.data.figures ?? {})) {
    const figure =
      'chart' in data
        ? readChart(context, id, data)
        : 'table' in data
          ? readTable(context, id, data)
          : await readPictureFigure(context, project, id, data);
    if (figure) figures[id] = figure;
  }
  return figures;
}

function readTable(context: ContentContext, id: string, data: TableData): TableFigure {
  const path: YamlPath = ['figures', id];
  const periods = listPeriods(data.period);
  const base = readFigureBase(context, id, data, []);
  const written = data.table.map((column, index): TableColumn => {
    const own = [...path, 'table', index];
    return typeof column === 'string'
      ? { heading: takeProse(context, own), align: 'text', role: null }
      : { heading: takeProse(context, [...own, 'heading']), align: column.align ?? 'text', role: column.role ?? null };
  });
  const headings = written.map((column) => column.heading.plain).join('\n');
  const rows = data.rows.map((row, index) => {
    const own = [...path, 'rows', index];
    if (row.length !== written.length) {
      reportShape(
        context,
        own,
        `这一行有 ${row.length} 格，表有 ${written.length} 列（空格写 ""）`,
        `this row has ${row.length} cells, the table ${written.length} columns (write "" for an empty cell)`,
      );
    }
    const uses: FactUse[] = [];
    const cells = row.map((_, cell) => takeProse(context, [...own, cell], uses));
    // A column's or a row's heading may say the period for its cells.
    checkPeriods(uses, `${headings}\n${cells.map((cell) => cell.plain).join('\n')}`, periods, context);
    return cells;
  });
  const columns = assignRoles(written, rows, context);
  checkTotals(context, { ...base, columns, rows });
  const table = { ...base, kind: 'table' as const, ...(data.unit !== undefined && { unit: data.unit }), columns, rows };
  return { ...table, ...(data.alt === undefined ? describeTable(table, context.lexicon) : { alt: data.alt }) };
}

async function readPictureFigure(
  context: ContentContext,
  project: Project,
  id: string,
  data: PictureData,
): Promise<PictureFigure> {
  const base = readFigureBase(context, id, data, []);
  const at = context.reading.spanOf(['figures', id, 'picture']);
  const picture = await readPicture(data.picture, at, project, context.diagnostics);
  return { ...base, kind: 'picture', alt: data.alt, file: data.picture, picture };
}
