import { isUtf8 } from 'node:buffer'

/** The text of a body by byte order mark, then the header's charset, then the one in the HTML or XML itself, else by the bytes. */
export function decodeBody({ bytes, contentType }: { bytes: Uint8Array; contentType: string }): string {
  const label = fromMark(bytes) ?? charsetIn(contentType) ?? charsetIn(new TextDecoder('latin1').decode(bytes.subarray(0, 2_048)))
  return decoderFor(label ?? charsetOf(bytes)).decode(bytes)
}

/** Hardly a text in another encoding is UTF-8 by chance; what browsers then take a Western page for is Windows-1252. */
function charsetOf(bytes: Uint8Array): string {
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252'
}

function fromMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
}

function charsetIn(text: string): string | null {
  return /(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)/i.exec(text)?.[1] ?? null
}

/** A page may name an encoding that nobody knows. */
function decoderFor(label: string): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(label)
  } catch {
    return new TextDecoder('utf-8')
  }
}
