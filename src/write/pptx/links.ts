/** Links of a slide as relationships: addresses, and jumps to the slide that holds an anchor. */
import type { Page } from '../../model/page.js';
import { relationType } from '../ooxml/namespaces.js';
import type { OfficePackage } from '../ooxml/package.js';
import { flatten } from './group-shapes.js';
import type { Links } from './setting.js';

/** Slide numbers (from 1) by anchor: the slides' own ids first, then those of paragraphs on them. */
export function findAnchors(pages: readonly Page[]): ReadonlyMap<string, number> {
  const anchors = new Map<string, number>();
  pages.forEach((page, i) => {
    if (!anchors.has(page.id)) anchors.set(page.id, i + 1);
  });
  pages.forEach((page, i) => {
    for (const frame of flatten(page.frames)) {
      if (frame.kind !== 'text') continue;
      for (const { paragraph } of frame.composed) {
        if (paragraph.id !== null && !anchors.has(paragraph.id)) anchors.set(paragraph.id, i + 1);
      }
    }
  });
  return anchors;
}

/** Throws for an anchor that no slide has: the markup's reader refuses such links. */
export function slideLinks(opened: OfficePackage, part: string, anchors: ReadonlyMap<string, number>): Links {
  const known = new Map<string, string>();
  return {
    resolve(link) {
      const jump = link.startsWith('#');
      let id = known.get(link);
      if (id === undefined) {
        const number = jump ? anchors.get(decodeURIComponent(link.slice(1))) : undefined;
        if (jump && number === undefined) throw new Error(`link to ${link}, which no slide has`);
        id = jump
          ? opened.relate(part, { type: relationType('slide'), target: `slide${number}.xml` })
          : opened.relate(part, { type: relationType('hyperlink'), target: link, external: true });
        known.set(link, id);
      }
      return { id, jump };
    },
  };
}
