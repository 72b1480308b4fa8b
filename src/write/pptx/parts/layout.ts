/** Slide layouts: real placeholders that own position, anchor and looks, so that editing a layout changes its slides. */

import { PRESENTATION } from '../../ooxml/namespaces.js';
import { type XmlElement, xml } from '../../ooxml/xml.js';
import { solidFill } from '../color.js';
import type { PlaceholderDefaults } from '../placeholder-defaults.js';
import { runLanguage } from '../run.js';
import { type DeckSetting, wordFor } from '../setting.js';
import { bodyProperties, decoration, placeholderElement, rectangle, transform } from '../shape.js';
import type { SlideLayout } from '../slide-layouts.js';
import { levels } from './level.js';
import { type PlaceholderName, placeholderAttributes } from './placeholder.js';
import { numberField, shapeTree } from './tree.js';

export function makeLayoutPart({ base, name, defaults }: SlideLayout, setting: DeckSetting): XmlElement {
  const shapes = base.shapes.map((shape, i) =>
    decoration(shape, shape.color, `${wordFor(setting, 'shape', 'ground')} ${i + 1}`, setting, shape.opacity),
  );
  return xml(
    'p:sldLayout',
    { ...PRESENTATION, type: layoutType(defaults), preserve: 1, userDrawn: 1 },
    xml(
      'p:cSld',
      { name },
      base.ground === null ? null : background(solidFill(setting.theme, base.ground)),
      shapeTree([...shapes, ...defaults.map((each) => placeholderShape(each, setting))]),
    ),
    xml('p:clrMapOvr', xml('a:masterClrMapping')),
  );
}

export const background = (fill: XmlElement): XmlElement => xml('p:bg', xml('p:bgPr', fill, xml('a:effectLst')));

/** What PowerPoint calls a layout of this form: it picks the counterpart by it when a slide moves to another design. */
function layoutType(defaults: readonly PlaceholderDefaults[]): string {
  const has = (slot: PlaceholderName): boolean => defaults.some((each) => each.slot === slot);
  if (has('body')) return 'obj';
  if (has('subtitle') && !has('lead')) return 'title';
  return has('lead') && !has('number') ? 'secHead' : 'titleOnly';
}

/** What PowerPoint itself asks for in an empty footer or number would be shown on slides: these have no prompt of ours. */
const UNPROMPTED: ReadonlySet<PlaceholderName> = new Set(['date', 'footer', 'number']);
/** Texts that a person makes longer. */
const SHRINKING: ReadonlySet<PlaceholderName> = new Set(['title', 'subtitle', 'lead', 'body']);
/** Texts in which a person may go deeper than the slides do. */
const DEEP: ReadonlySet<PlaceholderName> = new Set(['lead', 'kicker', 'body']);

/** A placeholder of a layout; the master takes its title, footer and number from here too, without prompts. */
export function placeholderShape(
  { slot, order, box, anchor, insets, levels: given }: PlaceholderDefaults,
  setting: DeckSetting,
  prompt = true,
): XmlElement {
  const { language } = setting;
  const word = wordFor(setting, 'shape', slot);
  const content = slot === 'number' ? numberField(language) : xml('a:r', xml('a:rPr', runLanguage(language)), xml('a:t', word));
  const custom = prompt && !UNPROMPTED.has(slot);
  return placeholderElement(
    order === 1 ? word : `${word} ${order}`,
    { ...placeholderAttributes(slot, order), hasCustomPrompt: custom ? 1 : null },
    xml('p:spPr', transform('a:xfrm', box), rectangle()),
    xml(
      'p:txBody',
      bodyProperties(anchor, insets, SHRINKING.has(slot)),
      xml('a:lstStyle', ...levels(given, DEEP.has(slot) ? 5 : 1, setting)),
      xml('a:p', content, xml('a:endParaRPr', runLanguage(language))),
    ),
  );
}
