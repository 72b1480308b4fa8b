/** Accepts or rejects all tracked changes of a Word file, after the standard's words and without our code, and reads the text. */
import { spawnSync } from 'node:child_process';

export interface SettledText {
  /** Of each part, a line a paragraph: its style, whether that counts it though it does not, and its text; drawings as what they are called. */
  readonly parts: Readonly<Record<string, readonly string[]>>;
  /** A line a paragraph: by how much each letter is moved, as the letters and the twips after them. */
  readonly moves: readonly string[];
}

const SCRIPT = `
import json, sys, zipfile, copy
from lxml import etree
W = '{http://schemas.openxmlformats.org/wordprocessingml/2006/main}'
def look(properties):
    apart = [W + name for name in ('keepNext', 'keepLines', 'rPr', 'sectPr', 'pPrChange')]
    return [etree.tostring(e) for e in properties if e.tag not in apart]
def settle(root, drop, how):
    if drop is None:
        assert not [e for e in root.iter(W + 'ins', W + 'del', W + 'pPrChange')], 'has tracked changes'
        return
    for change in root.iter(W + 'pPrChange'): assert look(change.getparent()) != look(change.find(W + 'pPr')), 'a change of nothing but what is kept together'
    for row in list(root.iter(W + 'tr')):
        properties = row.find(W + 'trPr')
        if properties is not None and properties.find(drop) is not None: row.getparent().remove(row)
    for table in list(root.iter(W + 'tbl')):
        if table.find(W + 'tr') is None: table.getparent().remove(table)
    gone = []
    for p in list(root.iter(W + 'p')):
        properties = p.find(W + 'pPr')
        if properties is None: continue
        if properties.find(W + 'rPr/' + drop) is not None: gone.append(p)
        change = properties.find(W + 'pPrChange')
        if change is not None and how == 'reject': p.replace(properties, copy.deepcopy(change.find(W + 'pPr')))
    for mark in list(root.iter(drop)):
        if mark.getparent().tag not in (W + 'rPr', W + 'trPr'): mark.getparent().remove(mark)
    for p in gone:
        after = p.getnext()
        held = [e for e in p if e.tag != W + 'pPr']
        if after is not None and after.tag == W + 'p':
            at = 0 if after.find(W + 'pPr') is None else 1
            for e in reversed(held): after.insert(at, e)
        else: assert not [e for e in held if len(e)], 'a paragraph with text ends in nothing'
        p.getparent().remove(p)
def read(p):
    text, fields = '', []
    for e in p.iter():
        if e.tag == W + 'instrText': fields.append(e.text.strip())
        if e.tag == W + 'fldChar' and e.get(W + 'fldCharType') == 'end' and fields: fields.pop()
        if e.tag in (W + 't', W + 'delText') and not (fields and fields[-1].startswith('PAGEREF')): text += e.text or ''
        if e.tag == W + 'drawing': text += '[' + [x.get('descr') for x in e.iter() if x.tag.endswith('}docPr')][0] + ']'
    style = p.find(W + 'pPr/' + W + 'pStyle')
    name = style.get(W + 'val') if style is not None else ''
    # The pages in contents are Word's to tell.
    if name.startswith('TOC'): text = text.rstrip('0123456789')
    counted = p.find(W + 'pPr/' + W + 'numPr/' + W + 'numId')
    return name + (' (not counted)' if counted is not None and counted.get(W + 'val') == '0' else '') + ': ' + text
def moves(p):
    letters = []
    for t in p.iter(W + 't'):
        by = t.getparent().find(W + 'rPr/' + W + 'spacing')
        letters += [(c, '' if by is None else by.get(W + 'val')) for c in t.text or '']
    text = ''
    for at, (c, by) in enumerate(letters):
        text += c + ('[' + by + ']' if by and (at + 1 == len(letters) or letters[at + 1][1] != by) else '')
    return text
def settled(path, how):
    drop = {'accept': W + 'del', 'reject': W + 'ins', 'as it is': None}[how]
    archive, parts, moved = zipfile.ZipFile(path), {}, []
    for name in sorted(archive.namelist()):
        if name == 'word/document.xml' or name.startswith(('word/header', 'word/footer')):
            root = etree.fromstring(archive.read(name))
            settle(root, drop, how)
            parts[name] = [read(p) for p in root.iter(W + 'p')]
            if name == 'word/document.xml': moved = [m for m in map(moves, root.iter(W + 'p')) if '[' in m]
    return {'parts': parts, 'moves': moved}
print(json.dumps([settled(path, how) for path, how in json.loads(sys.argv[1])]))
`;

type Settling = readonly [file: string, how: 'accept' | 'reject' | 'as it is'];

/** All in one run. Throws where a file cannot be read, or a change leaves text without a paragraph. */
export function settleAll(files: readonly Settling[]): readonly SettledText[] {
  const run = spawnSync('/usr/bin/python3', ['-c', SCRIPT, JSON.stringify(files)], { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (run.status !== 0) throw new Error(`${JSON.stringify(files)}: ${run.stderr}`);
  return JSON.parse(run.stdout) as readonly SettledText[];
}

export function settleChanges(...settling: Settling): SettledText {
  return settleAll([settling])[0]!;
}
