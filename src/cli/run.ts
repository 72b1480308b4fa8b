/** Reads the command line, hands on to one command, and turns every way of ending into an exit code. */
import { Argument, Command, CommanderError } from 'commander';
import { isEpoch } from '../project/epoch.js';
import { packageVersion } from '../project/tool.js';
import { COMMANDS } from './commands.js';
import { EXIT, type ExitCode } from './exit.js';
import { describeBug } from './say.js';

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
  for (const { name, description, takes, run } of COMMANDS) {
    const command = program.command(name).description(description);
    for (const each of takes) each instanceof Argument ? command.addArgument(each) : command.addOption(each);
    command.action(async (...given) => {
      code = await run(...(given as never[]));
    });
  }

  const epoch = process.env.SOURCE_DATE_EPOCH;
  if (epoch !== undefined && epoch !== '' && !isEpoch(epoch)) {
    process.stderr.write(
      `error: SOURCE_DATE_EPOCH is "${epoch}", and no whole number of seconds since 1970 / 不是 1970 年以来的秒数\n`,
    );
    return EXIT.usage;
  }
  try {
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
    process.stderr.write(`${describeBug(error)}\n`);
    return EXIT.bug;
  }
}
