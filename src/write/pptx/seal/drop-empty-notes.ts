/** Repair: pptxgenjs gives every slide a notes part, spoken for or not; a reader then finds empty notes pages. No upstream issue says so. */
import type { Page } from '../../../model/page.js';
import type { OfficePackage } from '../../ooxml/package.js';
import { removeChildren } from '../../ooxml/tree.js';
import { notesOf } from '../notes.js';
import { relationType } from '../parts/namespaces.js';

const NOTES_MASTER = 'ppt/notesMasters/notesMaster1.xml';

export function dropEmptyNotes(opened: OfficePackage, pages: readonly Page[]): void {
  pages.forEach((page, i) => {
    if (notesOf(page).length > 0) return;
    const slide = `ppt/slides/slide${i + 1}.xml`;
    opened.remove(`ppt/notesSlides/notesSlide${i + 1}.xml`);
    dropRelation(opened, slide, relationType('notesSlide'));
  });
  if (pages.some((page) => notesOf(page).length > 0)) return;
  opened.remove(NOTES_MASTER);
  dropRelation(opened, 'ppt/presentation.xml', relationType('notesMaster'));
  removeChildren(opened.xml('ppt/presentation.xml'), 'p:notesMasterIdLst');
}

function dropRelation(opened: OfficePackage, part: string, type: string): void {
  opened.setRelationships(
    part,
    opened.relationships(part).filter((relation) => relation.type !== type),
  );
}
