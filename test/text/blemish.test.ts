import { expect, test } from 'vitest';
import { countBlemishes } from '../../src/text/blemish.js';
import { composeParagraph } from '../../src/text/compose.js';
import { lineText, openFonts, paragraphOf, settingOf } from './kit.js';
