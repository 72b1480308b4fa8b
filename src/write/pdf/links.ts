/** Where links lead: addresses as a PDF wants them, anchors as places on the page. */
import type { ComposedParagraph, Frame, Page } from '../../model/page.js';
import type { LinkTarget } from './tags.js';

export function findTargets(page: Page): (link: string) => LinkTarget | null {
  const anchors = new Map<string, LinkTarget>();
  const visit = (frame: Frame): void => {
    if (frame.kind === 'group') frame.children.forEach(visit);
    if (frame.kind === 'text')
      for (const composed of frame.composed) anchor(composed, frame.box.x + frame.padding.left, frame.box.y + composed.y);
    if (frame.kind !== 'table') return;
    for (const { box, padding, composed } of frame.rows.flatMap((row) => row.cells)) {
      for (const paragraph of composed) {
        anchor(paragraph, frame.box.x + box.x + padding.left, frame.box.y + box.y + paragraph.y);
      }
    }
  };
  const anchor = ({ paragraph: { id } }: ComposedParagraph, x: number, y: number): void => {
    if (id !== null && !anchors.has(id)) anchors.set(id, { kind: 'place', x, y });
  };
  page.frames.forEach(visit);
  return (link) => (link.startsWith('#') ? (anchors.get(link.slice(1)) ?? null) : { kind: 'address', address: toAscii(link) });
}

/** A URI in a PDF is ASCII (ISO 32000-1, 12.6.4.7); what is escaped already stays as it is. */
function toAscii(address: string): string {
  const percent = (character: string): string =>
    [...new TextEncoder().encode(character)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');
  return address.replace(/[^\x21-\x7e]/gu, percent);
}
