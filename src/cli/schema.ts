/** `trifold schema`: the JSON Schema of content.yaml, for editors. */
import { jsonSchema } from '../content/schema.js';
import { EXIT, type ExitCode } from './exit.js';

export async function schemaCommand(): Promise<ExitCode> {
  process.stdout.write(`${JSON.stringify(jsonSchema(), null, 2)}\n`);
  return EXIT.done;
}
