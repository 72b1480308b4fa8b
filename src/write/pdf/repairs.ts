/** What pdfkit 0.20.2 gets wrong, repaired on the document: one small function a fault. */
import { escapeText } from '../../xml/escape-xml.js';
import type { PdfDocument, PdfOutline } from './pdfkit.js';

/** XMP is XML, but the library writes `&` and `<` of the title into it as they are. The Info dictionary keeps the plain text. */
export function escapeMetadata(pdf: PdfDocument): void {
  const write = pdf._addInfo;
  pdf._addInfo = function escaped(): void {
    const info = Object.entries(this.info).map(([key, value]) => [key, typeof value === 'string' ? escapeText(value) : value]);
    write.call(Object.create(this, { info: { value: Object.fromEntries(info) } }));
  };
}

/** PDF/A wants ModDate of the Info dictionary in XMP too (ISO 19005-1, 6.7.3); the library never writes it. */
export function writeModifyDate(pdf: PdfDocument, date: Date): void {
  pdf.appendXML(
    `<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/"><xmp:ModifyDate>${date.toISOString().slice(0, 19)}Z</xmp:ModifyDate></rdf:Description>`,
  );
}

/**
 * The library writes PDF/A or PDF/UA, not both. PDF/UA-1 is claimed by pdfuaid:part (ISO 14289-1, 5),
 * a property that PDF/A accepts only with an extension schema that describes it (ISO 19005-2, 6.6.2.3.3).
 */
export function declareUniversalAccess(pdf: PdfDocument): void {
  pdf.appendXML(`<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Indicates, which part of ISO 14289 standard is followed</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>`);
}

/** An outline item with children needs /Count, the number of its open descendants (ISO 32000-1, table 153); the library omits it or counts children alone. */
export function countOutline(outline: PdfOutline): number {
  const count = outline.children.reduce((sum, child) => sum + 1 + countOutline(child), 0);
  if (count > 0) outline.outlineData.Count = count;
  return count;
}

/** The library draws a quadratic curve with the operator `v`, whose one control point means another curve. Drawn here as the same curve in cubic form. */
export function exactQuadraticCurves(pdf: PdfDocument): void {
  let [x0, y0] = [0, 0];
  let start: readonly [number, number] = [0, 0];
  const { moveTo, lineTo, bezierCurveTo, closePath } = pdf;
  pdf.moveTo = (x, y) => {
    [x0, y0] = [x, y];
    start = [x, y];
    return moveTo.call(pdf, x, y);
  };
  pdf.lineTo = (x, y) => {
    [x0, y0] = [x, y];
    return lineTo.call(pdf, x, y);
  };
  pdf.bezierCurveTo = (x1, y1, x2, y2, x, y) => {
    [x0, y0] = [x, y];
    return bezierCurveTo.call(pdf, x1, y1, x2, y2, x, y);
  };
  pdf.closePath = () => {
    [x0, y0] = start;
    return closePath.call(pdf);
  };
  pdf.quadraticCurveTo = (x1, y1, x, y) =>
    pdf.bezierCurveTo(x0 + (2 / 3) * (x1 - x0), y0 + (2 / 3) * (y1 - y0), x + (2 / 3) * (x1 - x), y + (2 / 3) * (y1 - y), x, y);
}
