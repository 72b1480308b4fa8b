/** Writes the typed trees and the diagnostics as text that a person can read and compare. */

import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import type { Block, Deck, FlowBlock, Inline, OnePager, Origin, Placement, Summary } from '../../src/model/document.js';

export function dumpTree(tree: Deck | Summary | OnePager): string {
  switch (tree.kind) {
    case 'deck':
      return lines(
        `deck "${tree.title}" continued "${tree.continued}"`,
        tree.footer && `  footer ${dumpInlines(tree.footer.inlines)}`,
        ...tree.sections.flatMap((section) => [
          `  section "${section.name}"`,
          ...section.slides.flatMap((slide) => [
            `    slide ${slide.id} [${slide.layout}]${dumpOrigin(slide.origin)}`,
            ...[slide.kicker, slide.title, slide.subtitle, slide.lead].flatMap((part) =>
              part ? [`      ${dumpBlock(part, '')}`] : [],
            ),
            dumpBlock(slide.body, '      '),
            ...slide.notes.map((note) => `      notes ${dumpInlines(note)}`),
          ]),
        ]),
      );
    case 'summary':
      return lines(
        `summary "${tree.title}" figure "${tree.labels.figure}" table "${tree.labels.table}"`,
        tree.header && dumpBlock(tree.header, '  '),
        tree.footer && dumpBlock(tree.footer, '  '),
        ...tree.body.map((block) => dumpFlow(block)),
      );
    case 'onepager': {
      const { width, height, margin } = tree.page;
      return lines(
        `onepager "${tree.title}" ${width}x${height} margin ${margin.top} ${margin.right} ${margin.bottom} ${margin.left}`,
        dumpBlock(tree.body, '  '),
        tree.footer && dumpBlock(tree.footer, '  '),
      );
    }
  }
}

function dumpFlow(block: FlowBlock): string {
  switch (block.kind) {
    case 'cover':
      return lines(`  cover${dumpOrigin(block.origin)}`, ...block.children.map((child) => dumpBlock(child, '    ')));
    case 'toc':
      return `  toc "${block.title}" depth ${block.depth}${dumpOrigin(block.origin)}`;
    case 'page-break':
      return `  page-break${dumpOrigin(block.origin)}`;
    default:
      return dumpBlock(block, '  ');
  }
}

function dumpBlock(block: Block, indent: string): string {
  const head = (what: string): string => `${indent}${what} .${block.style}${dumpPlace(block.place)}${dumpOrigin(block.origin)}`;
  const inner = `${indent}  `;
  switch (block.kind) {
    case 'text':
      return `${head(`${block.role}${block.id ? `#${block.id}` : ''}`)}: ${dumpInlines(block.inlines)}`;
    case 'list':
      return lines(
        head(block.ordered ? 'list ordered' : 'list'),
        ...block.items.map(
          (item) =>
            `${inner}item ${item.level}${item.mark ? ` "${item.mark}"` : ''} .${item.style}${dumpOrigin(item.origin)}: ${dumpInlines(item.inlines)}`,
        ),
      );
    case 'figure':
      return `${head(`figure ${block.figure.id} number ${block.number}${block.caption ? '' : ' bare'}`)}`;
    case 'image':
      return head(`image ${block.figure.id}`);
    case 'table':
      return lines(
        head(
          `table head ${block.headRows} columns ${block.columns?.map((share) => share.toFixed(3)).join(' ') ?? 'auto'} alt "${block.alt}"`,
        ),
        ...block.rows.map((row) =>
          row
            .reduce(
              (out, cell) =>
                `${out} | ${cell.header ? 'th' : 'td'} .${cell.style} ${cell.align}${cell.colSpan > 1 ? ` colspan ${cell.colSpan}` : ''}${cell.rowSpan > 1 ? ` rowspan ${cell.rowSpan}` : ''}: ${dumpInlines(cell.inlines)}`,
              inner,
            )
            .replace('  |', ' |'),
        ),
      );
    case 'stat':
      return `${head('stat')}: ${dumpInlines(block.label)} | ${dumpInlines(block.value)} | ${dumpInlines(block.note)}`;
    case 'timeline':
      return lines(
        head('timeline'),
        ...block.steps.map(
          (step) => `${inner}step${dumpOrigin(step.origin)}: ${dumpInlines(step.label)} | ${dumpInlines(step.inlines)}`,
        ),
      );
    case 'box':
      return lines(
        head(
          `${block.tag} (${block.direction})${block.columns === null ? '' : ` ${block.columns} columns`}${block.gap === null ? '' : ` gap ${block.gap}${block.gapAcross === null ? '' : ` ${block.gapAcross}`}`}${block.justify === null ? '' : ` justify ${block.justify}`}`,
        ),
        ...block.children.map((child) => dumpBlock(child, inner)),
      );
    case 'spacer':
      return head('spacer');
  }
}

export function dumpInlines(inlines: readonly Inline[]): string {
  return inlines.map(dumpInline).join('|');
}

function dumpInline(inline: Inline): string {
  switch (inline.kind) {
    case 'break':
      return '⏎';
    case 'page-number':
      return '⟨page⟩';
    case 'run': {
      const fact = inline.fact ? `⟨${inline.fact.id}${inline.fact.parts ? '' : ':period'} ${inline.text}⟩` : inline.text;
      const look = `${inline.bold ? 'b' : ''}${inline.italic ? 'i' : ''}`;
      const looked = look ? `{${look} ${fact}}` : fact;
      return inline.link ? `[${looked}](${inline.link})` : looked;
    }
  }
}

function dumpPlace({ grow, width, height, align, keep, drop }: Placement): string {
  const size = (name: string, length: Placement['width']): string =>
    length ? ` ${name} ${length.value}${length.of === 'parent' ? ' of parent' : ''}` : '';
  return `${grow === null ? '' : ` grow ${grow}`}${size('width', width)}${size('height', height)}${align ? ` align ${align}` : ''}${keep ? ' keep' : ''}${drop === null ? '' : ` drop ${drop}`}`;
}

function dumpOrigin({ template, label, content }: Origin): string {
  const { file, start } = template;
  return ` @${file.split('/').at(-1)}:${start.line}:${start.column} ${label}${content ? ` ← ${content.path}` : ''}`;
}

export function dumpDiagnostics(list: readonly Diagnostic[]): string {
  return list
    .map(({ severity, code, message, places, hint }) =>
      lines(
        `${severity}[${code}] ${message.en}`,
        `  ${message.zh}`,
        ...places.map(({ span, label }) => {
          const end = span.end ? `-${span.end.line === span.start.line ? '' : `${span.end.line}:`}${span.end.column}` : '';
          return `  at ${span.file}:${span.start.line}:${span.start.column}${end}${label === undefined ? '' : ` ${label}`}`;
        }),
        hint && `  hint: ${hint.en}`,
        hint && `  提示：${hint.zh}`,
      ),
    )
    .join('\n');
}

function lines(...parts: readonly (string | null | undefined | false)[]): string {
  return parts.filter(Boolean).join('\n');
}
