#!/usr/bin/env node
/** Start of the command `trifold`. */
// First, for code that V8 has compiled under other settings is refused.
import './tune.js';
import { runCommand } from './cli/run.js';

process.exitCode = await runCommand(process.argv.slice(2));
