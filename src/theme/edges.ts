/** Completes the short ways of writing four sides. */
import type { Edges } from '../model/document.js';
import type { WrittenEdges } from './schema.js';

export function completeEdges(written: WrittenEdges): Edges {
  const [top, right = top, bottom = top, left = right] = typeof written === 'number' ? [written] : written;
  return { top, right, bottom, left };
}
