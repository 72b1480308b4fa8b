/** Follows the XML of a template's text from piece to piece: where tags begin, and whether a value would stand in text or in an attribute. */

/** Where the text has got to. `double` and `single` are inside an attribute's value, by its quote. */
export type XmlState = 'text' | 'open' | 'tag' | 'double' | 'single' | 'closing' | 'comment';

export type ScanFault =
  | 'stray'
  | 'declaration'
  | 'reserved'
  | 'ampersand'
  | 'single-brace'
  | 'wide-brace'
  | 'dashes'
  | 'wide-quote'
  | 'unquoted'
  /** A tag, or a value in one, that goes on past its end: `start` is where the next one begins. */
  | 'endless-tag'
  | 'endless-value';

interface ScanListener {
  /** A start tag: from its `<` to the end of its name. */
  tag(start: number, end: number): void;
  fault(kind: ScanFault, start: number, end: number): void;
}

const NAME = /[A-Za-z_][\w.:-]*/y;
/** An `&` that begins no character that XML knows by itself. */
const AMPERSAND = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\dA-Fa-f]+);)[\w#]*;?/g;
/** What was meant for `{{…}}`, and would be printed as it stands. */
const SINGLE_BRACE = /(?<![{\\])\{\s*(?:[#/>]\s*)?@?[A-Za-z][\w./@-]*(?:\s[^{}<>]*)?\}/g;
const WIDE_BRACE = /[｛{]?｛[^｛｝{}<]*(?:｝[｝}]?)?/g;
const ATTRIBUTE = /[^\s=>"'/<]+/y;

export function scanXml(text: string, from: XmlState, listener: ScanListener): XmlState {
  let state = from;
  let at = 0;
  while (at < text.length) {
    switch (state) {
      case 'text': {
        const start = text.indexOf('<', at);
        checkText(text, at, start < 0 ? text.length : start, listener);
        if (start < 0) return 'text';
        [state, at] = openTag(text, start, listener);
        break;
      }
      case 'open':
        // A name that a value began goes on here; the value was refused.
        state = 'tag';
        break;
      case 'tag':
        [state, at] = stepTag(text, at, listener);
        break;
      case 'double':
      case 'single': {
        const end = text.indexOf(state === 'double' ? '"' : "'", at);
        const tag = text.indexOf('<', at);
        if (tag >= 0 && (end < 0 || tag < end)) {
          listener.fault('endless-value', tag, tag + 1);
          [state, at] = ['text', tag];
          break;
        }
        checkText(text, at, end < 0 ? text.length : end, listener);
        if (end < 0) return state;
        [state, at] = ['tag', end + 1];
        break;
      }
      case 'closing': {
        const end = text.indexOf('>', at);
        if (end < 0) return 'closing';
        [state, at] = ['text', end + 1];
        break;
      }
      case 'comment': {
        const end = text.indexOf('-->', at);
        const dashes = text.slice(at, end < 0 ? text.length : end).search(/--|-$/);
        if (dashes >= 0) listener.fault('dashes', at + dashes, at + dashes + 2);
        if (end < 0) return 'comment';
        [state, at] = ['text', end + 3];
        break;
      }
    }
  }
  return state;
}

const SLIPS: readonly (readonly [ScanFault, RegExp])[] = [
  ['ampersand', AMPERSAND],
  ['single-brace', SINGLE_BRACE],
  ['wide-brace', WIDE_BRACE],
];

function checkText(text: string, from: number, to: number, listener: ScanListener): void {
  for (const [kind, pattern] of SLIPS) {
    for (const match of text.slice(from, to).matchAll(pattern)) {
      listener.fault(kind, from + match.index, from + match.index + match[0].length);
    }
  }
}

function openTag(text: string, start: number, listener: ScanListener): [XmlState, number] {
  if (text.startsWith('<!--', start)) return ['comment', start + 4];
  if (text[start + 1] === '/') return ['closing', start + 2];
  if (text[start + 1] === '!' || text[start + 1] === '?') {
    listener.fault('declaration', start, start + 2);
    const end = text.indexOf('>', start);
    return ['text', end < 0 ? text.length : end + 1];
  }
  NAME.lastIndex = start + 1;
  const name = NAME.exec(text);
  if (name) {
    listener.tag(start, NAME.lastIndex);
    return ['tag', NAME.lastIndex];
  }
  if (start + 1 === text.length) return ['open', start + 1];
  listener.fault('stray', start, start + 1);
  return ['text', start + 1];
}

function stepTag(text: string, at: number, listener: ScanListener): [XmlState, number] {
  const character = text[at]!;
  if (character === '>') return ['text', at + 1];
  if (character === '"') return ['double', at + 1];
  if (character === "'") return ['single', at + 1];
  if (character === '<') {
    listener.fault('endless-tag', at, at + 1);
    return ['text', at];
  }
  ATTRIBUTE.lastIndex = at;
  const name = ATTRIBUTE.exec(text);
  if (!name) return ['tag', at + 1];
  if (/[“”‘’＂＇]/.test(name[0])) listener.fault('wide-quote', at, ATTRIBUTE.lastIndex);
  else if (/=\s*$/.test(text.slice(0, at)) && name[0] !== '=') listener.fault('unquoted', at, ATTRIBUTE.lastIndex);
  if (name[0] === 'at') listener.fault('reserved', at, at + 2);
  return ['tag', ATTRIBUTE.lastIndex];
}
