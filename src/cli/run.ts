/** Reads the command line, hands on to one command, and turns every way of ending into an exit code. */
import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { Language } from '../diagnostics/diagnostic.js';
import { TARGET_NAMES, type Target } from '../model/document.js';
import { LENGTHS, type Length, SOURCE_NOTES, type SourceNotes } from '../model/output.js';
import { packageVersion } from '../project/tool.js';
import type { AuditFlags } from './audit.js';
import type { DiffFlags } from './diff.js';
import { EXIT, type ExitCode } from './exit.js';
import type { InitFlags } from './init.js';
import type { TraceFlags } from './trace.js';
import type { VerifyFlags } from './verify.js';

/** Options of `build`, `check` and `watch`, as commander hands them on. */
export interface BuildFlags {
  readonly only?: readonly Target[];
  readonly out?: string;
  readonly templates?: string;
  readonly theme?: string;
  readonly force?: boolean;
  readonly audit?: boolean;
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly length?: Length;
  readonly script?: boolean;
  readonly profile?: string;
  readonly sources?: SourceNotes;
  readonly lang?: Language;
}

/** Runs one command of `trifold`. `args` without node and script. Never rejects. */
export async function runCommand(args: readonly string[]): Promise<ExitCode> {
  let code: ExitCode = EXIT.done;
  const program = new Command('trifold')
    .description(
      'One content.yaml, three documents: a PowerPoint deck, a Word summary and a PDF one-pager.\n一份 content.yaml，三份文件：汇报幻灯片、文字摘要、一页通。',
    )
    .version(packageVersion(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .addHelpText('after', '\nExit codes: 0 done, 1 faults in content or templates, 2 wrong usage, 3 a bug of Trifold.')
    .showHelpAfterError('(trifold --help lists commands and options)')
    .exitOverride();

  addBuildOptions(program.command('build').description('build the documents  生成文件'))
    .addOption(option.out())
    .addOption(option.force('build even what has not changed'))
    .addOption(option.audit())
    .action(async (content: string, flags: BuildFlags) => {
      code = await (await import('./build.js')).buildCommand(content, flags, 'build');
    });
  addBuildOptions(
    program.command('watch').description('build again at each save  存盘即重新生成'),
    'print each event as a line of JSON',
  )
    .addOption(option.out())
    .addOption(option.force('build at first even what has not changed'))
    .addOption(option.audit())
    .action(async (content: string, flags: BuildFlags) => {
      code = await (await import('./watch.js')).watchCommand(content, flags);
    });
  addBuildOptions(program.command('check').description('do everything up to layout, write nothing  只检查，不写文件')).action(
    async (content: string, flags: BuildFlags) => {
      code = await (await import('./build.js')).buildCommand(content, flags, 'check');
    },
  );
  addBuildOptions(
    program.command('trace').description('every fact with its source and the places that print it  列出每个数字的出处和所在处'),
  )
    .addOption(new Option('--fact <ids>', 'only these facts').argParser(parseNames))
    .addOption(new Option('--csv [file]', 'the list as CSV for Excel (default: facts.csv in the output folder)'))
    .addOption(new Option('--docx [file]', 'a checklist to sign, 核对表, in Word (default: checklist.docx in the output folder)'))
    .addOption(new Option('--xlsx [file]', 'the list as an Excel workbook (default: facts.xlsx in the output folder)'))
    .addOption(option.out())
    .action(async (content: string, flags: TraceFlags) => {
      code = await (await import('./trace.js')).traceCommand(content, flags);
    });
  program
    .command('audit')
    .description('hold every numeral of the finished documents against the content  逐数核对成品文件')
    .addArgument(new Argument('[out]', 'folder of the documents (default: out)'))
    .addOption(new Option('--content <file>', 'the content (default: the one that the documents were made from)'))
    .addOption(option.templates('those that the documents were made with'))
    .addOption(option.quiet())
    .addOption(option.json())
    .addOption(option.lang())
    .action(async (out: string | undefined, flags: AuditFlags) => {
      code = await (await import('./audit.js')).auditCommand(out, flags);
    });
  program
    .command('diff')
    .description('what differs between two versions of the content  比较两版内容，说明各份文件有哪些改动')
    .addArgument(new Argument('[old]', 'the older content file; with --git, the content file'))
    .addArgument(new Argument('[new]', 'the newer one (default: content.yaml)'))
    .addOption(new Option('--git <revision>', 'compare with the content as git has it: HEAD, HEAD~1, a tag, a commit'))
    .addOption(option.templates('templates beside the newer content'))
    .addOption(option.theme())
    .addOption(option.length())
    .addOption(option.profile())
    .addOption(
      new Option(
        '--docx [file]',
        "the newer Word summary with Word's tracked changes (default: summary-changes.docx in the output folder)",
      ),
    )
    .addOption(option.sources())
    .addOption(new Option('--author <name>', 'whose changes they are said to be'))
    .addOption(option.out('out beside the newer content'))
    .addOption(option.json('print the changes as JSON'))
    .addOption(option.lang())
    .action(async (old: string | undefined, newer: string | undefined, flags: DiffFlags) => {
      const files = [old, newer].filter((file) => file !== undefined);
      code = await (await import('./diff.js')).diffCommand(files, flags);
    });
  program
    .command('init')
    .description('begin a project: content, templates and theme  新建项目')
    .addArgument(new Argument('[dir]', 'its folder').default('.'))
    .addOption(new Option('--from <pack>', 'a shipped example, or a folder with a content.yaml (default: starter)'))
    .addOption(option.lang())
    .action(async (folder: string, flags: InitFlags) => {
      code = await (await import('./init.js')).initCommand(folder, flags);
    });
  program
    .command('verify')
    .description('prove the content against the texts of its sources  以来源原文核对内容')
    .addArgument(new Argument('[content]', 'the content file').default('content.yaml'))
    .addOption(
      new Option('--source <id=file>', 'text of a source, by its id in the content; once for each').argParser(
        (given: string, before: readonly string[] = []) => [...before, given],
      ),
    )
    .addOption(option.quiet())
    .addOption(option.json())
    .addOption(option.lang())
    .action(async (content: string, flags: VerifyFlags) => {
      code = await (await import('./verify.js')).verifyCommand(content, flags);
    });
  program
    .command('schema')
    .description('print the JSON Schema of content.yaml  输出 content.yaml 的 JSON Schema')
    .action(async () => {
      code = await (await import('./schema.js')).schemaCommand();
    });

  try {
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
    process.stderr.write(
      `trifold: a bug of Trifold, not of your files / 程序错误，并非内容有误\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
    return EXIT.bug;
  }
}

/** Options that several commands have, each the same for all but for what it says. */
const option = {
  out: (otherwise = 'out beside the content') => new Option('--out <dir>', `output folder (default: ${otherwise})`),
  templates: (otherwise: string) => new Option('--templates <dir>', `folder of the templates (default: ${otherwise})`),
  theme: () => new Option('--theme <file>', "theme file (default: theme.yaml in the templates' folder)"),
  force: (what: string) => new Option('--force', what),
  audit: () => new Option('--audit', 'hold every numeral against the content before the files are put in place'),
  length: () => new Option('--length <length>', 'how long the deck is wanted').choices(LENGTHS),
  profile: () => new Option('--profile <name>', "profile of the Word summary (default: the theme's for the language)"),
  sources: () =>
    new Option('--sources <notes>', "whether footnotes of the Word summary name its numbers' sources").choices(SOURCE_NOTES),
  quiet: () => new Option('--quiet', 'print nothing but faults'),
  json: (what = 'print the result as JSON') => new Option('--json', what),
  lang: () => new Option('--lang <language>', 'language of messages').choices(['zh', 'en']),
};

function addBuildOptions(command: Command, json = 'print the result as JSON'): Command {
  return command
    .addArgument(new Argument('[content]', 'the content file').default('content.yaml'))
    .addOption(new Option('--only <documents>', `some of ${TARGET_NAMES.join(',')}`).argParser(parseTargets))
    .addOption(option.templates('templates beside the content'))
    .addOption(option.theme())
    .addOption(new Option('--script', "the speaker's script of the deck too, in Word"))
    .addOption(option.length())
    .addOption(option.profile())
    .addOption(option.sources())
    .addOption(option.quiet())
    .addOption(option.json(json))
    .addOption(option.lang());
}

function parseNames(value: string): readonly string[] {
  return value
    .split(/[,，]/)
    .map((name) => name.trim())
    .filter(Boolean);
}

function parseTargets(value: string): readonly Target[] {
  const names = parseNames(value);
  const unknown = names.find((name) => !TARGET_NAMES.includes(name as Target));
  if (names.length === 0 || unknown !== undefined) {
    throw new InvalidArgumentError(`${unknown ? `"${unknown}" is none of` : 'name some of'} ${TARGET_NAMES.join(', ')}.`);
  }
  return names as Target[];
}
