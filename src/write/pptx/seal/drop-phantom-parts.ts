/** Repair: pptxgenjs declares a slide master for every slide, and media types that no part has (issues 1444 and 1449). PowerPoint may repair such a file. */
import type { OfficePackage } from '../../ooxml/package.js';
import { elements, removeChildren } from '../../ooxml/tree.js';

export function dropPhantomParts(opened: OfficePackage): void {
  const types = opened.xml('[Content_Types].xml');
  const extensions = new Set(opened.names.map((name) => name.slice(name.lastIndexOf('.') + 1)));
  removeChildren(types, ({ attributes: { PartName, Extension } }) =>
    PartName === undefined ? !extensions.has(Extension!) : !opened.has(PartName.slice(1)),
  );
  // `image/jpg` is no registered type.
  for (const type of elements(types, 'Default')) {
    if (type.attributes.ContentType === 'image/jpg') type.attributes.ContentType = 'image/jpeg';
  }
}
