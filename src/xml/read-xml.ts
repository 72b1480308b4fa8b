/** Reads XML strictly, tag by tag. What is read is handed on as it comes; a document type declares nothing. */
import { SaxesParser } from 'saxes';

export interface XmlListener {
  readonly open: (name: string, attributes: Record<string, string>) => void;
  readonly close: () => void;
  /** Also what stands in CDATA. */
  readonly text: (text: string) => void;
  readonly instruction?: (target: string, body: string) => void;
  /** What is not well-formed, with line and column, and how many characters were read until then. */
  readonly error: (error: Error, position: number) => void;
}

export function readXml(text: string, { open, close, text: takeText, instruction, error }: XmlListener): void {
  const parser = new SaxesParser({ xmlns: false, position: true });
  parser.on('error', (fault) => error(fault, parser.position));
  parser.on('opentag', ({ name, attributes }) => open(name, attributes));
  parser.on('closetag', close);
  parser.on('text', takeText);
  parser.on('cdata', takeText);
  if (instruction) parser.on('processinginstruction', ({ target, body }) => instruction(target, body));
  parser.write(text).close();
}
