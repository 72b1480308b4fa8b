/** Repair: pptxgenjs stores a picture that it is given as data once for every place where it stands (issue 1339). */
import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { type OfficePackage, resolveTarget } from '../../ooxml/package.js';

/** Pictures of the same bytes become one part. */
export function sharePictures(opened: OfficePackage): void {
  const kept = new Map<string, string>();
  const moved = new Map<string, string>();
  for (const name of opened.names.filter((part) => part.startsWith('ppt/media/'))) {
    const hash = createHash('sha256').update(opened.bytes(name)).digest('hex');
    const first = kept.get(hash);
    if (first === undefined) kept.set(hash, name);
    else moved.set(name, first);
  }
  if (moved.size === 0) return;
  for (const slide of opened.names.filter((part) => /^ppt\/slides\/[^/]+\.xml$/.test(part))) {
    opened.setRelationships(
      slide,
      opened.relationships(slide).map((relation) => {
        const shared = relation.external ? undefined : moved.get(resolveTarget(slide, relation.target));
        return shared === undefined ? relation : { ...relation, target: posix.relative(posix.dirname(slide), shared) };
      }),
    );
  }
  for (const name of moved.keys()) opened.remove(name);
}
