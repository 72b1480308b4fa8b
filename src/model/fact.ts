/** A fact: one number of the report with its unit, qualifier, period, scope and source. */
import type { Span } from '../diagnostics/span.js';

/** `print` taken apart; the five strings joined (with `gap` before the unit) give the printed form again. */
export interface PrintedNumber {
  /** Words before the numeral: 约, 近, 超过, 突破, about, … or ''. */
  readonly before: string;
  /** The numeral as printed, `12003`, `5.0`, `1/7`, `1.3∶39.7∶59`, `3至5`, `20` (of 20余万). */
  readonly number: string;
  /** Scale and unit as printed, with an inner qualifier where it stands: `亿元`, `余万`, `%`, `个百分点`. May start with a space. */
  readonly unit: string;
  /** Words after the unit: 以上, 左右, 以内, … or ''. */
  readonly after: string;
}

/** The numeric meaning of `print`. */
export type FactNumber =
  /** Plain decimal, exact, unscaled: '12003' with scale '100000000' and unit '元'. */
  | { readonly kind: 'decimal'; readonly value: string; readonly decimals: number }
  | { readonly kind: 'range'; readonly low: string; readonly high: string; readonly decimals: number }
  | { readonly kind: 'fraction'; readonly numerator: string; readonly denominator: string }
  | { readonly kind: 'ratio'; readonly parts: readonly string[] };

/** What a fact says: a measured result, a target, a change against another period, a count, a share, a rank. */
export type FactKind = 'result' | 'target' | 'growth' | 'change' | 'share' | 'rank' | 'condition';

export interface FactSource {
  /** Id under `sources:`. */
  readonly source: string;
  /** Where in the source: a section heading or number, as the source prints it. */
  readonly where: string;
  /** The short literal in which the number stands. */
  readonly literal: string;
}

/** How a derived fact is computed. */
export type Operation = 'subtract' | 'add' | 'sum' | 'ratio' | 'share' | 'growth' | 'rest';

export interface Fact {
  readonly id: string;
  readonly name: string;
  /** As the report prints it; what every document shows. */
  readonly print: string;
  readonly parts: PrintedNumber;
  readonly number: FactNumber;
  /** Power of ten of the scale word: 亿 → 8, 万 → 4, none → 0. */
  readonly scale: number;
  /** Unit without scale and qualifier: `元`, `%`, `个百分点`, `家`; '' where there is none. */
  readonly unit: string;
  /** Normal form of the qualifier: at-least, at-most, about, near, over, none. */
  readonly qualifier: Qualifier;
  readonly period: string;
  readonly scope: string | null;
  readonly kind: FactKind;
  /** The id of the fact that gives this one's change, e.g. `gdp-growth` for `gdp`. */
  readonly change: string | null;
  /** The words said before the number where it stands beside another fact: 增长, 下降, 占…, up. */
  readonly verb: string | null;
  readonly source: FactSource | null;
  /** Set for derived facts: how it was computed, over which facts. */
  readonly derived: { readonly operation: Operation; readonly from: readonly string[] } | null;
  readonly note: string | null;
  /** Why the number differs from its source. */
  readonly revised: string | null;
  /** Why the period differs from that of its place in the source. */
  readonly dated: string | null;
  readonly span: Span;
}

export type Qualifier = 'none' | 'at-least' | 'at-most' | 'about' | 'near' | 'over' | 'more';
