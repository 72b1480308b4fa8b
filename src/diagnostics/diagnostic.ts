/** What the user did wrong, said once, with its place and a remedy. A throw is a bug of ours. */
import type { DiagnosticCode } from './codes.js';
import type { Span } from './span.js';

/** A text in the two languages in which messages are printed. */
export interface Localized {
  readonly zh: string;
  readonly en: string;
}

/** A language of messages. */
export type Language = keyof Localized;

/** One place a diagnostic points at; `label` says what stands there: `<item> in slide "growth"`, `sections.0.points.1`. */
export interface Place {
  readonly span: Span;
  readonly label?: string;
}

export interface Diagnostic {
  readonly code: DiagnosticCode;
  /** A note tells what was done as asked, and calls for nothing: one line, no code frame. */
  readonly severity: 'error' | 'warning' | 'note';
  readonly message: Localized;
  /** Most useful first; the first one gets the code frame. Empty only where no file is concerned. */
  readonly places: readonly Place[];
  readonly hint?: Localized;
  /** The one thing that is wrong, where several documents and fonts meet it: a missing character. */
  readonly subject?: string;
  /** What several documents tell of the same matter, to be said once of all of them. */
  readonly shared?: SharedMatter;
}

export interface SharedMatter {
  /** Their files. */
  readonly files: readonly string[];
  /** What was found in them. */
  readonly found: readonly string[];
  readonly say: (files: readonly string[], found: readonly string[], places: number) => Localized;
}

type Details = Pick<Diagnostic, 'message' | 'hint' | 'subject' | 'shared'> & {
  readonly at?: readonly Place[] | Span | undefined;
};

/** Collects the diagnostics of one run; each stage is given it and goes on as far as it can. */
export class Diagnostics {
  readonly #list: Diagnostic[] = [];

  get list(): readonly Diagnostic[] {
    return this.#list;
  }

  /**
   * What to tell the user: the same said of the same place only once, as when two documents lack one font; and of one
   * subject only the values that hold it, not the slides and sections in which they are printed again.
   */
  get distinct(): readonly Diagnostic[] {
    const subjectOf = ({ code, subject, message }: Diagnostic): string => `${code} ${subject ?? message.en}`;
    const held = new Set(this.#list.filter((one) => one.subject && namesValue(one)).map(subjectOf));
    const said = new Set<string>();
    return joinShared(this.#list).filter((one) => {
      const subject = subjectOf(one);
      if (held.has(subject) && !namesValue(one)) return false;
      // One place of a template serves many texts of the content: each is a thing of its own.
      const places = (one.code === 'overflow' ? one.places : one.places.slice(0, 1)).map(({ span }) => [span.file, span.start]);
      const key = JSON.stringify([subject, one.severity, places]);
      return !said.has(key) && said.add(key);
    });
  }

  get hasErrors(): boolean {
    return this.#list.some((d) => d.severity === 'error');
  }

  /** Of those after the first `count`. */
  hasErrorsSince(count: number): boolean {
    return this.#list.slice(count).some((d) => d.severity === 'error');
  }

  error(code: DiagnosticCode, details: Details): void {
    this.#add(code, 'error', details);
  }

  warn(code: DiagnosticCode, details: Details): void {
    this.#add(code, 'warning', details);
  }

  note(code: DiagnosticCode, details: Details): void {
    this.#add(code, 'note', details);
  }

  /** Says again what an earlier run has said. */
  repeat(earlier: readonly Diagnostic[]): void {
    this.#list.push(...earlier);
  }

  #add(code: DiagnosticCode, severity: Diagnostic['severity'], { message, hint, subject, shared, at }: Details): void {
    const places = at === undefined ? [] : 'file' in at ? [{ span: at }] : at;
    this.#list.push({
      code,
      severity,
      message,
      places,
      ...(hint && { hint }),
      ...(subject && { subject }),
      ...(shared && { shared }),
    });
  }
}

/** One of each code among those that documents share, with the files, finds and places of all. */
function joinShared(list: readonly Diagnostic[]): readonly Diagnostic[] {
  const joined = new Map<DiagnosticCode, Diagnostic>();
  for (const one of list) {
    if (!one.shared) continue;
    const before = joined.get(one.code);
    const files = [...new Set([...(before?.shared?.files ?? []), ...one.shared.files])];
    const found = [...new Set([...(before?.shared?.found ?? []), ...one.shared.found])];
    const all = [...(before?.places ?? []), ...one.places];
    const keyOf = ({ span, label }: Place): string => JSON.stringify([span.file, span.start, label]);
    const places = all.filter((place, at) => all.findIndex((other) => keyOf(other) === keyOf(place)) === at);
    const shared = { ...one.shared, files, found };
    joined.set(one.code, { ...(before ?? one), shared, places, message: shared.say(files, found, places.length) });
  }
  const told = new Set<DiagnosticCode>();
  return list.flatMap((one) => {
    if (!one.shared) return [one];
    if (told.has(one.code)) return [];
    told.add(one.code);
    const { shared: _, ...said } = joined.get(one.code)!;
    return [said];
  });
}

/** As their places stand in the file, what has none first; of one place in the order in which they were found. */
export function inFileOrder(list: readonly Diagnostic[]): readonly Diagnostic[] {
  const offset = ({ places }: Diagnostic): number => places[0]?.span.start.offset ?? -1;
  return [...list].sort((a, b) => offset(a) - offset(b));
}

/** Whether the first place is a value of the content, not a tag of a template or a whole section. */
function namesValue({ places: [first] }: Diagnostic): boolean {
  const label = first?.label ?? '<';
  return !label.startsWith('<') && !/^sections(?:\.\d+|\.children)*$/.test(label);
}
