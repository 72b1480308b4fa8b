/** What every part of the deck's writing looks up: the theme, the language, the words and where links lead. */
import type { Labels } from '../../model/output.js';
import type { Theme } from '../../model/theme.js';
import type { FactAlts, FactRuns } from './fact-marks.js';

export interface DeckSetting {
  readonly theme: Theme;
  /** BCP 47, of the content. */
  readonly language: string;
  /** `shape-NAME` and `layout-NAME`: what a reader of the file sees in PowerPoint's panes. */
  readonly labels: Labels;
  /** The office that reports; null: none is said. */
  readonly issuer: string | null;
  /** Filled as runs are made. */
  readonly factRuns: FactRuns;
  /** By the properties of their shapes. */
  readonly factAlts: FactAlts;
}

/** What `labels.yaml` calls a shape or a layout; its plain name where it says nothing. */
export const wordFor = ({ labels }: DeckSetting, sort: 'shape' | 'layout', name: string): string =>
  labels[`${sort}-${name}`] ?? name;

/** Where the parts that are being written find the relationship of a link: an id such as `rId3`, made on first use. */
export interface Links {
  /** `link` is an address, or `#id` of a page or paragraph. */
  resolve(link: string): { readonly id: string; readonly jump: boolean };
}
