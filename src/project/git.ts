/** A revision of the content in git: the content and the files that it names, read without touching the working tree. */
import { spawnSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { basename, dirname, relative } from 'node:path';
import type { Diagnostics, Localized } from '../diagnostics/diagnostic.js';
import type { Span } from '../diagnostics/span.js';
import { packageDir } from './tool.js';

export interface GitRevision {
  readonly content: Uint8Array;
  /** How its files are shown: `content.yaml@HEAD~1`. */
  name(file: string): string;
  /** The bytes of a file inside the content's folder, given by its absolute path; null after a report where it has none. */
  read(path: string, from: Span, diagnostics: Diagnostics): Uint8Array | null;
}

/** Bytes; as much as the largest picture that a document may have. */
const LARGEST = 64 * 1024 * 1024;

/** `file` is how the content is shown to the user. Null after a report where the revision cannot be had. */
export function openRevision(contentFile: string, file: string, revision: string, diagnostics: Diagnostics): GitRevision | null {
  const path = follow(contentFile);
  const folder = dirname(path);
  const report = (
    code: 'git-unavailable' | 'git-repository' | 'git-revision' | 'git-file',
    message: Localized,
    hint: Localized,
  ) => {
    diagnostics.error(code, { message, hint });
    return null;
  };

  const root = runGit(folder, ['rev-parse', '--show-toplevel']);
  if (root.kind === 'absent') {
    return report(
      'git-unavailable',
      { zh: `运行不了 git：${root.why}`, en: `git cannot be run: ${root.why}` },
      { zh: '安装 git，或改用 trifold diff 旧文件 新文件', en: 'install git, or use trifold diff OLD.yaml NEW.yaml' },
    );
  }
  if (root.kind === 'failed') {
    return report(
      'git-repository',
      { zh: `“${file}”不在 git 仓库里：${root.why}`, en: `"${file}" is in no git repository: ${root.why}` },
      {
        zh: '到仓库里运行，或改用 trifold diff 旧文件 新文件',
        en: 'run it in a repository, or use trifold diff OLD.yaml NEW.yaml',
      },
    );
  }
  // What begins with a dash would be an option.
  const commit =
    revision.startsWith('-') || revision === '' ? null : runGit(folder, ['rev-parse', '--verify', `${revision}^{commit}`]);
  if (commit?.kind !== 'done') {
    return report(
      'git-revision',
      { zh: `git 里没有版本“${revision}”`, en: `git has no revision "${revision}"` },
      {
        zh: '写提交号、分支、标签或 HEAD~1；git log --oneline 列出各次提交',
        en: 'give a commit, a branch, a tag or HEAD~1; git log --oneline lists the commits',
      },
    );
  }
  const id = commit.bytes.toString('utf8').trim();
  // As it was committed: filters are programs that the repository's own settings name.
  const readBlob = (name: string) => runGit(folder, ['cat-file', 'blob', `${id}:./${name}`]);

  const content = readBlob(basename(path));
  if (content.kind !== 'done') {
    return report(
      'git-file',
      { zh: `版本“${revision}”里没有“${file}”`, en: `revision "${revision}" has no "${file}"` },
      {
        zh: `那时它可能还没有提交，或叫别的名字：git log --follow --oneline -- ${file}`,
        en: `it may not have been committed then, or had another name: git log --follow --oneline -- ${file}`,
      },
    );
  }
  return {
    content: content.bytes,
    name: (shown) => `${shown}@${revision}`,
    read(asked, from, problems) {
      const name = relative(dirname(contentFile), asked).replaceAll('\\', '/');
      const blob = readBlob(name);
      if (blob.kind === 'done' && !isPointer(blob.bytes)) return blob.bytes;
      problems.error('git-file', { ...whyNot(blob.kind === 'done', name, revision), at: from });
      return null;
    },
  };
}

/** Why a file that the content of a revision names cannot be had. */
function whyNot(isPointed: boolean, name: string, revision: string): { readonly message: Localized; readonly hint: Localized } {
  if (!isPointed)
    return {
      message: { zh: `版本“${revision}”里没有“${name}”`, en: `revision "${revision}" has no "${name}"` },
      hint: { zh: '那时的内容用到了它，却没有提交它', en: 'the content of that revision names it, but it was not committed' },
    };
  return {
    message: {
      zh: `版本“${revision}”里的“${name}”存放在 Git LFS 中`,
      en: `"${name}" of revision "${revision}" is kept in Git LFS`,
    },
    hint: {
      zh: '用 git worktree 取出那个版本，再用 trifold diff 旧文件 新文件',
      en: 'check that revision out with git worktree, then use trifold diff OLD.yaml NEW.yaml',
    },
  };
}

/** What Git LFS commits in place of a file. */
function isPointer(bytes: Buffer): boolean {
  return bytes.length < 1024 && bytes.toString('latin1').startsWith('version https://git-lfs.github.com/spec/');
}

type Ran = { readonly kind: 'done'; readonly bytes: Buffer } | { readonly kind: 'absent' | 'failed'; readonly why: string };

/** Never asks, never fetches a password, never locks the repository; a hook's variables, which mean another folder, are not handed on. */
function runGit(folder: string, args: readonly string[]): Ran {
  const { GIT_DIR: _, GIT_WORK_TREE: __, GIT_INDEX_FILE: ___, GIT_PREFIX: ____, ...env } = process.env;
  const { error, status, stdout, stderr } = spawnSync('git', ['-C', folder, ...args], {
    // Windows looks for a program in the working folder first: a git.exe beside a content is not ours to run.
    cwd: packageDir,
    env: { ...env, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: LARGEST,
    windowsHide: true,
  });
  if (error) return { kind: 'absent', why: error.message };
  return status === 0 ? { kind: 'done', bytes: stdout } : { kind: 'failed', why: firstLine(stderr.toString('utf8')) };
}

function firstLine(text: string): string {
  return text
    .trim()
    .split('\n')[0]!
    .replace(/^fatal: /, '');
}

/** The file behind links; of one that is no more, its own path: an earlier revision may have it. */
function follow(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
