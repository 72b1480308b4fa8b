/** What a helper of a template may look at and say, besides its arguments. */
import type { DiagnosticCode } from '../diagnostics/codes.js';
import type { Localized } from '../diagnostics/diagnostic.js';
import type { ProsePiece } from '../model/content.js';
import type { TemplateRecord, TemplateValue, ValueNotes } from './value.js';

export interface HelperContext {
  readonly root: TemplateRecord;
  readonly notes: ValueNotes;
  /** BCP 47, of the content. */
  readonly language: string;
  /** Reports at the call's place and gives the value that stays silent from there on. */
  fault(message: Localized, hint?: Localized, code?: DiagnosticCode): TemplateValue;
  /** A text that prints these pieces. */
  text(pieces: readonly ProsePiece[]): TemplateRecord;
}
