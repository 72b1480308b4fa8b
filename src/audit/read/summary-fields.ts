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

/** `textOf` gives what stands in a bookmark: a reference that says the same is Word's to say. */
export function openFields(textOf: (bookmark: string) => string | null) {
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
    begin: (): void => void open.push({ code: '', start: null }),
    code: (text: string): void => {
      const last = open.at(-1);
      if (last) last.code += text;
    },
    separate: (draft: Draft): void => {
      const last = open.at(-1);
      if (last) last.start = draft.text.length;
    },
    end: (draft: Draft): void => {
      const last = open.pop();
      if (last && last.start !== null) close(last.code, last.start, draft);
    },
    /** Whether text here is a field's code and no text. */
    get inCode(): boolean {
      return open.some(({ start }) => start === null);
    },
    /** A field whose result stands within it. */
    simple: (code: string, draft: Draft, read: () => void): void => {
      const start = draft.text.length;
      read();
      close(code, start, draft);
    },
    /** At a paragraph's end: a field that goes on goes on at the next one's start. */
    carry: (draft: Draft): void => {
      for (const field of open) {
        if (field.start === null) continue;
        close(field.code, field.start, draft);
        field.start = 0;
      }
    },
  };
}
