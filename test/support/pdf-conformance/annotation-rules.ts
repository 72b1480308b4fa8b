/** PDF/A-2, 6.3 to 6.5 and 6.8 to 6.11, and PDF/UA-1, 7.18: annotations, actions, and what a file to keep may not hold. */
import { allDicts, array, catalog, type Dict, dict, type PdfFile, pages, text } from './file.js';
import { A2, type Rule, UA1, unless } from './rule.js';

const ACTIONS = ['/GoTo', '/GoToR', '/GoToE', '/Thread', '/URI', '/Named', '/SubmitForm'];
const NAMED = ['/NextPage', '/PrevPage', '/FirstPage', '/LastPage'];
/** Bits of an annotation's F (ISO 32000-1, table 165). */
const [INVISIBLE, HIDDEN, PRINT, NO_VIEW, TOGGLE] = [1, 2, 4, 32, 256];

export const ANNOTATION_RULES: readonly Rule[] = [
  {
    id: 'a2-6.3.1-types',
    clause: `${A2}, 6.3.1; ${UA1}, 7.18.1 and 7.18.2`,
    says: 'Annotations are links (of other kinds more would have to be checked).',
    check: (file) =>
      annotations(file).flatMap((own) => unless(own['/Subtype'] === '/Link', `there is an annotation ${own['/Subtype']}`)),
  },
  {
    id: 'a2-6.3.2-flags',
    clause: `${A2}, 6.3.2`,
    says: 'Annotations print and are never hidden.',
    check: (file) =>
      annotations(file).flatMap(({ '/F': flags }) =>
        unless(
          typeof flags === 'number' && (flags & PRINT) !== 0 && (flags & (INVISIBLE | HIDDEN | NO_VIEW | TOGGLE)) === 0,
          `an annotation has the flags ${flags}`,
        ),
      ),
  },
  {
    id: 'a2-6.3.3-appearance',
    clause: `${A2}, 6.3.3`,
    says: 'An annotation other than a link has an appearance; one that has it has the normal one alone.',
    check: (file) =>
      annotations(file).flatMap((own) => {
        const states = Object.keys(dict(file, own['/AP']));
        return unless(
          states.join() === '/N' || (states.length === 0 && own['/Subtype'] === '/Link'),
          'an annotation has not the appearance it needs',
        );
      }),
  },
  {
    id: 'a2-6.4-forms',
    clause: `${A2}, 6.4.1 to 6.4.3; ${UA1}, 7.14, 7.15 and 7.18.4`,
    says: 'There is no form and no signature (of which more would have to be checked).',
    check: (file) =>
      ['/AcroForm', '/NeedsRendering']
        .filter((key) => catalog(file)[key] !== undefined)
        .map((key) => `the catalogue holds ${key}`),
  },
  {
    id: 'a2-6.5.1-actions',
    clause: `${A2}, 6.5.1; ${UA1}, 7.19`,
    says: 'Actions are those that archives allow, named ones the four that turn pages.',
    check: (file) =>
      actions(file).flatMap((action) => [
        ...unless(ACTIONS.includes(String(action['/S'])), `there is an action ${action['/S']}`),
        ...unless(action['/S'] !== '/Named' || NAMED.includes(String(action['/N'])), `there is a named action ${action['/N']}`),
      ]),
  },
  {
    id: 'a2-6.5.2-triggers',
    clause: `${A2}, 6.5.2`,
    says: 'Nothing acts by itself.',
    check: (file) =>
      allDicts(file).flatMap(({ ref, dict: own }) => unless(own['/AA'] === undefined, `object ${ref} has additional actions`)),
  },
  {
    id: 'a2-6.8-files',
    clause: `${A2}, 6.8; ${UA1}, 7.11`,
    says: 'No file is embedded.',
    check: (file) => [
      ...unless(dict(file, catalog(file)['/Names'])['/EmbeddedFiles'] === undefined, 'there are embedded files'),
      ...unless(!allDicts(file).some(({ dict: own }) => own['/EF'] !== undefined), 'a file specification embeds a file'),
    ],
  },
  {
    id: 'a2-6.9-layers',
    clause: `${A2}, 6.9; ${UA1}, 7.10`,
    says: 'No content is optional.',
    check: (file) => unless(catalog(file)['/OCProperties'] === undefined, 'there is optional content'),
  },
  {
    id: 'a2-6.10-presentations',
    clause: `${A2}, 6.10`,
    says: 'There are no alternate presentations and no steps of one.',
    check: (file) => [
      ...unless(
        dict(file, catalog(file)['/Names'])['/AlternatePresentations'] === undefined,
        'there is an alternate presentation',
      ),
      ...unless(
        pages(file).every(({ page }) => page['/PresSteps'] === undefined),
        'a page has presentation steps',
      ),
    ],
  },
  {
    id: 'a2-6.11-requirements',
    clause: `${A2}, 6.11`,
    says: 'The file requires nothing of its reader.',
    check: (file) => unless(catalog(file)['/Requirements'] === undefined, 'the catalogue holds Requirements'),
  },
  {
    id: 'ua1-7.18.3-tabs',
    clause: `${UA1}, 7.18.3`,
    says: 'On a page with annotations the tab order is that of the structure.',
    check: (file) =>
      pages(file).flatMap(({ ref, page }) =>
        unless(array(file, page['/Annots']).length === 0 || page['/Tabs'] === '/S', `page ${ref} has no tab order`),
      ),
  },
  {
    id: 'ua1-7.18.5-contents',
    clause: `${UA1}, 7.18.5`,
    says: 'A link says in its Contents what it is.',
    check: (file) =>
      annotations(file).flatMap((own) => unless((text(file, own['/Contents']) ?? '') !== '', 'a link has no description')),
  },
];

function annotations(file: PdfFile): readonly Dict[] {
  return pages(file).flatMap(({ page }) => array(file, page['/Annots']).map((each) => dict(file, each)));
}

/** Wherever they hang: on annotations, bookmarks, the catalogue, or after one another. */
function actions(file: PdfFile): readonly Dict[] {
  const opening = dict(file, catalog(file)['/OpenAction']);
  return [
    ...(opening['/S'] === undefined ? [] : [opening]),
    ...allDicts(file).flatMap(({ dict: own }) => {
      const next = [own['/A'], own['/Next']].map((each) => dict(file, each)).filter((each) => each['/S'] !== undefined);
      // A structure element's A are its attributes, a bookmark's Next is a bookmark.
      return own['/Type'] === '/StructElem' ? [] : next;
    }),
  ];
}
