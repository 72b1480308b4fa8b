/**
 * What may be asked of the documents besides their files. A row here is an option of every command that makes documents and of
 * the API, is checked, recorded with what was made, and told to the writers.
 */

interface Setting {
  /** What may be given; any name where absent. */
  readonly choices?: readonly string[];
  /** What holds where none is given; where absent, each document finds its own. */
  readonly otherwise?: string;
  /** On the command line: what its value is called, absent where it is asked for or not; and what it asks for. */
  readonly value?: string;
  readonly help: string;
}

export const SETTINGS = {
  /** How long the documents are wanted; `full` when absent. Templates decide what that means. */
  length: { choices: ['full', 'short'], otherwise: 'full', value: 'length', help: 'how long the deck is wanted' },
  /** Profile of the summary, one that the theme gives: `official`, `modern`; the theme's choice for the language when absent. */
  profile: { value: 'name', help: "profile of the Word summary (default: the theme's for the language)" },
  /** Whether footnotes of the summary say where its numbers come from; as the theme has it when absent. */
  sources: {
    choices: ['footnotes', 'none'],
    value: 'notes',
    help: "whether footnotes of the Word summary name its numbers' sources",
  },
  /** For whom the one-pager is set: `large` for older eyes, in letters and on paper that the theme gives. */
  size: {
    choices: ['usual', 'large'],
    value: 'letters',
    help: 'size of the letters of the one-pager: large for older eyes',
  },
  /** Copies that leave the house: without notes, workbooks, marks of facts and personal properties. */
  clean: { help: 'copies that leave the house: without notes, embedded workbooks, private parts and personal properties' },
} as const satisfies Readonly<Record<string, Setting>>;

type Rows = typeof SETTINGS;
type SettingValue<Name extends keyof Rows> = Rows[Name] extends { readonly choices: readonly (infer Choice)[] }
  ? Choice
  : Rows[Name] extends { readonly value: string }
    ? string
    : true;
type Defaulted = { [Name in keyof Rows]: Rows[Name] extends { readonly otherwise: string } ? Name : never }[keyof Rows];

/** As a caller gives them. */
export type GivenSettings = {
  readonly [Name in keyof Rows]?: SettingValue<Name> | (SettingValue<Name> extends true ? boolean : never);
};
/** As the documents are made with them. */
export type Settings = { readonly [Name in keyof Rows]?: SettingValue<Name> } & {
  readonly [Name in Defaulted]: SettingValue<Name>;
};

/** Checked, for callers without types, and completed. Throws a TypeError for a value that is none of the choices. */
export function resolveSettings(given: GivenSettings): Settings {
  const values = Object.entries<Setting>(SETTINGS).flatMap(([name, { choices, otherwise, value: word }]) => {
    const value = given[name as keyof Rows];
    if (word === undefined) return value === true ? [[name, value]] : [];
    if (value === undefined || (choices && !value)) return otherwise === undefined ? [] : [[name, otherwise]];
    if (choices) expectOneOf(name, String(value), choices);
    return [[name, value]];
  });
  return Object.freeze(Object.fromEntries(values));
}

/** For callers without types. */
export function expectOneOf(option: string, value: string, known: readonly string[]): void {
  if (!known.includes(value)) throw new TypeError(`${option}: "${value}" is none of ${known.join(', ')}`);
}
