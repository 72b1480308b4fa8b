/** The report's text: whole where it is present, else its committed excerpt. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../support/cli.js';

export const WHOLE_REPORT = join(ROOT, '..', 'shared', 'source', 'zhengzhou-2021.txt');
export const EXCERPT = join(ROOT, 'test', 'verify', 'fixtures', 'report-excerpt.txt');
export const REPORT = existsSync(WHOLE_REPORT) ? WHOLE_REPORT : EXCERPT;
