/** Gives U+2014 its Chinese form, so that no reader of the font needs to know the language: 1 em, at the height of Han; two make one line of 2 em. */
import * as hb from 'harfbuzzjs';
import { openFont } from './graft.mjs';

/**
 * The glyph to map U+2014 to: the source fonts map it to a Latin dash of 0.9 em and leave the Chinese one to the feature `locl` for
 * `zh-Hans`, which pdfkit and Office do not ask for.
 */
export function findChineseDash(bytes) {
  return shape(openFont(bytes).font, '—', 'zh-Hans')[0].codepoint;
}

/** Throws where two dashes of the finished font do not join. */
export function checkDash(bytes) {
  const { font, upem } = openFont(bytes);
  const pair = shape(font, '——', 'en');
  const width = pair.reduce((sum, { xAdvance }) => sum + xAdvance, 0);
  if (pair.length !== 1 || width !== 2 * upem) throw new Error(`—— is not one glyph of 2 em but ${pair.length} of ${width}`);
}

function shape(font, text, language) {
  const buffer = new hb.Buffer();
  buffer.addText(text);
  buffer.setDirection(hb.Direction.LTR);
  buffer.setScript('Hani');
  buffer.setLanguage(language);
  hb.shape(font, buffer);
  const positions = buffer.getGlyphPositions();
  return buffer.getGlyphInfos().map(({ codepoint }, i) => ({ codepoint, xAdvance: positions[i].xAdvance }));
}
