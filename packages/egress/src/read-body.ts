import { promisify } from 'node:util'
import { brotliDecompress, gunzip, inflate } from 'node:zlib'
import { failure } from './egress-failure.ts'

interface Body {
  readonly body: AsyncIterable<Uint8Array> & { destroy(): unknown }
  readonly encoding: string | null
  readonly maxBytes: number
}

const decoders = new Map([
  ['gzip', promisify(gunzip)],
  ['x-gzip', promisify(gunzip)],
  ['deflate', promisify(inflate)],
  ['br', promisify(brotliDecompress)],
])

/** Reads a body up to the cap, on the wire and again after decompression, so that a small answer cannot become a large one. */
export async function readBody({ body, encoding, maxBytes }: Body): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body) {
    size += chunk.length
    if (size > maxBytes) {
      body.destroy()
      throw tooLarge(maxBytes)
    }
    chunks.push(chunk)
  }
  return decode({ bytes: Buffer.concat(chunks), encoding, maxBytes })
}

async function decode({ bytes, encoding, maxBytes }: { bytes: Buffer; encoding: string | null; maxBytes: number }): Promise<Uint8Array> {
  const decoder = decoders.get(encoding?.trim().toLowerCase() ?? '')
  if (decoder === undefined || bytes.length === 0) return bytes
  try {
    return await decoder(bytes, { maxOutputLength: maxBytes })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(maxBytes)
    throw failure('vendor-answer-invalid', { reason: 'the answer could not be unpacked', sent: true })
  }
}

function tooLarge(maxBytes: number) {
  return failure('vendor-answer-too-large', { reason: `more than ${maxBytes} bytes`, sent: true })
}
