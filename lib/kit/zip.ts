// Packs a kit: the same files always make the same bytes.
import { type Zippable, zipSync } from 'fflate'

/** In the machine's own time zone, as a zip writes it: everywhere the same digits. */
const packed = new Date(2026, 0, 1)

/** @param folder that everything unpacks into; ASCII */
export function zipped(folder: string, files: Readonly<Record<string, Uint8Array>>): Uint8Array<ArrayBuffer> {
  const all: Zippable = {}
  for (const path of Object.keys(files).sort()) {
    const bytes = files[path]
    if (bytes) all[`${folder}/${path}`] = [bytes, { mtime: packed, level: 9 }]
  }
  return new Uint8Array(zipSync(all))
}
