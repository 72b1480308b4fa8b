/** Fields of a Word text: which of them Word computes, and the stretches that they fill. */
import type { Draft } from './draft.js';

/** Results that are counted or looked up, not said: numbers of pages, captions, sections, dates of the clock. */
const COMPUTED = /^\s*(?:PAGE|PAGEREF|NUMPAGES|SECTIONPAGES|SECTION|SEQ|NOTEREF|LISTNUM|AUTONUM|DATE|TIME|PRINTDATE)\b/i;
const REFERENCE = /^\s*(?:REF\s+)?(\S+)/i;

interface Open {
  code: string;
  /** Where the result begins; null: still within the code. */
  start: number | null;
}

interface Fields {
  begin(): void;
  code(text: string): void;
  separate(draft: Draft): void;
  end(draft: Draft): void;
  /** Whether text here is a field's code and no text. */
  readonly inCode: boolean;
  /** A field whose result stands within it. */
  simple(code: string, draft: Draft, read: () => void): void;
  /** At a paragraph's end: a field that goes on goes on at the next one's start. */
  carry(draft: Draft): void;
}

/** `textOf` gives what stands in a bookmark: a reference that says the same is Word's to say. */
export function openFields(textOf: (bookmark: string) => string | null): Fields {
  const open: Open[] = [];
  const close = (code: string, start: number, draft: Draft): void => {
    const end = draft.text.length;
    if (end > start && isComputed(code, draft.text.slice(start))) draft.fields.push({ start, end });
  };
  const isComputed = (code: string, result: string): boolean => {
    if (COMPUTED.test(code)) return true;
    const [, name] = /^\s*REF\b/i.test(code) ? (REFERENCE.exec(code) ?? []) : [];
    return name !== undefined && textOf(name) === result;
  };
  return {
    begin: () => void open.push({ code: '', start: null }),
    code: (text) => {
      const last = open.at(-1);
      if (last) last.code += text;
    },
    separate: (draft) => {
      const last = open.at(-1);
      if (last) last.start = draft.text.length;
    },
    end: (draft) => {
      const last = open.pop();
      if (last && last.start !== null) close(last.code, last.start, draft);
    },
    get inCode() {
      return open.some(({ start }) => start === null);
    },
    simple: (code, draft, read) => {
      const start = draft.text.length;
      read();
      close(code, start, draft);
    },
    carry: (draft) => {
      for (const field of open) {
        if (field.start === null) continue;
        close(field.code, field.start, draft);
        field.start = 0;
      }
    },
  };
}
