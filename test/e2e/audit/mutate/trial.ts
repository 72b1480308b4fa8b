/** Tries mutations: the changed file is read and judged, and a fault has to name the place. */
import type { AuditContext } from '../../../../src/audit/context.js';
import type { Fault } from '../../../../src/audit/fault.js';
import { judgeDocument } from '../../../../src/audit/judge-document.js';
import { readDocument } from '../../../../src/audit/read-document.js';
import type { DocumentName } from '../../../../src/model/documents.js';
import type { ReadPart } from '../../../../src/model/reading.js';
import type { Mutation, MutationKind } from './mutations.js';
import type { Site, SiteKind, Specimen } from './site.js';

export interface Trial {
  readonly kind: MutationKind;
  readonly place: SiteKind;
  /** By a fault that names the slide or heading, and what kind of place it is. */
  readonly caught: boolean;
  /** For who reads the list of those missed. */
  readonly said: string;
}

const PARTS: Readonly<Record<SiteKind, readonly ReadPart[]>> = {
  text: ['text'],
  table: ['cell'],
  note: ['note'],
  alt: ['alt'],
  cache: ['chart'],
  workbook: ['chart'],
  format: ['chart'],
  name: ['chart'],
  footnote: ['note', 'text'],
  header: ['header', 'footer'],
  property: ['property'],
  pdf: ['text', 'cell', 'alt', 'chart', 'header', 'footer', 'property'],
};

/**
 * Mutations of places that no fault can take for one another are tried together, so that a file is not read hundreds of times:
 * each must be named by a fault of its own place.
 */
export async function tryMutations<S extends Site>(
  document: DocumentName,
  specimen: Specimen<S>,
  mutations: readonly Mutation<S>[],
  desk: AuditContext,
): Promise<readonly Trial[]> {
  const trials: Trial[] = [];
  for (const batch of gatherApart(mutations)) {
    const changes = new Map(batch.flatMap((mutation) => [...mutation.changes]));
    const { faults } = judgeDocument(await readDocument(document, specimen.replace(changes)), desk);
    for (const { kind, changes: own } of batch) {
      const [site] = own.keys();
      const said = [...own].map(([{ text }, now]) => `${text} → ${now}`).join(' | ');
      const caught = faults.some((fault) => [...own.keys()].some((each) => isThere(fault, each)));
      trials.push({ kind, place: site!.kind, caught, said: `${document} ${kind} ${site!.kind}: ${said}` });
    }
  }
  return trials;
}

/** The places of a batch differ in what a fault names of them. */
function gatherApart<S extends Site>(mutations: readonly Mutation<S>[]): readonly (readonly Mutation<S>[])[] {
  const batches: { readonly isAlone: boolean; readonly keys: Set<string>; readonly mutations: Mutation<S>[] }[] = [];
  for (const mutation of mutations) {
    const keys = new Set(
      [...mutation.changes.keys()].map(({ kind, slide, under, group }) => `${PARTS[kind][0]} ${slide ?? `${under} ${group}`}`),
    );
    // A heading is the name of the places below it.
    const isAlone = [...mutation.changes.keys()].some(({ group, under }) => group === 'word/document.xml' && under === null);
    let batch = isAlone ? undefined : batches.find((one) => !one.isAlone && [...keys].every((key) => !one.keys.has(key)));
    if (!batch) {
      batch = { isAlone, keys: new Set(), mutations: [] };
      batches.push(batch);
    }
    for (const key of keys) batch.keys.add(key);
    batch.mutations.push(mutation);
  }
  return batches.map((batch) => batch.mutations);
}

function isThere({ part, place }: Fault, site: Site): boolean {
  return (
    part !== null &&
    PARTS[site.kind].includes(part) &&
    (site.slide === null || place.slide === site.slide) &&
    (site.under === null || part === 'chart' || place.under === site.under)
  );
}
