/** The peer of the one-pager: one Typst source to one PDF, in a process of its own. `node typst.mjs SOURCE FONTS OUT` */
import { readFileSync, writeFileSync } from 'node:fs';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

const [source, fonts, out] = process.argv.slice(2);
const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: [fonts] }] });
// Tagged, as ours is; an error of the source is thrown with Typst's own words.
writeFileSync(out, compiler.pdf({ mainFileContent: readFileSync(source, 'utf8') }, { pdfTags: true }));
