import { unzipSync } from 'fflate'

export interface CsvFile {
  readonly name: string
  readonly text: string
}

const mostUnpackedBytes = 100 * 1024 * 1024
const zipStart = [0x50, 0x4b]

/** The CSV files of a ZIP, or the one that was given. Null for a ZIP that is broken or unpacks to more than 100 MB. */
export function unpack({ name, bytes }: { name: string; bytes: Uint8Array }): readonly CsvFile[] | null {
  if (bytes[0] !== zipStart[0] || bytes[1] !== zipStart[1]) return [{ name, text: textOf(bytes) }]
  let unpacked = 0
  try {
    const files = unzipSync(bytes, {
      filter(file) {
        if (!file.name.toLowerCase().endsWith('.csv')) return false
        unpacked += file.originalSize
        return unpacked <= mostUnpackedBytes
      },
    })
    return unpacked > mostUnpackedBytes ? null : Object.entries(files).map(([file, content]) => ({ name: file, text: textOf(content) }))
  } catch {
    return null
  }
}

/** Spreadsheets save UTF-16 when asked for "Unicode". */
function textOf(bytes: Uint8Array): string {
  const isWide = bytes[0] === 0xff && bytes[1] === 0xfe
  return new TextDecoder(isWide ? 'utf-16le' : 'utf-8').decode(bytes)
}
