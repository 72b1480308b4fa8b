/** `trifold schema`: the JSON Schema of content.yaml, for editors. */
import { jsonSchema } from '../content/schema.js';
import { EXIT, type ExitCode } from './exit.js';
import { printJson } from './say.js';

export async function schemaCommand(): Promise<ExitCode> {
  printJson(jsonSchema());
  return EXIT.done;
}
