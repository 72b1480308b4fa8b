/** Namespace declarations of presentation parts. */
export const PRESENTATION = {
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:p': 'http://schemas.openxmlformats.org/presentationml/2006/main',
} as const;

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Relationship types by their last step: `slideLayout`, `theme`, `hyperlink`. */
export const relationType = (name: string): string => `${OFFICE}/${name}`;
