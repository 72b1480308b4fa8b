/** PDF/A-2, 6.7, and PDF/UA-1, 7.1 and 7.2: all content is tagged or decoration, and the tree of tags is whole. */
import { allDicts, array, catalog, type Dict, dict, isReference, type PdfFile, pages, text, type Value } from './file.js';
import { readPage } from './painted.js';
import { A2, PDF17, type Rule, UA1, unless } from './rule.js';
import { mapRole, readNumberTree, readStructure, STANDARD_TYPES } from './structure.js';

const LANGUAGE = /^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$/;

export const STRUCTURE_RULES: readonly Rule[] = [
  {
    id: 'a2-6.7.2-marked',
    clause: `${A2}, 6.7.2.2; ${UA1}, 7.1`,
    says: 'The file says that it is tagged, and that no tag is a guess.',
    check: (file) => {
      const info = dict(file, catalog(file)['/MarkInfo']);
      return [
        ...unless(info['/Marked'] === true, 'Marked is not true'),
        ...unless(info['/Suspects'] !== true, 'tags are suspect'),
      ];
    },
  },
  {
    id: 'a2-6.7.3-root',
    clause: `${A2}, 6.7.3.3`,
    says: 'The structure hangs under the root, every element under its parent, one Document above all.',
    check: (file) => {
      const root = catalog(file)['/StructTreeRoot'] ?? null;
      const elements = readStructure(file);
      const top = elements.filter(({ parent }) => parent === null);
      return [
        ...unless(dict(file, root)['/Type'] === '/StructTreeRoot', 'there is no structure tree'),
        ...unless(top.length === 1 && top[0]?.type === 'Document', 'the structure is not one Document'),
        ...elements
          .filter(({ dict: own, parent }) => own['/P'] !== (parent?.ref ?? root))
          .map(({ ref }) => `element ${ref} does not name its parent`),
      ];
    },
  },
  {
    id: 'a2-6.7.3-types',
    clause: `${A2}, 6.7.3.4; ${UA1}, 7.1`,
    says: 'Every structure type is a standard one or mapped to one; none of the standard ones is mapped, and no map goes round.',
    check: (file) => {
      const roles = dict(file, dict(file, catalog(file)['/StructTreeRoot'])['/RoleMap']);
      return [
        ...readStructure(file).flatMap(({ raw, type }) => unless(STANDARD_TYPES.has(type), `the type ${raw} is no standard one`)),
        ...Object.keys(roles).flatMap((key) => [
          ...unless(!STANDARD_TYPES.has(key.slice(1)), `the standard type ${key} is mapped`),
          ...unless(STANDARD_TYPES.has(mapRole(key.slice(1), roles)), `${key} is mapped to no standard type`),
        ]),
      ];
    },
  },
  {
    id: 'a2-6.7.4-language',
    clause: `${A2}, 6.7.4; ${UA1}, 7.2`,
    says: 'The document has a language, and every language is a language tag.',
    check: (file) => [
      ...unless((text(file, catalog(file)['/Lang']) ?? '') !== '', 'the document has no language'),
      ...languages(file).flatMap((language) => unless(LANGUAGE.test(language), `${language} is no language`)),
    ],
  },
  {
    id: 'ua1-7.1-artifact-in-tag',
    clause: `${UA1}, 7.1`,
    says: 'No decoration stands inside tagged content.',
    check: eachMark(
      (mark, above) => mark.tag !== 'Artifact' || !above.some(({ mcid }) => mcid !== null),
      'decoration stands inside tagged content',
    ),
  },
  {
    id: 'ua1-7.1-tag-in-artifact',
    clause: `${UA1}, 7.1`,
    says: 'No tagged content stands inside decoration.',
    check: eachMark(
      (mark, above) => mark.mcid === null || !above.some(({ tag }) => tag === 'Artifact'),
      'tagged content stands inside decoration',
    ),
  },
  {
    id: 'ua1-7.1-content',
    clause: `${UA1}, 7.1`,
    says: 'All that is painted is tagged as content or marked as decoration.',
    check: (file) =>
      pages(file).flatMap(({ page }) =>
        readPage(file, page).painted.flatMap(({ marks, operator }) =>
          unless(
            marks.some(({ tag, mcid }) => tag === 'Artifact' || mcid !== null),
            `${operator} paints what is neither content nor decoration`,
          ),
        ),
      ),
  },
  {
    id: 'pdf-14.7.4-marks',
    clause: `${PDF17}, 14.7.4.2; ${UA1}, 7.1`,
    says: 'Every mark of the content belongs to one element, every mark that an element names stands in the content, and the tags agree.',
    check: (file) =>
      pages(file).flatMap(({ ref, page }) => {
        const drawn = readPage(file, page).marks.filter(({ mcid }) => mcid !== null);
        const named = readStructure(file).flatMap(({ kids, raw }) =>
          kids.flatMap((kid) => (kid.kind === 'content' && kid.page === ref ? [{ raw, mcid: kid.mcid }] : [])),
        );
        const owners = (mcid: number | null) => named.filter((each) => each.mcid === mcid);
        return [
          ...drawn.flatMap(({ mcid, tag }) =>
            unless(owners(mcid).length === 1 && owners(mcid)[0]?.raw === tag, `mark ${mcid} (${tag}) is not one element's`),
          ),
          ...named.flatMap(({ mcid }) =>
            unless(drawn.filter((mark) => mark.mcid === mcid).length === 1, `mark ${mcid} does not stand in the content once`),
          ),
        ];
      }),
  },
  {
    id: 'pdf-14.7.4.4-parents',
    clause: `${PDF17}, 14.7.4.4`,
    says: 'The parent tree leads from every mark and every annotation to its element.',
    check: (file) => {
      const parents = readNumberTree(file, dict(file, catalog(file)['/StructTreeRoot'])['/ParentTree'] ?? null);
      const elements = readStructure(file);
      return pages(file).flatMap(({ ref, page }) => {
        const list = array(file, parents.get(page['/StructParents'] as number));
        return elements.flatMap((element) =>
          element.kids.flatMap((kid) => {
            if (kid.kind === 'content' && kid.page === ref)
              return unless(list[kid.mcid] === element.ref, `mark ${kid.mcid} has another parent`);
            if (kid.kind !== 'object') return [];
            return unless(
              parents.get(dict(file, kid.ref)['/StructParent'] as number) === element.ref,
              `annotation ${kid.ref} has another parent`,
            );
          }),
        );
      });
    },
  },
  {
    id: 'pdf-14.7.2-ids',
    clause: `${PDF17}, 14.7.2`,
    says: 'Ids of elements are unique, and the table of ids holds them all, in the order of their bytes.',
    check: (file) => {
      const own = readStructure(file).flatMap(({ ref, dict: element }) =>
        element['/ID'] === undefined ? [] : [{ id: element['/ID'], ref }],
      );
      const listed = readNames(file, dict(file, catalog(file)['/StructTreeRoot'])['/IDTree'] ?? null);
      const keys = listed.map(({ id }) => keyBytes(id));
      return [
        ...unless(new Set(own.map(({ id }) => id)).size === own.length, 'two elements have one id'),
        ...unless(
          listed.length === own.length && own.every(({ id, ref }) => listed.some((each) => each.id === id && each.ref === ref)),
          'the table of ids is not that of the elements',
        ),
        ...unless(
          keys.every((key, index) => index === 0 || Buffer.compare(keys[index - 1] as Buffer, key) < 0),
          'the table of ids is out of order',
        ),
      ];
    },
  },
];

