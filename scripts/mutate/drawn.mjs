/** A checker for Stryker that lets through the mutants that were drawn, and no others. */
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';

class Drawn {
  async init() {
    this.keys = new Set(JSON.parse(readFileSync(process.env.TRIFOLD_DRAWN, 'utf8')));
  }

  /** @param {{ id: string, fileName: string, location: any, mutatorName: string, replacement: string }[]} mutants */
  async check(mutants) {
    return Object.fromEntries(
      mutants.map(({ id, fileName, location: { start, end }, mutatorName, replacement }) => {
        const file = relative(process.cwd(), fileName)
          .replaceAll('\\', '/')
          .replace(/^.*?(?=src\/)/, '');
        const key = [file, start.line, start.column, end.line, end.column, mutatorName, replacement].join(' ');
        return [id, this.keys.has(key) ? { status: 'passed' } : { status: 'compileError', reason: 'not drawn' }];
      }),
    );
  }
}

export const strykerPlugins = [{ kind: 'Checker', name: 'drawn', injectableClass: Drawn }];
