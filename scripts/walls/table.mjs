/**
 * What each room of src may import: other rooms, libraries, modules of Node, and what it may take from outside without an import.
 * Top down: a room stands above all that it imports. Whatever a row does not list is refused, and so is what it lists in vain.
 */

/**
 * @typedef {object} Row
 * @property {string} is what the room is for, as docs/rooms.svg says it
 * @property {readonly string[]} [rooms] a folder below a room that has a row of its own is a room of its own
 * @property {readonly string[]} [libraries]
 * @property {readonly string[]} [node] without `node:`
 * @property {readonly ('chance' | 'clock' | 'code' | 'process')[]} [outside] `Math.random`, `crypto`; `Date.now`, `new Date()`,
 *   `performance`; `import()` of a computed name; `process`
 */

/** @type {Readonly<Record<string, Row>>} */
export const ROOMS = {
  'main.ts': { is: 'the command', rooms: ['cli', 'start'], outside: ['process'] },
  'index.ts': { is: 'the API', rooms: ['cache', 'commands', 'diagnostics', 'model', 'project'] },
  start: { is: 'a fast start', node: ['fs', 'module', 'path', 'url', 'v8', 'vm'], outside: ['code'] },
  cli: {
    is: 'reads options, prints',
    rooms: ['cache', 'commands', 'content', 'diagnostics', 'diff', 'model', 'project', 'store', 'trace'],
    libraries: ['commander'],
    node: ['fs', 'path', 'v8', 'vm'],
    outside: ['process'],
  },
  commands: {
    is: 'build, diff, audit and others',
    rooms: [
      'audit',
      'audit/read',
      'cache',
      'content',
      'diagnostics',
      'diff',
      'language',
      'model',
      'pipeline',
      'project',
      'store',
      'template',
      'theme',
      'trace',
      'typeset',
      'verify',
      'write/docx',
      'write/ooxml',
      'write/sheet',
    ],
    node: ['path'],
  },
  pipeline: {
    is: 'the stages in their order',
    rooms: [
      'cache',
      'content',
      'diagnostics',
      'layout',
      'markup',
      'model',
      'project',
      'template',
      'theme',
      'trace',
      'typeset',
      'write/docx',
      'write/ooxml',
      'write/pdf',
      'write/pptx',
    ],
  },
  content: {
    is: 'content.yaml, checked',
    rooms: ['cache', 'diagnostics', 'language', 'model', 'project', 'typeset', 'xml', 'yaml'],
    libraries: ['big.js', 'sharp', 'zod'],
    node: ['zlib'],
  },
  theme: {
    is: 'theme.yaml, labels.yaml',
    rooms: ['diagnostics', 'model', 'project', 'yaml'],
    libraries: ['zod'],
    node: ['path'],
  },
  template: {
    is: 'Handlebars → markup',
    rooms: ['diagnostics', 'language', 'model', 'project', 'xml'],
    libraries: ['handlebars'],
    node: ['path'],
  },
  markup: { is: 'markup → typed trees', rooms: ['diagnostics', 'model', 'xml'] },
  layout: {
    is: 'trees → pages of frames',
    rooms: ['cache', 'chart', 'diagnostics', 'language', 'layout/flexbox', 'layout/tree', 'model', 'typeset'],
  },
  'layout/flexbox': { is: 'sizes and places, by Yoga', rooms: ['cache', 'layout/tree', 'model'], libraries: ['yoga-layout'] },
  'layout/tree': { is: 'what is sized and placed', rooms: ['model'] },
  'write/pptx': {
    is: 'pages → deck',
    rooms: ['cache', 'language', 'model', 'write/ooxml'],
    libraries: ['jszip', 'pptxgenjs'],
    node: ['module', 'path'],
  },
  'write/docx': {
    is: 'tree → Word, with changes',
    rooms: ['cache', 'chart', 'language', 'model', 'typeset', 'write/ooxml'],
    libraries: ['docx'],
    node: ['path'],
  },
  'write/pdf': { is: 'page → PDF', rooms: ['cache', 'model', 'xml'], libraries: ['pdfkit'] },
  'write/sheet': { is: 'lists → CSV, Excel', rooms: ['model', 'write/ooxml'], libraries: ['get-east-asian-width'] },
  'write/ooxml': {
    is: 'parts of Office files',
    rooms: ['chart', 'model', 'typeset', 'xml'],
    libraries: ['fflate'],
    node: ['crypto', 'path', 'zlib'],
  },
  verify: {
    is: 'content, documents held to reports',
    rooms: ['cache', 'diagnostics', 'language', 'model', 'project'],
    libraries: ['big.js', 'diff', 'fastest-levenshtein'],
  },
  audit: {
    is: 'documents held to the content',
    rooms: ['audit/read', 'cache', 'diagnostics', 'language', 'model'],
    libraries: ['big.js', 'diff', 'fastest-levenshtein'],
  },
  'audit/read': {
    is: 'finished files, read back',
    rooms: ['model'],
    libraries: ['fflate', 'pdfjs-dist', 'saxes'],
    node: ['path', 'zlib'],
  },
  diff: { is: 'what differs of two versions', rooms: ['diagnostics', 'model', 'trace'] },
  trace: { is: 'where facts stand', rooms: ['cache', 'diagnostics', 'language', 'model'] },
  yaml: { is: 'YAML → data with places', rooms: ['diagnostics', 'project'], libraries: ['yaml', 'zod'] },
  xml: { is: 'XML, read and escaped', libraries: ['saxes'] },
  chart: { is: 'figures → charts, drawn', rooms: ['language', 'model'], libraries: ['d3-scale', 'd3-shape'] },
  typeset: {
    is: 'fonts, breaking of lines',
    rooms: ['cache', 'diagnostics', 'language', 'model', 'project'],
    libraries: ['get-east-asian-width'],
  },
  language: { is: 'numerals and words', rooms: ['cache', 'diagnostics', 'model'], libraries: ['get-east-asian-width'] },
  store: {
    is: 'the output folder',
    rooms: ['cache', 'diagnostics', 'project'],
    node: ['crypto', 'fs', 'os', 'path'],
    outside: ['clock', 'process'],
  },
  project: {
    is: 'files read, git, paths',
    rooms: ['cache', 'diagnostics', 'xml'],
    libraries: ['chokidar'],
    node: ['buffer', 'child_process', 'crypto', 'fs', 'os', 'path', 'url', 'zlib'],
    outside: ['clock', 'process'],
  },
  cache: { is: 'what is remembered between builds', node: ['crypto'] },
  diagnostics: {
    is: 'messages with places',
    libraries: ['fastest-levenshtein', 'get-east-asian-width', 'picocolors'],
    node: ['path'],
  },
  model: { is: 'types that stages meet in', rooms: ['cache', 'diagnostics'], libraries: ['diff'] },
};
