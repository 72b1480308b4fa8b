#!/usr/bin/env node
/** Start of the command `trifold`. */
// First, for code that V8 has compiled under other settings is refused.
import './start/tune.js';
import { runCommand } from './cli/run.js';

// A reader that has seen enough (`| head`) closes the pipe: no fault of anybody.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

process.exitCode = await runCommand(process.argv.slice(2));
