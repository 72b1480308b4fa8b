/** `trifold watch`: says what each save led to, until Ctrl-C. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { lazily } from '../cache/lazily.js';
import { namesOf } from '../commands/build/build.js';
import { type WatchEvent, watch } from '../commands/watch.js';
import type { Language } from '../diagnostics/diagnostic.js';
import { EXIT, type ExitCode } from './exit.js';
import type { BuildFlags } from './options.js';
import { describeOutcome, outcomeLines } from './outcome.js';
import { showProgress } from './progress.js';
import { chooseLanguage, describeBug, faultsLine, formatDiagnostics, inLines, showPath } from './say.js';

/** Ends when the process is told to, always well: what is being built is given up, and nothing is left behind. */
export async function watchCommand(content: string, flags: BuildFlags): Promise<ExitCode> {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop.abort());
  // Nobody reads any more.
  process.stdout.on('error', () => stop.abort());
  const tell = flags.json ? printJson : tellPerson(content, flags);
  // What is said of one event needs code that loads: the next waits for it.
  let said = Promise.resolve();
  const onEvent = (event: WatchEvent): void => {
    said = said.then(() => {
      if (event.kind === 'watching') garbage().collect?.();
      return tell(event);
    });
  };
  await watch({ ...flags, given: { ...flags, content }, onEvent, signal: stop.signal });
  await said;
  if (flags.json) process.stdout.write(`${JSON.stringify({ event: 'stopped' })}\n`);
  return EXIT.done;
}

/**
 * What builds have left in memory is given back while nobody waits: V8 itself would keep it until much more has gathered. Not every
 * Node has it to give. Code that was compiled under other flags is refused: they are set back.
 */
const garbage = lazily(() => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext("typeof gc === 'function' ? gc : null") as (() => void) | null;
  setFlagsFromString('--no-expose-gc');
  return { collect };
});

/** An event a line. */
async function printJson(event: WatchEvent): Promise<void> {
  process.stdout.write(`${JSON.stringify(describeEvent(event))}\n`);
}

function describeEvent(event: WatchEvent): object {
  switch (event.kind) {
    case 'waiting':
      return { event: event.kind, process: event.pid };
    case 'making':
      return { event: event.kind, document: event.target };
    case 'changed':
      return { event: event.kind, files: event.files.map(showPath) };
    case 'built':
      return { event: event.kind, milliseconds: Math.round(event.result.time), ...describeOutcome(event.result) };
    case 'failed': {
      const { result, retries } = event;
      return { event: event.kind, milliseconds: Math.round(result.time), retries, ...describeOutcome(result) };
    }
    case 'unchanged':
    case 'watching':
      return { event: event.kind };
    case 'bug':
      return { event: event.kind, message: describeBug(event.error) };
  }
}

/** Says it in lines; on a terminal also, on a line that goes again, what is being made. */
function tellPerson(content: string, flags: BuildFlags): (event: WatchEvent) => Promise<void> {
  let language: Language = chooseLanguage(flags.lang, null);
  let isWatching = false;
  const progress = showProgress(() => language, !flags.quiet && process.stderr.isTTY === true);
  const print = (...lines: readonly string[]): void => {
    if (!flags.quiet) process.stdout.write(inLines(lines));
  };
  return async (event) => {
    progress.clear();
    switch (event.kind) {
      case 'waiting':
      case 'making':
        progress.show(event);
        return;
      case 'changed':
        print('', changedLine(event.files, language));
        return;
      case 'built': {
        const { result } = event;
        language = chooseLanguage(flags.lang, result.language);
        if (!flags.quiet) process.stdout.write(await outcomeLines(result, namesOf(flags), language));
        process.stderr.write(await formatDiagnostics(result.diagnostics, language));
        print(language === 'zh' ? `用时 ${seconds(result.time)}` : `done in ${seconds(result.time)}`);
        return;
      }
      case 'failed': {
        const { result, retries } = event;
        language = chooseLanguage(flags.lang, result.language);
        process.stderr.write(await formatDiagnostics(result.diagnostics, language));
        process.stderr.write(`${faultsLine(result.diagnostics, language, true)}\n${nextLine(retries, language)}\n`);
        return;
      }
      case 'unchanged':
        print(language === 'zh' ? '没有变化。' : 'Nothing has changed.');
        return;
      case 'watching':
        if (!isWatching) print('', watchingLine(content, language));
        isWatching = true;
        return;
      case 'bug':
        process.stderr.write(`${describeBug(event.error)}\n`);
        return;
    }
  };
}

function changedLine(files: readonly string[], language: Language): string {
  const names = files.map(showPath);
  const some = names.slice(0, MOST_NAMED);
  const more = names.length - some.length;
  if (language === 'zh') return `${some.join('、')}${more > 0 ? ` 等 ${names.length} 个文件` : ''} 有改动：`;
  return `changed: ${some.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

const MOST_NAMED = 4;

function nextLine(retries: boolean, language: Language): string {
  if (retries) {
    return language === 'zh'
      ? '过一会儿自动再试；不必重新存盘。'
      : 'It is tried again by itself: nothing needs to be saved again.';
  }
  return language === 'zh' ? '改好存盘，就会重新生成。' : 'Mend it and save: then it is built again.';
}

function watchingLine(content: string, language: Language): string {
  const name = showPath(content);
  return language === 'zh'
    ? `正在监视 ${name} 和它用到的模板、主题、字体、图片：存盘即重新生成。按 Ctrl-C 结束。`
    : `watching ${name} and its templates, theme, fonts and pictures: each save is built. Ctrl-C ends.`;
}

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(2)} s`;
