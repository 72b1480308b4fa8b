/** The name that the report gives its files: filled in, and such that every system takes it. */
import { suggest } from '../diagnostics/nearest.js';
import type { Report } from '../model/content.js';
import { withoutForbidden } from '../project/file-names.js';
import type { ContentContext, Refusal } from './context.js';
import { refusal } from './context.js';
import { readName } from './prose-marks.js';

/** What stands between { and }. */
const FIELDS = ['title', 'version', 'date'] as const;
type Field = (typeof FIELDS)[number];

/** Bytes of UTF-8: most disks take 255, and a kept copy adds a date, a word and a number. */
const LONGEST = 180;

/** What no file may be called on Windows, whatever follows the first dot. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?$/i;

/** Without ending; null where the report asks for none, or after a report where there is no such name. */
export function readFileName(context: ContentContext, report: Omit<Report, 'fileName'>): string | null {
  const written = context.reading.data.report['file-name'];
  if (written === undefined) return null;
  const values: Readonly<Record<Field, string | null>> = {
    title: report.title.plain,
    version: report.version,
    date: report.date?.plain ?? report.edited,
  };
  const refused: Refusal[] = [];
  const filled = readName(written).replace(/\{([^{}]*)\}/g, (_, inner: string) => {
    const name = inner.trim();
    const field = FIELDS.find((each) => each === name);
    if (field === undefined) refused.push(unknownField(name));
    else if (values[field] === null) refused.push(absentField(field));
    return field === undefined ? '' : (values[field] ?? '');
  });
  const name = toFileName(filled);
  if (refused.length === 0) refused.push(...judge(name));
  for (const fault of refused)
    context.diagnostics.error('file-name', { ...fault, at: context.reading.spanOf(['report', 'file-name']) });
  return refused.length === 0 ? name : null;
}

/** What no file may hold becomes a hyphen; nothing hides it, and it ends in nothing that Windows cuts off. */
export function toFileName(text: string): string {
  return withoutForbidden(text)
    .replace(/\s+/g, ' ')
    .replace(/^[ .]+|[ .]+$/g, '');
}

function unknownField(name: string): Refusal {
  return refusal(
    `file-name 里没有 {${name}} 这一项`,
    `file-name knows no {${name}}`,
    suggest(name, FIELDS) ?? { zh: '可以写 {title}、{version}、{date}', en: 'there are {title}, {version} and {date}' },
  );
}

function absentField(field: Field): Refusal {
  return refusal(
    `file-name 里有 {${field}}，report 里没有写 ${field}`,
    `file-name asks for {${field}}, and the report has no ${field}`,
    {
      zh: `在 report 下写上 ${field}，或从 file-name 里去掉 {${field}}`,
      en: `give the report its ${field}, or take {${field}} out of file-name`,
    },
  );
}

function judge(name: string): readonly Refusal[] {
  const size = Buffer.byteLength(name);
  if (!/[\p{L}\p{N}]/u.test(name) || DEVICES.test(name))
    return [
      refusal(`没有一个系统接受“${name}”这样的文件名`, `no system takes "${name}" for the name of a file`, {
        zh: '写一个含有文字的 file-name，如 "{title} {version}"',
        en: 'write a file-name with words in it, such as "{title} {version}"',
      }),
    ];
  return size <= LONGEST
    ? []
    : [
        refusal(
          `文件名太长：“${name}”有 ${[...name].length} 个字符`,
          `the name of the files is too long: "${name}" has ${[...name].length} characters`,
          {
            zh: '写短一些：file-name 里不用 {title}，直接写一个简称',
            en: 'write a shorter one: leave {title} out of file-name, and write a short name in its place',
          },
        ),
      ];
}
