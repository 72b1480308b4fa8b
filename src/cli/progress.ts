/** Says on a terminal what is being made, on one line that goes when it is done. */

import type { Progress } from '../commands/build/build.js';
import type { Language } from '../diagnostics/diagnostic.js';
import { DOCUMENTS } from '../model/documents.js';

/** `on` is whether there is somebody to look: off a terminal nothing is printed. */
export function showProgress(language: () => Language, on: boolean): { show(progress: Progress): void; clear(): void } {
  let shown = false;
  const print = (text: string) => process.stderr.write(`\r\x1b[K${text}`);
  return {
    show(progress) {
      if (!on) return;
      shown = true;
      print(say(progress, language()));
    },
    clear() {
      if (shown) print('');
      shown = false;
    },
  };
}

function say(progress: Progress, language: Language): string {
  switch (progress.kind) {
    case 'waiting':
      return language === 'zh'
        ? `另一次生成（进程 ${progress.pid}）正在进行，等它结束……`
        : `another build (process ${progress.pid}) is at work: waiting for it`;
    case 'making':
      return language === 'zh'
        ? `正在生成${DOCUMENTS[progress.target].name.zh}……`
        : `making the ${DOCUMENTS[progress.target].name.en} …`;
  }
}
