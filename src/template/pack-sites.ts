/** The sites of templates as short lists of offsets, and back: what stands there and on which line, the templates' texts tell. */
import { indexLines, spanBetween } from '../diagnostics/lines.js';
import type { Span } from '../diagnostics/span.js';
import type { SourceText } from '../project/read-text.js';
import type { Site } from './context.js';

/** Which of the texts, start, end; the code where it is not what stands there; start and end of each part of a path. */
export type PackedSite = readonly [number, number, number, (string | null)?, (readonly number[])?];

export function packSites(sites: readonly Site[], sources: readonly SourceText[]): readonly PackedSite[] {
  const numbers = new Map(sources.map(({ file }, at) => [file, at] as const));
  return sites.map(({ span, code, parts }): PackedSite => {
    const number = numbers.get(span.file)!;
    const [start, end] = edgesOf(span);
    const written = sources[number]!.text.slice(start, end) === code ? null : code;
    if (parts) return [number, start, end, written, parts.flatMap(edgesOf)];
    return written === null ? [number, start, end] : [number, start, end, written];
  });
}

function edgesOf({ start, end = start }: Span): readonly [number, number] {
  return [start.offset, end.offset];
}

/** `sources` in the order in which the sites were packed. */
export function unpackSites(packed: readonly PackedSite[], sources: readonly SourceText[]): readonly Site[] {
  const benches = sources.map(({ file, text }) => ({ file, text, lines: indexLines(text) }));
  return packed.map(([number, start, end, code, edges]): Site => {
    const { file, text, lines } = benches[number]!;
    const site = { span: spanBetween(file, lines, start, end), code: code ?? text.slice(start, end) };
    if (!edges) return site;
    const parts: Span[] = [];
    for (let at = 0; at < edges.length; at += 2) parts.push(spanBetween(file, lines, edges[at]!, edges[at + 1]!));
    return { ...site, parts };
  });
}
