/** Judges the stretches of a text that carry a fact's mark: what stands there is the fact's print or period, whole and alone. */
import type { Fact } from '../model/fact.js';
import type { ReadMark, ReadText } from '../model/reading.js';
import type { AuditContext } from './context.js';
import type { Wrong } from './fault.js';
import { isSameText, stripSpaces } from './strip-spaces.js';

export function judgeMarks({ part, text, marks }: ReadText, { facts, labelsOf, isPhrase }: AuditContext): readonly Wrong[] {
  return marks.flatMap((mark): Wrong[] => {
    const found = text.slice(mark.start, mark.end);
    const fact = Object.hasOwn(facts, mark.fact) ? facts[mark.fact] : undefined;
    if (!fact)
      return [{ kind: 'unknown-fact', found: found || mark.fact, expected: null, fact: mark.fact, span: null, path: null }];
    const forms = part === 'chart' && mark.show === 'value' ? labelsOf(fact) : [formOf(fact, mark)];
    if (forms.some((form) => isSameText(form, found)) || (part === 'chart' && isNamed(found, forms, isPhrase))) return [];
    const { id, span } = fact;
    return [{ kind: 'print', found, expected: formOf(fact, mark), fact: id, span, path: `facts.${id}` }];
  });
}

/** A label may say the name of its mark before the value, or, where it has lines, a part of it alone. */
function isNamed(found: string, forms: readonly string[], isPhrase: (text: string) => boolean): boolean {
  const text = stripSpaces(found).text;
  return [...forms.map((form) => stripSpaces(form).text), ''].some((form) => {
    const name = text.slice(0, text.length - form.length);
    return text.endsWith(form) && name !== '' && isPhrase(name);
  });
}

const formOf = (fact: Fact, { show }: ReadMark): string => (show === 'value' ? fact.print : fact.period);
