/** The page about mutants: how many of each room were noticed, and the places of those that were not. */

const NOTICED = new Set(['Killed', 'Timeout', 'RuntimeError']);

/**
 * @param {{ file: string, location: any, mutatorName: string, replacement: string, status: string, source: string }[]} tried
 * @param {Record<string, string[]>} rooms
 * @param {string} seed
 */
export function writeReport(tried, rooms, seed) {
  const rows = Object.entries(rooms).map(([room, files]) => {
    const own = tried.filter(({ file }) => files.includes(file));
    const noticed = own.filter(({ status }) => NOTICED.has(status)).length;
    return { room, own, noticed };
  });
  const all = { room: 'all', own: tried, noticed: rows.reduce((sum, { noticed }) => sum + noticed, 0) };
  return [
    '# Mutants',
    '',
    `\`npm run mutate\` breaks the code in ${tried.length} places, one at a time, and runs the unit tests of \`language\`, \`content\`, \`verify\`, \`typeset\` and \`chart\`. The places are drawn by the seed “${seed}” from all that Stryker would try; what runs while a module loads is left out.`,
    '',
    '| Room | Tried | Noticed | |',
    '|---|---|---|---|',
    ...[...rows, all].map(
      ({ room, own, noticed }) =>
        `| ${room} | ${own.length} | ${noticed} | ${((noticed / (own.length || 1)) * 100).toFixed(0)} % |`,
    ),
    '',
    '## Not noticed',
    '',
    ...rows.flatMap(({ own }) =>
      own
        .filter(({ status }) => !NOTICED.has(status))
        .sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.location.start.line - b.location.start.line))
        .map(describe),
    ),
    '',
  ].join('\n');
}

function describe({ file, location: { start, end }, replacement, source, status }) {
  const line = source.split('\n')[start.line - 1] ?? '';
  const was = start.line === end.line ? line.slice(start.column - 1, end.column - 1) : `${line.slice(start.column - 1)} …`;
  const code = (text) => `\`${text.replace(/\s+/g, ' ').replaceAll('`', '′').slice(0, 70)}\``;
  return `- \`${file}:${start.line}\` ${code(was)} → ${code(replacement ?? '')}${status === 'NoCoverage' ? ', run by no test' : ''}`;
}
