/** The commands, a row each: what it is called, what it takes, and the code that runs it, loaded when it is wanted. */
import { Argument, Option } from 'commander';
import type { AuditFlags } from './audit.js';
import type { DiffFlags } from './diff.js';
import type { ExitCode } from './exit.js';
import type { FontsFlags } from './fonts.js';
import type { InitFlags } from './init.js';
import { type BuildFlags, option, parseFolder, parseNames, settingOptions } from './options.js';
import type { TraceFlags } from './trace.js';
import type { VerifyFlags } from './verify.js';

interface CommandRow {
  readonly name: string;
  readonly description: string;
  readonly takes: readonly (Argument | Option)[];
  /** Given its arguments and then its options, as commander hands them on. */
  readonly run: (...given: never[]) => Promise<ExitCode>;
}

const content = (): Argument => new Argument('[content]', 'the content file').default('content.yaml');

/** What `build`, `watch`, `check` and `trace` have in common. */
const making = (json?: string): readonly (Argument | Option)[] => [
  content(),
  option.only(),
  option.templates(),
  option.theme(),
  option.script(),
  ...settingOptions(),
  option.quiet(),
  option.json(json),
  option.lang(),
];

/** Of `diff`: `--docx` stands among them in its help. */
const [length, profile, ...otherSettings] = settingOptions();

export const COMMANDS: readonly CommandRow[] = [
  {
    name: 'build',
    description: 'build the documents  生成文件',
    takes: [...making(), option.out(), option.force('build even what has not changed'), option.audit()],
    run: async (file: string, flags: BuildFlags) => (await import('./build.js')).buildCommand(file, flags, 'build'),
  },
  {
    name: 'watch',
    description: 'build again at each save  存盘即重新生成',
    takes: [
      ...making('print each event as a line of JSON'),
      option.out(),
      option.force('build at first even what has not changed'),
      option.audit(),
    ],
    run: async (file: string, flags: BuildFlags) => (await import('./watch.js')).watchCommand(file, flags),
  },
  {
    name: 'check',
    description: 'do everything up to layout, write nothing  只检查，不写文件',
    takes: [...making(), new Option('--unused', 'tell what no document uses: facts, terms, sections by document')],
    run: async (file: string, flags: BuildFlags) => (await import('./build.js')).buildCommand(file, flags, 'check'),
  },
  {
    name: 'trace',
    description: 'every fact with its source and the places that print it  列出每个数字的出处和所在处',
    takes: [
      ...making(),
      new Option('--fact <ids>', 'only these facts').argParser(parseNames),
      new Option('--csv [file]', 'the list as CSV for Excel (default: facts.csv in the output folder)'),
      new Option('--docx [file]', 'a checklist to sign, 核对表, in Word (default: checklist.docx in the output folder)'),
      new Option('--xlsx [file]', 'the list as an Excel workbook (default: facts.xlsx in the output folder)'),
      option.out(),
    ],
    run: async (file: string, flags: TraceFlags) => (await import('./trace.js')).traceCommand(file, flags),
  },
  {
    name: 'audit',
    description: 'hold every numeral of the finished documents against the content  逐数核对成品文件',
    takes: [
      new Argument('[out...]', 'folder of the documents (default: out); with --against, the files'),
      new Option('--against <report>', 'hold .pptx, .docx and .pdf files, whoever made them, against the text of a report'),
      new Option('--comments', 'write copies of .pptx and .docx with a comment at each fault'),
      new Option('--content <file>', 'the content (default: the one that the documents were made from)'),
      option.templates('those that the documents were made with'),
      option.quiet(),
      option.json(),
      option.lang(),
    ],
    run: async (out: readonly string[], flags: AuditFlags) => (await import('./audit.js')).auditCommand(out, flags),
  },
  {
    name: 'diff',
    description: 'what differs between two versions of the content  比较两版内容，说明各份文件有哪些改动',
    takes: [
      new Argument('[old]', 'the older content file; with --git, the content file'),
      new Argument('[new]', 'the newer one (default: content.yaml)'),
      new Option('--git <revision>', 'compare with the content as git has it: HEAD, HEAD~1, a tag, a commit'),
      option.templates('templates beside the newer content'),
      option.theme(),
      length!,
      profile!,
      new Option(
        '--docx [file]',
        "the newer Word summary with Word's tracked changes (default: summary-changes.docx in the output folder)",
      ),
      ...otherSettings,
      new Option('--author <name>', 'whose changes they are said to be'),
      option.out('out beside the newer content'),
      option.json('print the changes as JSON'),
      option.lang(),
    ],
    run: async (old: string | undefined, newer: string | undefined, flags: DiffFlags) =>
      (await import('./diff.js')).diffCommand(
        [old, newer].filter((file) => file !== undefined),
        flags,
      ),
  },
  {
    name: 'init',
    description: 'begin a project: content, templates and theme  新建项目',
    takes: [
      new Argument('[dir]', 'its folder').default('.').argParser(parseFolder),
      new Option('--from <pack>', 'a shipped example, or a folder with a content.yaml (default: starter)'),
      option.lang(),
    ],
    run: async (folder: string, flags: InitFlags) => (await import('./init.js')).initCommand(folder, flags),
  },
  {
    name: 'verify',
    description: 'prove the content against the texts of its sources  以来源原文核对内容',
    takes: [
      content(),
      new Option('--source <id=file>', 'text of a source, by its id in the content; once for each').argParser(
        (given: string, before: readonly string[] = []) => [...before, given],
      ),
      option.quiet(),
      option.json(),
      option.lang(),
    ],
    run: async (file: string, flags: VerifyFlags) => (await import('./verify.js')).verifyCommand(file, flags),
  },
  {
    name: 'fonts',
    description: 'which fonts there are and what a content needs; fonts add ja: more of them  列出或添加字体',
    takes: [
      new Argument('[add...]', 'add, and then languages (ja, ko, zh-TW, zh-HK: by npm), fonts (.ttf, .ttc) or folders of them'),
      new Option('--content <file>', 'the content file (default: content.yaml)'),
      option.templates(),
      option.theme(),
      option.quiet(),
      option.json(),
      option.lang(),
    ],
    run: async (given: readonly string[], flags: FontsFlags) => (await import('./fonts.js')).fontsCommand(given, flags),
  },
  {
    name: 'schema',
    description: 'print the JSON Schema of content.yaml  输出 content.yaml 的 JSON Schema',
    takes: [],
    run: async () => (await import('./schema.js')).schemaCommand(),
  },
];
