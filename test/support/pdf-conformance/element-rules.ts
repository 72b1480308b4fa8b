/** PDF/UA-1, 7.2 to 7.9 and 7.18.5: headings, tables, lists, figures, notes and links, each as its kind demands. */
import { array, catalog, dict, type PdfFile, pages, text, type Value } from './file.js';
import { A2, PDF17, type Rule, UA1, unless } from './rule.js';
import { attribute, type Element, elementKids, readStructure } from './structure.js';

/** Where an element may stand, and what may stand in it (ISO 32000-1, 14.8.4.3.3 and 14.8.4.3.4). */
const PARENTS: Readonly<Record<string, RegExp>> = {
  TR: /^(Table|THead|TBody|TFoot)$/,
  THead: /^Table$/,
  TBody: /^Table$/,
  TFoot: /^Table$/,
  TH: /^TR$/,
  TD: /^TR$/,
  LI: /^L$/,
  LBody: /^LI$/,
  TOCI: /^TOC$/,
};
const KIDS: Readonly<Record<string, RegExp>> = {
  Table: /^(Caption )?((TR )+|(THead )?(TBody )+(TFoot )?)(Caption )?$/,
  THead: /^(TR )+$/,
  TBody: /^(TR )+$/,
  TFoot: /^(TR )+$/,
  TR: /^((TH|TD) )+$/,
  L: /^(Caption )?((L|LI) )+$/,
  LI: /^((Lbl|LBody) )+$/,
};

export const ELEMENT_RULES: readonly Rule[] = [
  {
    id: 'ua1-7.2-nesting',
    clause: `${UA1}, 7.2; ${PDF17}, 14.8.4.3`,
    says: 'Parts of tables and lists stand where they belong, and nothing else does.',
    check: (file) =>
      readStructure(file).flatMap((element) => {
        const { type, parent, kids } = element;
        const inside = elementKids(element)
          .map((kid) => `${kid.type} `)
          .join('');
        return [
          ...unless(PARENTS[type]?.test(parent?.type ?? '') ?? true, `${type} stands in ${parent?.type}`),
          ...unless(KIDS[type]?.test(inside) ?? true, `${type} holds ${inside}`),
          ...unless(!(type in KIDS) || kids.every(({ kind }) => kind === 'element'), `${type} holds content of its own`),
        ];
      }),
  },
  {
    id: 'ua1-7.3-figures',
    clause: `${UA1}, 7.3; ${A2}, 6.7.5`,
    says: 'A figure has an alternative text.',
    check: (file) =>
      ofType(file, 'Figure').flatMap(({ dict: own, ref }) =>
        unless(
          (text(file, own['/Alt']) ?? text(file, own['/ActualText']) ?? '').trim() !== '',
          `figure ${ref} has no alternative text`,
        ),
      ),
  },
  {
    id: 'ua1-7.3-boxes',
    clause: `${UA1}, 7.3; ${PDF17}, 14.8.5.4.3`,
    says: 'A figure has its box, on the page.',
    check: (file) =>
      ofType(file, 'Figure').flatMap((figure) => {
        const [left = 0, bottom = 0, right = 0, top = 0] = array(file, attribute(file, figure, 'Layout', 'BBox')).map(Number);
        const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = array(file, pages(file)[0]?.page['/MediaBox']).map(Number);
        return unless(
          x0 <= left && left < right && right <= x1 && y0 <= bottom && bottom < top && top <= y1,
          `figure ${figure.ref} has no box on the page`,
        );
      }),
  },
  {
    id: 'ua1-7.4.2-headings',
    clause: `${UA1}, 7.4.2`,
    says: 'The first heading is H1, and no level is skipped on the way down.',
    check: (file) => {
      const levels = readStructure(file).flatMap(({ type }) => (/^H[1-6]$/.test(type) ? [Number(type[1])] : []));
      return levels.flatMap((level, index) =>
        unless(level <= (levels[index - 1] ?? 0) + 1, `H${level} follows H${levels[index - 1] ?? 0}`),
      );
    },
  },
  {
    id: 'ua1-7.4.4-unnumbered',
    clause: `${UA1}, 7.4.4`,
    says: 'Headings are numbered throughout.',
    check: (file) => ofType(file, 'H').map(({ ref }) => `heading ${ref} has no number`),
  },
  {
    id: 'ua1-7.5-scope',
    clause: `${UA1}, 7.5`,
    says: 'A heading of a table says whether it is one of a row or of a column; every data cell has one.',
    check: (file) =>
      ofType(file, 'Table').flatMap((table) => {
        const cells = rowsOf(table).flatMap(elementKids);
        const heads = cells.filter(({ type }) => type === 'TH');
        return [
          ...heads
            .filter((head) => !['/Row', '/Column', '/Both'].includes(String(attribute(file, head, 'Table', 'Scope'))))
            .map(({ ref }) => `table heading ${ref} has no scope`),
          ...unless(heads.length > 0, `table ${table.ref} has no heading`),
        ];
      }),
  },
  {
    id: 'ua1-7.5-regular',
    clause: `${UA1}, 7.2 and 7.5; ${PDF17}, 14.8.4.3.4`,
    says: 'The rows of a table are of one length, spans counted in, and no cell stands on another.',
    check: (file) => ofType(file, 'Table').flatMap((table) => unless(isRegular(file, table), `table ${table.ref} is irregular`)),
  },
  {
    id: 'ua1-7.6-numbering',
    clause: `${UA1}, 7.6; ${PDF17}, 14.8.5.5`,
    says: 'A list whose items have labels says how it is numbered.',
    check: (file) =>
      ofType(file, 'L').flatMap((list) => {
        const labelled = elementKids(list).some((item) => elementKids(item).some(({ type }) => type === 'Lbl'));
        const numbering = attribute(file, list, 'List', 'ListNumbering') ?? '/None';
        return unless(!labelled || numbering !== '/None', `list ${list.ref} has labels and no numbering`);
      }),
  },
  {
    id: 'ua1-7.7-formulas',
    clause: `${UA1}, 7.7`,
    says: 'A formula has an alternative text.',
    check: (file) =>
      ofType(file, 'Formula').flatMap(({ dict: own, ref }) =>
        unless((text(file, own['/Alt']) ?? '') !== '', `formula ${ref} has no alternative text`),
      ),
  },
  {
    id: 'ua1-7.9-notes',
    clause: `${UA1}, 7.9`,
    says: 'A note has an id.',
    check: (file) =>
      ofType(file, 'Note').flatMap(({ dict: own, ref }) =>
        unless((text(file, own['/ID']) ?? '') !== '', `note ${ref} has no id`),
      ),
  },
  {
    id: 'ua1-7.17-bookmarks',
    clause: `${UA1}, 7.17; ${PDF17}, 12.3.3`,
    says: 'Bookmarks lead to places on pages, and count those under them.',
    check: (file) => checkBookmarks(file, catalog(file)['/Outlines'] ?? null),
  },
  {
    id: 'ua1-7.18.5-links',
    clause: `${UA1}, 7.18.5; ${PDF17}, 14.8.4.4.2`,
    says: 'A link is an element Link that holds its annotation and what is to be clicked; it leads somewhere.',
    check: (file) => {
      const links = ofType(file, 'Link');
      const tagged = links.flatMap(({ kids }) => kids.flatMap((kid) => (kid.kind === 'object' ? [kid.ref] : [])));
      const annotations = pages(file).flatMap(({ page }) => array(file, page['/Annots']));
      return [
        ...annotations.flatMap((ref) => unless(tagged.includes(ref), `link ${ref} is not tagged`)),
        ...links.flatMap(({ kids, ref }) =>
          unless(
            kids.some(({ kind }) => kind === 'object') && kids.some(({ kind }) => kind !== 'object'),
            `element ${ref} is no whole link`,
          ),
        ),
        ...annotations.flatMap((ref) => unless(leads(file, ref), `link ${ref} leads nowhere`)),
      ];
    },
  },
];

