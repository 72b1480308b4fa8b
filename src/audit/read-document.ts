/** Reads a finished document by the reader of its kind; libraries load when a document of that kind is read. */
import type { DocumentName } from '../model/documents.js';
import type { ReadDocument } from '../model/reading.js';

export async function readDocument(document: DocumentName, bytes: Uint8Array): Promise<ReadDocument> {
  switch (document) {
    case 'deck':
      return (await import('./read/deck.js')).readDeckFile(bytes);
    case 'summary':
    case 'script':
      return (await import('./read/summary.js')).readSummaryFile(bytes, document);
    case 'onepager':
      return (await import('./read/onepager.js')).readOnePagerFile(bytes);
  }
}
