/** The notes master: a picture of the slide above, the speaker's words below. It needs a theme part of its own. */
import type { Box } from '../../../model/page.js';
import type { Theme } from '../../../model/theme.js';
import { PRESENTATION } from '../../ooxml/namespaces.js';
import { DRAWING_MAP } from '../../ooxml/scheme.js';
import { emu, hundredths } from '../../ooxml/units.js';
import { type XmlElement, xml } from '../../ooxml/xml.js';
import { solidFill } from '../color.js';
import { spacing } from '../paragraph.js';
import { runLanguage } from '../run.js';
import { type DeckSetting, wordFor } from '../setting.js';
import { rectangle, shapeElement, transform } from '../shape.js';
import { background } from './layout.js';
import { levelElement } from './level.js';
import { numberField, shapeTree } from './tree.js';

/** Portrait, 7.5 × 10 in: PowerPoint's own notes page, points. */
export const NOTES_PAGE = { width: 540, height: 720 } as const;
const TEXT_SIZE = 12;
const MARGIN = 54;

export function makeNotesMasterPart(setting: DeckSetting): XmlElement {
  const { theme, language } = setting;
  const run = runLanguage(language);
  return xml(
    'p:notesMaster',
    PRESENTATION,
    xml(
      'p:cSld',
      background(solidFill(theme, theme.scheme.lt1)),
      shapeTree([
        placeholder('Slide Image Placeholder', { type: 'sldImg', idx: 2 }, imageBox(theme), null),
        placeholder(
          'Notes Placeholder',
          { type: 'body', sz: 'quarter', idx: 3 },
          { x: MARGIN, y: 346, width: NOTES_PAGE.width - 2 * MARGIN, height: 284 },
          xml('a:r', xml('a:rPr', run), xml('a:t', wordFor(setting, 'shape', 'notes'))),
        ),
        placeholder(
          'Slide Number Placeholder',
          { type: 'sldNum', sz: 'quarter', idx: 5 },
          { x: NOTES_PAGE.width - MARGIN - 120, y: 672, width: 120, height: 24 },
          numberField(language),
        ),
      ]),
    ),
    xml('p:clrMap', DRAWING_MAP),
    xml('p:notesStyle', ...Array.from({ length: 9 }, (_, depth) => notesLevel(depth, setting))),
  );
}

function imageBox({ deck }: Theme): Box {
  const width = NOTES_PAGE.width - 2 * MARGIN;
  const height = Math.min(270, (width * deck.height) / deck.width);
  const fitted = (height * deck.width) / deck.height;
  return { x: (NOTES_PAGE.width - fitted) / 2, y: 56, width: fitted, height };
}

function placeholder(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  box: Box,
  content: XmlElement | null,
): XmlElement {
  const image = content === null;
  const locks = { noGrp: 1, ...(image && { noRot: 1, noChangeAspect: 1 }) };
  return shapeElement(
    name,
    { own: xml('p:cNvSpPr', xml('a:spLocks', locks)), holder: xml('p:ph', attributes) },
    xml('p:spPr', transform('a:xfrm', box), rectangle()),
    image ? null : xml('p:txBody', xml('a:bodyPr', { rtlCol: 0 }, xml('a:noAutofit')), xml('a:lstStyle'), xml('a:p', content)),
  );
}

function notesLevel(depth: number, { theme }: DeckSetting): XmlElement {
  return levelElement(
    depth,
    { marL: emu(depth * 2 * TEXT_SIZE), algn: 'l' },
    spacing('a:spcAft', TEXT_SIZE / 2),
    xml(
      'a:defRPr',
      { sz: hundredths(TEXT_SIZE), kern: 1200 },
      solidFill(theme, theme.scheme.dk1),
      xml('a:latin', { typeface: '+mn-lt' }),
      xml('a:ea', { typeface: '+mn-ea' }),
      xml('a:cs', { typeface: '+mn-cs' }),
    ),
  );
}
