/** Makes the documents of a content, and a desk to judge them by. */
import { join } from 'node:path';
import { expect } from 'vitest';
import { type AuditContext, openDesk } from '../../src/audit/context.js';
import { loadContent } from '../../src/content/load.js';
import { Diagnostics } from '../../src/diagnostics/diagnostic.js';
import type { DocumentName } from '../../src/model/documents.js';
import { type GivenSettings, resolveSettings } from '../../src/model/settings.js';
import { makeDocuments } from '../../src/pipeline/make.js';
import { type GivenPaths, resolvePaths } from '../../src/project/paths.js';
import { openProject } from '../../src/project/project.js';
import { listLiterals } from '../../src/template/list-literals.js';
import { loadLabels } from '../../src/theme/labels.js';
import { CACHE, ROOT } from './made.js';

export interface Prepared {
  readonly desk: AuditContext;
  readonly bytes: ReadonlyMap<DocumentName, Uint8Array>;
}

/** Paths from the project's root. */
export async function prepareAudit(
  content: string,
  paths: Omit<GivenPaths, 'content'> = {},
  settings: GivenSettings = {},
): Promise<Prepared> {
  const project = openProject(
    resolvePaths({ content: join(ROOT, content), templates: join(ROOT, 'templates'), ...paths }),
    CACHE,
  );
  const diagnostics = new Diagnostics();
  const making = await makeDocuments(
    {
      project,
      targets: ['deck', 'summary', 'onepager', 'script'],
      settings: resolveSettings(settings),
      check: false,
      onDocument: () => {},
    },
    diagnostics,
  );
  const loaded = await loadContent(project, diagnostics);
  const labels = loaded && loadLabels(project, loaded.report.language, diagnostics);
  expect(diagnostics.list.filter(({ severity }) => severity === 'error')).toEqual([]);
  const desk = openDesk({ content: loaded!, labels: labels!, literals: listLiterals(project, diagnostics).texts });
  return { desk, bytes: new Map(making.documents.map(({ target, bytes }) => [target, bytes])) };
}
