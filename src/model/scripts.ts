/** Raised and lowered characters, ⁶ and ₂: written as such in every text, set from their ordinary ones where a font or a format has none. */

export type Script = 'super' | 'sub';

/** Each beside the character that it is a small form of. */
const FORMS: Readonly<Record<Script, string>> = {
  super: '⁰0¹1²2³3⁴4⁵5⁶6⁷7⁸8⁹9⁺+⁻−⁼=⁽(⁾)ᵃaᵇbᶜcᵈdᵉeᶠfᵍgʰhⁱiʲjᵏkˡlᵐmⁿnᵒoᵖpʳrˢsᵗtᵘuᵛvʷwˣxʸyᶻzᴬAᴮBᴰDᴱEᴳGᴴHᴵIᴶJᴷKᴸLᴹMᴺNᴼOᴾPᴿRᵀTᵁUⱽVᵂW',
  sub: '₀0₁1₂2₃3₄4₅5₆6₇7₈8₉9₊+₋−₌=₍(₎)ₐaₑeₕhᵢiⱼjₖkₗlₘmₙnₒoₚpᵣrₛsₜtᵤuᵥvₓxᵦβᵧγᵨρᵩφᵪχ',
};

interface SmallForm {
  readonly base: string;
  readonly script: Script;
}

/** The small forms of a script, each with what it is a form of. */
function listForms(script: Script): readonly (readonly [small: string, base: string])[] {
  const forms = [...FORMS[script]];
  return forms.flatMap((small, at) => (at % 2 === 0 ? [[small, forms[at + 1]!] as const] : []));
}

const BASES: ReadonlyMap<string, SmallForm> = new Map(
  (['super', 'sub'] as const).flatMap((script) =>
    listForms(script).map(([small, base]): [string, SmallForm] => [small, { base, script }]),
  ),
);

function mapForms(script: Script): ReadonlyMap<string, string> {
  const forms = listForms(script).map(([small, base]): [string, string] => [base, small]);
  const minus = forms.find(([base]) => base === '−')!;
  return new Map([...forms, ['-', minus[1]]]);
}
const SMALL: Readonly<Record<Script, ReadonlyMap<string, string>>> = { super: mapForms('super'), sub: mapForms('sub') };

/** How large a small form is by its ordinary character, and how far it is raised, em. */
export const SCRIPT_SIZE = 0.62;
export const SCRIPT_RISE: Readonly<Record<Script, number>> = { super: 0.34, sub: -0.13 };

export function smallForm(character: string): SmallForm | null {
  return BASES.get(character) ?? null;
}

/** A text in small forms, `2.5` as ₂.₅; null where a character has none. A point or a comma stays as it is within. */
export function writeScript(text: string, script: Script): string | null {
  let small = '';
  for (const character of text) {
    const form = SMALL[script].get(character) ?? (/^[.,]$/.test(character) ? character : undefined);
    if (form === undefined) return null;
    small += form;
  }
  return /^[.,]|[.,]$/.test(text) ? null : small;
}

const [SUPERS, SUBS] = (['super', 'sub'] as const).map((script) =>
  listForms(script)
    .map(([small]) => small)
    .join(''),
);
/** With the points that stand within. */
const SMALL_RUN = new RegExp(`[${SUPERS}]+(?:[.,][${SUPERS}]+)*|[${SUBS}]+(?:[.,][${SUBS}]+)*`, 'gu');
/** Every font and every program has these. */
const COMMON = /^[¹²³]+$/u;

interface ScriptStretch {
  /** Ordinary characters, as many as the text has. */
  readonly text: string;
  readonly script: Script | null;
}

/** Cut where raised or lowered characters begin and end: CO₂ as CO and a lowered 2. ² of m² stays a character, for all have it. */
export function splitScripts(text: string): readonly ScriptStretch[] {
  const stretches: ScriptStretch[] = [];
  let from = 0;
  for (const { 0: run, index } of text.matchAll(SMALL_RUN)) {
    if (COMMON.test(run)) continue;
    if (index > from) stretches.push({ text: text.slice(from, index), script: null });
    const script = BASES.get(run[0]!)!.script;
    stretches.push({ text: [...run].map((one) => BASES.get(one)?.base ?? one).join(''), script });
    from = index + run.length;
  }
  if (from < text.length || stretches.length === 0) stretches.push({ text: text.slice(from), script: null });
  return stretches;
}