function eachMark(
  holds: (mark: ReturnType<typeof readPage>['marks'][number], above: ReturnType<typeof readPage>['marks']) => boolean,
  finding: string,
) {
  return (file: PdfFile): readonly string[] =>
    pages(file).flatMap(({ page }) =>
      readPage(file, page).painted.flatMap(({ marks }) =>
        marks.flatMap((mark, index) => unless(holds(mark, marks.slice(0, index)), finding)),
      ),
    );
}

function languages(file: PdfFile): readonly string[] {
  const marked = pages(file).flatMap(({ page }) =>
    readPage(file, page).marks.flatMap(({ properties }) => properties['/Lang'] ?? []),
  );
  const written = allDicts(file).flatMap(({ dict: own }) => text(file, own['/Lang']) ?? []);
  return [
    ...written,
    ...marked.map((language) =>
      language !== null && typeof language === 'object' && 'bytes' in language
        ? language.bytes.toString('latin1')
        : String(language),
    ),
  ];
}

/** A name tree's entries (ISO 32000-1, 7.9.6). */
function readNames(file: PdfFile, node: Value): readonly { readonly id: Value; readonly ref: Value }[] {
  const { '/Names': names, '/Kids': kids }: Dict = dict(file, node);
  const entries = array(file, names);
  const own = entries.flatMap((id, index) =>
    index % 2 === 0 && isReference(entries[index + 1]) ? [{ id, ref: entries[index + 1] ?? null }] : [],
  );
  return [...own, ...array(file, kids).flatMap((kid) => readNames(file, kid))];
}

/** A text string's bytes: one a character if all are ASCII, else UTF-16BE with its mark. */
function keyBytes(id: Value): Buffer {
  const value = String(id).slice(2);
  return /^[\x20-\x7e]*$/.test(value) ? Buffer.from(value, 'latin1') : Buffer.from(`\ufeff${value}`, 'utf16le').swap16();
}
