/** What the user did wrong, said once, with its place and a remedy. A throw is a bug of ours. */
import type { DiagnosticCode } from './codes.js';
import type { Span } from './span.js';

/** A text in the two languages in which messages are printed. */
export interface Localized {
  readonly zh: string;
  readonly en: string;
}

/** One place a diagnostic points at; `label` says what stands there: `<item> in slide "growth"`, `sections.0.points.1`. */
export interface Place {
  readonly span: Span;
  readonly label?: string;
}

export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: 'error' | 'warning';
  readonly message: Localized;
  /** Most useful first; the first one gets the code frame. Empty only where no file is concerned. */
  readonly places: readonly Place[];
  readonly hint?: Localized;
}

type Details = Pick<Diagnostic, 'message' | 'hint'> & { readonly at?: readonly Place[] | Span | undefined };

/** Collects the diagnostics of one run; each stage is given it and goes on as far as it can. */
export class Diagnostics {
  readonly #list: Diagnostic[] = [];

  get list(): readonly Diagnostic[] {
    return this.#list;
  }

  /** What to tell the user: the same said of the same place only once, as when two documents lack one font. */
  get distinct(): readonly Diagnostic[] {
    const said = new Set<string>();
    return this.#list.filter(({ code, severity, message, places: [first] }) => {
      const key = JSON.stringify([code, severity, message.en, first?.span.file, first?.span.start]);
      return !said.has(key) && said.add(key);
    });
  }

  get hasErrors(): boolean {
    return this.#list.some((d) => d.severity === 'error');
  }

  error(code: DiagnosticCode, details: Details): void {
    this.#add(code, 'error', details);
  }

  warn(code: DiagnosticCode, details: Details): void {
    this.#add(code, 'warning', details);
  }

  #add(code: DiagnosticCode, severity: Diagnostic['severity'], { message, hint, at }: Details): void {
    const places = at === undefined ? [] : 'file' in at ? [{ span: at }] : at;
    this.#list.push({ code, severity, message, places, ...(hint && { hint }) });
  }
}
