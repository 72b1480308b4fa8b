/** Says which tables of a summary no page is wide enough for. */
import type { Diagnostics } from '../diagnostics/diagnostic.js';
import type { Content } from '../model/content.js';
import type { Summary } from '../model/document.js';
import type { Theme } from '../model/theme.js';

export async function reportUnreadable(
  summary: Summary,
  theme: Theme,
  content: Content,
  diagnostics: Diagnostics,
): Promise<void> {
  const { listUnreadable } = await import('../write/docx/sections.js');
  for (const { columns, id, title, span } of listUnreadable(summary, theme, content)) {
    diagnostics.error('overflow', {
      message: {
        zh: `文字摘要：表“${title.plain}”有 ${columns.length} 列，横放的页面也放不下，一行只排得下一两个字`,
        en: `the summary: the table "${title.plain}" has ${columns.length} columns, for which even a turned page is too narrow: words would be broken after a letter or two`,
      },
      hint: {
        zh: `分成几个表，各带第一列；或只给文稿以外的文件用：in: [deck]。缩短表头和格内文字、把单位写在 unit: 里，也能省出地方`,
        en: `divide it into tables that each repeat the first column; or leave it out of the summary with in: [deck]. Shorter headings and cells, and the unit under unit:, make room too`,
      },
      at: [{ span, label: `figures.${id}` }],
    });
  }
}
