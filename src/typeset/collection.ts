/** The faces of a font file as files of their own: those of a collection (`.ttc`) are taken out of it, each with the tables that it shares. */
import { readSfnt, type SfntFault } from './sfnt.js';

interface TakenFace {
  /** As programs know it: `Meiryo-Bold`; empty where the file does not say. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Why it cannot be used; null where it can. */
  readonly fault: SfntFault | null;
}

const TTCF = 0x74746366;
/** Of a face that is no collection's: where its directory begins. */
const WHOLE = [0];
const MOST_FACES = 64;
const POST_SCRIPT_NAME = 6;

/** Of a file that is no font at all, one face with its fault. */
export function takeFaces(bytes: Uint8Array): readonly TakenFace[] {
  try {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const isCollection = view.byteLength > 12 && view.getUint32(0) === TTCF;
    const count = isCollection ? Math.min(view.getUint32(8), MOST_FACES) : 0;
    const starts = isCollection ? Array.from({ length: count }, (_, at) => view.getUint32(12 + at * 4)) : WHOLE;
    return starts.map((start) => {
      const face = isCollection ? takeOut(view, bytes, start) : bytes;
      const read = readSfnt(face);
      return { name: readName(face), bytes: face, fault: typeof read === 'string' ? read : null };
    });
  } catch (error) {
    // An offset that points outside the file.
    if (error instanceof RangeError) return [{ name: '', bytes, fault: 'damaged' }];
    throw error;
  }
}

/** Its directory, with the tables behind it. Check sums of tables are as they were; that of the whole counts for no reader of ours. */
function takeOut(view: DataView, bytes: Uint8Array, start: number): Uint8Array {
  const count = view.getUint16(start + 4);
  const head = new Uint8Array(bytes.subarray(start, start + 12 + count * 16));
  const directory = new DataView(head.buffer);
  const parts: Uint8Array[] = [head];
  let end = head.length;
  for (let at = 12; at < head.length; at += 16) {
    const [offset, length] = [directory.getUint32(at + 8), directory.getUint32(at + 12)];
    if (offset + length > bytes.byteLength) throw new RangeError('a table ends outside the file');
    directory.setUint32(at + 8, end);
    const padded = new Uint8Array(Math.ceil(length / 4) * 4);
    padded.set(bytes.subarray(offset, offset + length));
    parts.push(padded);
    end += padded.length;
  }
  const face = new Uint8Array(end);
  let at = 0;
  for (const part of parts) {
    face.set(part, at);
    at += part.length;
  }
  return face;
}

function readName(face: Uint8Array): string {
  const view = new DataView(face.buffer, face.byteOffset, face.byteLength);
  const tables = face.length < 12 ? 0 : view.getUint16(4);
  for (let i = 0, at = 12; i < tables; i++, at += 16) {
    if (String.fromCharCode(...face.subarray(at, at + 4)) !== 'name') continue;
    const table = view.getUint32(at + 8);
    const texts = table + view.getUint16(table + 4);
    for (let record = table + 6; record < table + 6 + view.getUint16(table + 2) * 12; record += 12) {
      if (view.getUint16(record + 6) !== POST_SCRIPT_NAME) continue;
      const from = texts + view.getUint16(record + 10);
      const raw = face.subarray(from, from + view.getUint16(record + 8));
      // ASCII by its nature, in one byte or in two.
      return String.fromCharCode(...raw).replace(/[^!-~]/g, '');
    }
  }
  return '';
}
