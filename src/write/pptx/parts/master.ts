/** The slide master: what the layouts have in common, and the text styles of slides that a reader adds. */
import type { DeckLayout, Style } from '../../../model/theme.js';
import { PRESENTATION } from '../../ooxml/namespaces.js';
import { DRAWING_MAP } from '../../ooxml/scheme.js';
import { emu } from '../../ooxml/units.js';
import { type XmlElement, xml } from '../../ooxml/xml.js';
import { solidFill } from '../color.js';
import { linePitch, spacing } from '../paragraph.js';
import { plainLevel } from '../placeholder-defaults.js';
import { runLanguage, runProperties } from '../run.js';
import { type DeckSetting, wordFor } from '../setting.js';
import { bodyProperties, placeholderElement, rectangle, transform } from '../shape.js';
import { baseDefaults } from '../slide-layouts.js';
import { background, placeholderShape } from './layout.js';
import { levelElement, levels } from './level.js';
import type { PlaceholderName } from './placeholder.js';
import { shapeTree } from './tree.js';

/** Layout ids and the master's own share one number space that begins here (ECMA-376 Part 1, 19.7.11). */
const FIRST_ID = 2147483648;

/** `layoutIds` are the master's relationships to its layouts, in order. */
export function makeMasterPart(layoutIds: readonly string[], setting: DeckSetting): XmlElement {
  const { theme } = setting;
  return xml(
    'p:sldMaster',
    { ...PRESENTATION, preserve: 1 },
    xml('p:cSld', background(solidFill(theme, theme.scheme.lt1)), shapeTree(masterPlaceholders(setting))),
    xml('p:clrMap', DRAWING_MAP),
    xml('p:sldLayoutIdLst', ...layoutIds.map((id, i) => xml('p:sldLayoutId', { id: FIRST_ID + 1 + i, 'r:id': id }))),
    xml(
      'p:txStyles',
      xml('p:titleStyle', ...levels([plainLevel(deckStyle(setting, 'title'))], 1, setting)),
      xml('p:bodyStyle', ...bodyLevels(setting)),
      xml('p:otherStyle', ...levels([plainLevel(deckStyle(setting, 'p'))], 9, setting)),
    ),
  );
}

/** The layout that most slides have: with a body and a number; else the first. */
export function commonLayout({ theme }: DeckSetting): DeckLayout {
  const layouts = Object.values(theme.deck.layouts);
  const found = layouts.find((layout) => layout.body !== null && layout.number !== null) ?? layouts[0];
  if (found === undefined) throw new Error(`theme ${theme.name} has no deck layout`);
  return found;
}

const MASTER_SLOTS: ReadonlySet<PlaceholderName> = new Set(['title', 'date', 'footer', 'number']);

/** A master knows title, body, footer and number only; subtitle, lead and kicker belong to layouts. */
function masterPlaceholders(setting: DeckSetting): XmlElement[] {
  const layout = commonLayout(setting);
  const own = baseDefaults(layout, setting)
    .filter(({ slot }) => MASTER_SLOTS.has(slot))
    .map((defaults) => placeholderShape(defaults, setting, false));
  const { language, theme } = setting;
  const word = wordFor(setting, 'shape', 'body');
  const body = layout.body ?? { x: 0, y: 0, width: theme.deck.width, height: theme.deck.height };
  const element = placeholderElement(
    word,
    { type: 'body', idx: 1 },
    xml('p:spPr', transform('a:xfrm', body), rectangle()),
    xml(
      'p:txBody',
      bodyProperties('top', { top: 0, right: 0, bottom: 0, left: 0 }, true),
      xml('a:lstStyle'),
      xml('a:p', xml('a:r', xml('a:rPr', runLanguage(language)), xml('a:t', word))),
    ),
  );
  return own.toSpliced(1, 0, element);
}

function deckStyle({ theme }: DeckSetting, name: string): Style {
  const styles = theme.styles.deck;
  const style = styles[name] ?? Object.values(styles)[0];
  if (style === undefined) throw new Error(`theme ${theme.name} has no deck style`);
  return style;
}

/** Nine levels of the theme's list item, each one em further in, with its mark hanging. */
function bodyLevels(setting: DeckSetting): XmlElement[] {
  const item = deckStyle(setting, 'item');
  const mark = item.bullet !== null && item.bullet.mark !== 'number' ? item.bullet : null;
  const step = Math.max(item.hang, 1) * item.size;
  return Array.from({ length: 9 }, (_, depth) =>
    levelElement(
      depth,
      { marL: emu(step * (depth + 1)), indent: emu(-step), algn: 'l' },
      linePitch(plainLevel(item).style, setting),
      spacing('a:spcBef', item.before),
      ...(mark === null
        ? [xml('a:buAutoNum', { type: 'arabicPeriod' })]
        : [
            xml('a:buClr', ...solidFill(setting.theme, mark.color).children),
            ...(mark.size === 1 ? [] : [xml('a:buSzPct', { val: Math.round(mark.size * 100_000) })]),
            xml('a:buChar', { char: mark.mark }),
          ]),
      runProperties('a:defRPr', item, setting, { links: null, inherited: null }),
    ),
  );
}
