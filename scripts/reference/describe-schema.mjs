/** Words for what a schema of the theme takes. */

/** The keys of an object, as it lists them. @param {any} schema @returns {[string, any][]} */
export function keysOf(schema) {
  const { def } = unwrap(schema)._zod;
  return Object.entries(def.shape);
}

/** @param {any} schema @returns {any} */
function unwrap(schema) {
  const { def } = schema._zod;
  return def.type === 'optional' ? unwrap(def.innerType) : schema;
}

/** @param {any} schema @returns {string} */
export function describeSchema(schema) {
  const { def } = unwrap(schema)._zod;
  switch (def.type) {
    case 'pipe':
      return rangeOf(def.in);
    case 'enum':
      return Object.keys(def.entries)
        .map((each) => `\`${each}\``)
        .join(', ');
    case 'literal':
      return def.values.map((/** @type {unknown} */ each) => `\`${each}\``).join(', ');
    case 'union':
      return def.options.map(describeSchema).join(' or ');
    case 'tuple':
      return `\`[${def.items.map(() => '…').join(', ')}]\``;
    case 'array':
      return unwrap(def.element)._zod.def.type === 'string' ? '`[name, …]`' : `a list of ${describeSchema(def.element)}`;
    case 'record':
      return `names, each with ${describeSchema(def.valueType)}`;
    case 'object':
      return `\`{ ${Object.keys(def.shape).join(', ')} }\``;
    case 'string':
      return (def.checks ?? []).length > 0 ? 'six hexadecimal digits' : 'a name';
    default:
      throw new Error(`no words for a schema of type ${def.type}`);
  }
}

/** The limits stand in the message of a number that is beyond them. @param {any} text */
function rangeOf(text) {
  const said = text._zod.def.checks.map((/** @type {any} */ check) => check._zod.def.error?.({}) ?? '').join();
  const [, range = ''] = /within (\S+ to \S+)/.exec(said) ?? [];
  return range === '' || range.includes('∞') ? 'a number' : range;
}
