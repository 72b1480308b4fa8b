/** The keys that a zod schema knows at a path, for "did you mean". */
import type { $ZodType, $ZodTypes } from 'zod/v4/core';
import type { YamlPath } from './tree.js';

export function knownKeys(schema: $ZodType, path: YamlPath): readonly string[] {
  const keys = new Set<string>();
  for (const found of schemasAt([schema], path)) {
    const def = (found as $ZodTypes)._zod.def;
    if (def.type === 'object') for (const key of Object.keys(def.shape)) keys.add(key);
  }
  return [...keys];
}

function schemasAt(schemas: readonly $ZodType[], path: YamlPath): readonly $ZodType[] {
  const open = schemas.flatMap(unwrap);
  const [step, ...rest] = path;
  if (step === undefined) return open;
  const inner = open.flatMap((schema): $ZodType[] => {
    const def = (schema as $ZodTypes)._zod.def;
    switch (def.type) {
      case 'object': {
        const next = def.shape[String(step)];
        return next ? [next] : def.catchall ? [def.catchall] : [];
      }
      case 'record':
        return [def.valueType];
      case 'array':
        return [def.element];
      case 'tuple': {
        const item = typeof step === 'number' ? def.items[step] : undefined;
        return item ? [item] : [];
      }
      default:
        return [];
    }
  });
  return schemasAt(inner, rest);
}

/** What stands inside optionals, defaults, pipes, lazies and unions. */
function unwrap(schema: $ZodType): readonly $ZodType[] {
  const def = (schema as $ZodTypes)._zod.def;
  switch (def.type) {
    case 'optional':
    case 'nullable':
    case 'default':
    case 'prefault':
    case 'readonly':
    case 'nonoptional':
    case 'catch':
      return unwrap(def.innerType);
    case 'pipe':
      return unwrap(def.in);
    case 'lazy':
      return unwrap(def.getter());
    case 'union':
      return def.options.flatMap(unwrap);
    default:
      return [schema];
  }
}
