/** Speaker notes as paragraphs. pptxgenjs puts all of them into one, line feeds and all. */
import type { Inline } from '../../model/document.js';
import type { Page } from '../../model/page.js';
import { splitScripts } from '../../model/scripts.js';
import { descendants, path, removeChildren } from '../ooxml/tree.js';
import { type XmlElement, xml } from '../ooxml/xml.js';
import { splitMarks } from './marks.js';
import { raise, runLanguage } from './run.js';
import type { DeckSetting } from './setting.js';
import { faceElements } from './typeface.js';

/** All that the notes of a slide hold: what to say, and under it the sources. */
export function notesOf({ notes, sources }: Page): Page['notes'] {
  return [...notes, ...sources];
}

/** Replaces the text of a notes part and sets its languages; `page` is the slide's number. */
export function setNotes(root: XmlElement, notes: readonly (readonly Inline[])[], page: number, setting: DeckSetting): void {
  const body = descendants(root, 'p:sp').find((shape) => path(shape, 'p:nvSpPr', 'p:nvPr', 'p:ph')?.attributes.type === 'body');
  const text = body && path(body, 'p:txBody');
  if (!text) throw new Error('a notes part has no body');
  removeChildren(text, 'a:p');
  text.children.push(...notes.map((inlines) => xml('a:p', ...inlines.flatMap((inline) => runs(inline, page, setting)))));
  const language = runLanguage(setting.language);
  for (const properties of [...descendants(root, 'a:rPr'), ...descendants(root, 'a:endParaRPr')]) {
    properties.attributes.lang = language.lang;
    if (language.altLang !== null) properties.attributes.altLang = language.altLang;
    delete properties.attributes.dirty;
  }
}

function runs(inline: Inline, page: number, { theme, language, factRuns }: DeckSetting): XmlElement[] {
  const { lang, altLang } = runLanguage(language);
  switch (inline.kind) {
    case 'break':
      return [xml('a:br', xml('a:rPr', { lang, altLang }))];
    case 'page-number':
      return [xml('a:r', xml('a:rPr', { lang, altLang }), xml('a:t', String(page)))];
    case 'run': {
      const look = { lang, altLang, b: inline.bold ? 1 : null, i: inline.italic ? 1 : null };
      const stretches = inline.fact ? [{ text: inline.text, eastAsian: false }] : splitMarks(inline.text, language);
      const made = stretches.flatMap(({ text: stretch, eastAsian }) =>
        splitScripts(stretch).map(({ text, script }) =>
          xml(
            'a:r',
            raise(xml('a:rPr', look, ...(eastAsian ? faceElements(theme, theme.minor, true) : [])), script),
            xml('a:t', text),
          ),
        ),
      );
      if (inline.fact) for (const run of made) factRuns.set(run, inline.fact);
      return made;
    }
  }
}
