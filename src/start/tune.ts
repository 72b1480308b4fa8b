/** Tunes V8 for a process that lives a second: only what runs very often is worth compiling twice. */
import { setFlagsFromString } from 'node:v8';

// Seven times V8's own budget. The optimising compiler otherwise takes a third of a build's processor time and gives
// nothing back before the build is over. Only for the command: a program that imports Trifold keeps its own settings.
setFlagsFromString('--interrupt-budget=500000');