function ofType(file: PdfFile, type: string): readonly Element[] {
  return readStructure(file).filter((element) => element.type === type);
}

function rowsOf(table: Element): readonly Element[] {
  return elementKids(table).flatMap((kid) => (kid.type === 'TR' ? [kid] : rowsOf(kid)));
}

function isRegular(file: PdfFile, table: Element): boolean {
  const rows = rowsOf(table);
  const taken = rows.map(() => new Set<number>());
  for (const [top, row] of rows.entries()) {
    let column = 0;
    for (const cell of elementKids(row)) {
      while (taken[top]?.has(column)) column += 1;
      const wide = Number(attribute(file, cell, 'Table', 'ColSpan') ?? 1);
      const high = Number(attribute(file, cell, 'Table', 'RowSpan') ?? 1);
      for (let y = top; y < top + high; y++) {
        for (let x = column; x < column + wide; x++) {
          const line = taken[y];
          if (!line || line.has(x)) return false;
          line.add(x);
        }
      }
    }
  }
  const width = Math.max(0, ...taken.flatMap((row) => [...row].map((x) => x + 1)));
  return taken.every((row) => row.size === width);
}

function leads(file: PdfFile, ref: Value): boolean {
  const annotation = dict(file, ref);
  const address = text(file, dict(file, annotation['/A'])['/URI']);
  if (address !== null) return /^[\x21-\x7e]+$/.test(address);
  return isPlace(file, annotation['/Dest'] ?? dict(file, annotation['/A'])['/D'] ?? null);
}

/** A page with a place on it. */
function isPlace(file: PdfFile, destination: Value): boolean {
  const [ref, fit, left, top] = array(file, destination);
  const page = pages(file).find((each) => each.ref === ref)?.page;
  if (!page || fit !== '/XYZ') return page !== undefined && fit === '/Fit';
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = array(file, page['/MediaBox']).map(Number);
  return (
    [left, top].every((each) => typeof each === 'number') &&
    x0 <= Number(left) &&
    Number(left) <= x1 &&
    y0 <= Number(top) &&
    Number(top) <= y1
  );
}

function checkBookmarks(file: PdfFile, parent: Value): readonly string[] {
  const items: Value[] = [];
  for (let item = dict(file, parent)['/First'] ?? null; item !== null; item = dict(file, item)['/Next'] ?? null) items.push(item);
  const under = countUnder(file, parent);
  return [
    ...unless((dict(file, parent)['/Count'] ?? 0) === under, `bookmark ${parent} does not count the ${under} under it`),
    ...items.flatMap((item) => [
      ...unless(isPlace(file, dict(file, item)['/Dest'] ?? null), `bookmark ${item} leads nowhere`),
      ...unless((text(file, dict(file, item)['/Title']) ?? '') !== '', `bookmark ${item} has no title`),
      ...checkBookmarks(file, item),
    ]),
  ];
}

function countUnder(file: PdfFile, parent: Value): number {
  let count = 0;
  for (let item = dict(file, parent)['/First'] ?? null; item !== null; item = dict(file, item)['/Next'] ?? null)
    count += 1 + countUnder(file, item);
  return count;
}
