/** Every text of the content that documents print, with its path in the file; texts of rows and series know their neighbours. */
import type { Content, Figure, Prose, ProsePiece, Section } from '../model/content.js';

export interface ProseLine {
  readonly path: readonly (string | number)[];
  readonly pieces: readonly ProsePiece[];
  /** Of a cell: the row's first cell, what the row is about. */
  readonly about: string;
}

export function listProse({ report, sections, figures }: Content): readonly ProseLine[] {
  const of = (prose: Prose | null, about = ''): ProseLine[] =>
    prose ? [{ path: pathOf(prose), pieces: prose.pieces, about }] : [];
  const ofSection = (section: Section): ProseLine[] => [
    ...[section.heading, section.title, section.short, section.lead].flatMap((prose) => of(prose)),
    ...[...section.points, ...section.detailed, ...section.brief, ...section.notes].flatMap((prose) => of(prose)),
    ...section.children.flatMap(ofSection),
  ];
  const ofFigure = (figure: Figure): ProseLine[] => {
    const own = [...of(figure.title), ...of(figure.note)];
    switch (figure.kind) {
      case 'table':
        return [
          ...own,
          ...figure.columns.flatMap(({ heading }) => of(heading)),
          ...figure.rows.flatMap((row) => row.flatMap((cell, index) => of(cell, index === 0 ? '' : (row[0]?.plain ?? '')))),
        ];
      case 'chart':
        return [...own, ...wordsOf(figure.id, figure)];
      case 'picture':
        return [...own, line(['figures', figure.id, 'alt'], figure.alt)];
    }
  };
  const lines = [
    ...[report.title, report.subtitle, report.basis, ...report.notes].flatMap((prose) => of(prose)),
    ...Object.values(figures).flatMap(ofFigure),
    ...sections.flatMap(ofSection),
  ];
  // A heading that serves as title and short one too is one text.
  const seen = new Set<string>();
  return lines.filter(({ path }) => {
    const key = path.join('.');
    return !seen.has(key) && seen.add(key);
  });
}

/** `sections.0.title` as the steps it is made of. */
export function pathOf({ path }: Pick<Prose, 'path'>): readonly (string | number)[] {
  return path.split('.').map((step) => (/^\d+$/u.test(step) ? Number(step) : step));
}

function line(path: readonly (string | number)[], text: string): ProseLine {
  return { path, pieces: [{ kind: 'text', text, bold: false }], about: '' };
}

/** Names of categories and of series; a mark of targets that the tool adds holds no numeral. */
function wordsOf(id: string, { categories, series }: Extract<Figure, { kind: 'chart' }>): ProseLine[] {
  return [
    ...categories.map((name, index) => line(['figures', id, 'categories', index], name)),
    ...series.map(({ name }, index) => line(['figures', id, 'series', index, 'name'], name)),
  ];
}
