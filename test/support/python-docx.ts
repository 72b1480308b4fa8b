/** What python-docx reads in a Word file. */
import { spawnSync } from 'node:child_process';

export interface PythonDocx {
  /** Of the body, those in cells left out. */
  readonly paragraphs: readonly { readonly text: string; readonly style: string }[];
  readonly tables: readonly {
    readonly style: string;
    readonly columns: number;
    readonly rows: readonly (readonly string[])[];
  }[];
  /** The first: as python-docx names its orientation, sizes in points, 0 where the file names none. */
  readonly section: { readonly orientation: string; readonly width: number; readonly height: number };
  readonly properties: Readonly<Record<'title' | 'author' | 'language' | 'created' | 'modified', string>>;
}

const SCRIPT = `
import docx, json, sys
d = docx.Document(sys.argv[1])
p = d.core_properties
points = lambda length: length.pt if length else 0
print(json.dumps({
  'paragraphs': [{'text': x.text, 'style': x.style.name} for x in d.paragraphs],
  'tables': [{'style': t.style.name, 'columns': len(t.columns), 'rows': [[c.text for c in r.cells] for r in t.rows]} for t in d.tables],
  'section': {'orientation': str(d.sections[0].orientation), 'width': points(d.sections[0].page_width), 'height': points(d.sections[0].page_height)},
  'properties': {'title': p.title, 'author': p.author, 'language': p.language, 'created': str(p.created), 'modified': str(p.modified)},
}))
`;

/** Throws where it cannot open the file, or has anything to say. */
export function readPythonDocx(file: string): PythonDocx {
  const run = spawnSync('/usr/bin/python3', ['-c', SCRIPT, file], { encoding: 'utf8', maxBuffer: 1 << 26 });
  if (run.status !== 0 || run.stderr !== '') throw new Error(`python-docx on ${file}: ${run.stderr}`);
  return JSON.parse(run.stdout) as PythonDocx;
}
