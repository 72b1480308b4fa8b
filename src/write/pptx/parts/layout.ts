/** Slide layouts: real placeholders that own position, anchor and looks, so that editing a layout changes its slides. */
import type { DeckLayout } from '../../../model/theme.js';
import { type XmlElement, xml } from '../../ooxml/xml.js';
import { solidFill } from '../color.js';
import { emu } from '../emu.js';
import { runLanguage } from '../run.js';
import type { Setting } from '../setting.js';
import { decoration, layoutStyle, transform } from '../shape.js';
import { levels } from './level.js';
import { PRESENTATION } from './namespaces.js';
import { PLACEHOLDER_NAMES, PLACEHOLDERS, type PlaceholderName } from './placeholder.js';
import { promptsFor } from './prompts.js';
import { numberField, shapeTree } from './tree.js';

const ANCHOR = { top: 't', middle: 'ctr', bottom: 'b' } as const;

export function makeLayoutPart(layout: DeckLayout, setting: Setting): XmlElement {
  const shapes = layout.shapes.map((shape, i) => decoration(shape, shape.color, `Decoration ${i + 1}`, setting));
  return xml(
    'p:sldLayout',
    { ...PRESENTATION, type: layoutType(layout), preserve: 1, userDrawn: 1 },
    xml(
      'p:cSld',
      { name: layout.name },
      layout.ground === null ? null : background(solidFill(setting.theme, layout.ground)),
      shapeTree([...shapes, ...layoutPlaceholders(layout, setting)]),
    ),
    xml('p:clrMapOvr', {}, xml('a:masterClrMapping')),
  );
}

export const background = (fill: XmlElement): XmlElement => xml('p:bg', {}, xml('p:bgPr', {}, fill, xml('a:effectLst')));

/** What PowerPoint calls a layout of this form: it picks the counterpart by it when a slide moves to another design. */
function layoutType({ subtitle, lead, number }: DeckLayout): string {
  if (subtitle !== null && lead === null) return 'title';
  return lead !== null && number === null ? 'secHead' : 'titleOnly';
}

/** Placeholders of a layout; the master takes its title, footer and number from here too. */
export function layoutPlaceholders(layout: DeckLayout, setting: Setting, prompt = true): XmlElement[] {
  const words = promptsFor(setting.language);
  return PLACEHOLDER_NAMES.flatMap((name) => {
    const held = layout[name];
    if (held === null) return [];
    const custom = prompt && name !== 'number' && name !== 'footer';
    const content =
      name === 'number'
        ? numberField(setting.language)
        : xml('a:r', {}, xml('a:rPr', runLanguage(setting.language)), xml('a:t', {}, words[name]));
    return [
      xml(
        'p:sp',
        {},
        xml(
          'p:nvSpPr',
          {},
          xml('p:cNvPr', { id: 0, name: placeholderTitle(name) }),
          xml('p:cNvSpPr', {}, xml('a:spLocks', { noGrp: 1 })),
          xml('p:nvPr', {}, xml('p:ph', { ...PLACEHOLDERS[name], hasCustomPrompt: custom ? 1 : null })),
        ),
        xml('p:spPr', {}, transform('a:xfrm', held), xml('a:prstGeom', { prst: 'rect' }, xml('a:avLst'))),
        xml(
          'p:txBody',
          {},
          bodyProperties(ANCHOR[setting.theme.styles.deck[held.style]!.anchor]),
          xml('a:lstStyle', {}, ...levels(layoutStyle(held, setting), name === 'lead' || name === 'kicker' ? 5 : 1, setting)),
          xml('a:p', {}, content, xml('a:endParaRPr', runLanguage(setting.language))),
        ),
      ),
    ];
  });
}

const placeholderTitle = (name: PlaceholderName): string => `${name[0]!.toUpperCase()}${name.slice(1)} Placeholder`;

/** No insets: the theme's placeholder boxes are the text's own. */
export const bodyProperties = (anchor: string): XmlElement =>
  xml(
    'a:bodyPr',
    { vert: 'horz', wrap: 'square', lIns: emu(0), tIns: emu(0), rIns: emu(0), bIns: emu(0), rtlCol: 0, anchor },
    xml('a:noAutofit'),
  );
