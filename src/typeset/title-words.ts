/** Words of a title: a dislike of line breaks inside them, by the dictionary that comes with Node. */

import type { Region } from '../cache/cache.js';
import { findQuoted } from '../language/quoted.js';
import { wordSegmenter } from '../language/segmenters.js';
import type { Segment } from './prepare.js';
import type { ComposerSetting } from './setting.js';

const IN_WORD = 150;

const DISLIKES: Region<WeakMap<Segment, Float64Array>> = { create: () => new WeakMap() };

/** Cost of a break before each cluster: inside a word of several characters, or a name in quotes, it is disliked. */
export function dislikeInWords(segment: Segment, { fonts, language }: ComposerSetting): Float64Array {
  const known = fonts.cache.open(DISLIKES);
  let dislike = known.get(segment);
  if (dislike) return dislike;
  dislike = new Float64Array(segment.clusters.length + 1).fill(IN_WORD);
  const starts = new Set<number>();
  const text = segment.clusters.map((cluster) => cluster.text).join('');
  for (const { index } of wordSegmenter(language).segment(text)) starts.add(index);
  for (const { from, to } of findQuoted(text)) for (let inside = from + 1; inside < to; inside++) starts.delete(inside);
  let offset = 0;
  segment.clusters.forEach((cluster, k) => {
    if (starts.has(offset)) dislike[k] = 0;
    offset += cluster.text.length;
  });
  dislike[segment.clusters.length] = 0;
  known.set(segment, dislike);
  return dislike;
}
