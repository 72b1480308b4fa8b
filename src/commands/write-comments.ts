/** Writes copies of documents with comments at what was found in them; the documents themselves stay as they are. */
import { basename, dirname, extname, join } from 'node:path';
import type { Diagnostics, Localized } from '../diagnostics/diagnostic.js';
import type { ReadPart, ReadPlace } from '../model/reading.js';
import { resolvePaths } from '../project/paths.js';
import { openProject } from '../project/project.js';
import { openOutput } from '../store/output.js';
import { switchedFile } from '../store/switch.js';
import type { Commented, OfficeComment, Uncommented } from '../write/ooxml/comments/comment.js';

export interface CommentedFile {
  /** Absolute path of the document. */
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly comments: readonly OfficeComment[];
}

/** What a comment has to say of where it belongs: it stands beside what is seen, and not within notes, charts, alternative texts. */
export function hiddenPlace(place: ReadPlace, part: ReadPart): ReadPlace {
  if (part === 'text' || part === 'cell') return {};
  const { row, column, paragraph } = place;
  return {
    ...(row !== undefined && { row }),
    ...(column !== undefined && { column }),
    ...(paragraph !== undefined && { paragraph }),
  };
}

/** Words of a copy's name, `briefing-comments.pptx`. */
const SUFFIX = '-comments';

/** The copies' absolute paths; a document without a comment, and a PDF, has none. What stands under such a name already is kept beside. */
export async function writeComments(files: readonly CommentedFile[], diagnostics: Diagnostics): Promise<readonly string[]> {
  const written: string[] = [];
  for (const { file, bytes, comments } of files) {
    if (comments.length === 0) continue;
    const ending = extname(file);
    const project = openProject(resolvePaths({ out: dirname(file) }));
    const made = await comment(ending, bytes, comments);
    if (made === null || !made.ok) {
      tellUncommented(project.display(file), made?.why ?? 'pdf', diagnostics);
      continue;
    }
    const name = `${basename(file, ending)}${SUFFIX}${ending}`;
    const output = await openOutput(dirname(file), () => {}, diagnostics);
    if (!output) continue;
    try {
      const naming = { date: project.today(), word: EARLIER };
      const kept = await output.commit([switchedFile(name, made.bytes, null)], naming);
      if (kept !== null) written.push(join(dirname(file), name));
    } finally {
      await output.release();
    }
  }
  return written;
}

const EARLIER = 'earlier';

async function comment(ending: string, bytes: Uint8Array, comments: readonly OfficeComment[]): Promise<Commented | null> {
  switch (ending.toLowerCase()) {
    case '.pptx':
      return (await import('../write/ooxml/comments/comment-deck.js')).commentDeck(bytes, comments);
    case '.docx':
      return (await import('../write/ooxml/comments/comment-word.js')).commentWord(bytes, comments);
    default:
      return null;
  }
}

function tellUncommented(file: string, why: Uncommented | 'pdf', diagnostics: Diagnostics): void {
  const [message, hint] = REASONS[why];
  diagnostics.warn('audit-comments', {
    message: { zh: `${file} 没有写批注：${message.zh}`, en: `no comments were written into ${file}: ${message.en}` },
    hint,
  });
}

const REASONS: Readonly<Record<Uncommented | 'pdf', readonly [message: Localized, hint: Localized]>> = {
  pdf: [
    { zh: 'PDF 里不写批注', en: 'a PDF takes none' },
    {
      zh: '核对它的 .pptx 或 .docx，或照上面列出的位置改',
      en: 'audit the .pptx or .docx that it was made from, or go by the places above',
    },
  ],
  modern: [
    { zh: '它已有新式批注，两种批注不能并存', en: 'it has comments of the newer form, which go together with no others' },
    { zh: '在 PowerPoint 里另存一份并删去批注，再核', en: 'save a copy without them in PowerPoint, and audit that' },
  ],
  foreign: [
    { zh: '它的内部写法不常见', en: 'it is written in an unusual way' },
    { zh: '在 Office 里打开它，另存一份，再核', en: 'open it in Office, save it anew, and audit that' },
  ],
};
