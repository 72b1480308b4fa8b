/** The closed list of diagnostic codes, grouped by the stage that reports them. */
export type DiagnosticCode = FilesCode | ContentCode | VerifyCode | TemplatesCode | LayoutCode | AuditCode;

type FilesCode = FileCode | OutputCode | GitCode | YamlCode;
type FileCode = 'file-missing' | 'file-is-folder' | 'file-empty' | 'file-unreadable' | 'file-too-large' | 'file-encoding';
type OutputCode =
  | 'path-outside'
  | 'out-open'
  | 'out-unwritable'
  | 'out-mixed'
  | 'out-busy'
  | 'hand-edited'
  | 'set-aside'
  | 'unknown-pack';
type GitCode = 'git-unavailable' | 'git-repository' | 'git-revision' | 'git-file';
/** Its schema too. */
type YamlCode = 'yaml-syntax' | 'yaml-feature' | 'full-width' | 'control-character' | 'schema' | 'unknown-key';

type ContentCode =
  | FactCode
  | ReferenceCode
  | 'prose-syntax'
  | 'two-forms'
  | 'section-order'
  | 'mixed-units'
  | 'mixed-scope'
  | 'chart'
  | 'picture'
  | 'file-name'
  | 'relation';
type FactCode = 'fact-print' | 'fact-source' | 'fact-derive' | 'fact-period';
type ReferenceCode = 'unknown-fact' | 'unknown-figure' | 'unknown-source' | 'duplicate-id';

type VerifyCode = SourceCode | TermCode | 'heading-source' | 'typed-number' | 'target-below';
type SourceCode =
  | 'source-missing'
  | 'source-place'
  | 'source-literal'
  | 'source-period'
  | 'source-name'
  | 'source-verb'
  | 'source-words';
type TermCode = 'term-source' | 'term-changed' | 'term-order';

type TemplatesCode = TemplateCode | 'template-helper' | 'template-limit' | MarkupCode | 'theme';
type TemplateCode = 'template-syntax' | 'template-name' | 'template-forbidden' | 'template-partial';
type MarkupCode = 'same-title' | 'markup-syntax' | 'unknown-tag' | 'unknown-attribute' | 'unknown-style' | 'markup-structure';

/** Of the fonts and of writing, too. */
type LayoutCode =
  | 'font-missing'
  | 'font-unusable'
  | 'no-glyph'
  | 'right-to-left'
  | 'emoji'
  | 'overflow'
  | 'contrast'
  | 'covered'
  | 'dropped'
  | 'page-room'
  | 'left-out'
  | 'lone-item'
  | 'unused'
  | 'secrecy'
  | 'clean'
  | 'unknown-kind'
  | 'estimated-pages';

type AuditCode = NumberCode | 'audit-lost' | 'audit-differs' | 'audit-empty' | 'audit-file' | 'audit-since';
/** Against the text of a report. */
type ReportCode = 'audit-wrong' | 'audit-stale' | 'audit-absent' | 'audit-comments';
type NumberCode =
  | ReportCode
  | 'audit-numeral'
  | 'audit-changed'
  | 'audit-misplaced'
  | 'audit-mark'
  | 'audit-chart'
  | 'audit-cache';
