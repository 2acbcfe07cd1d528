import { promisify } from 'node:util'
import { brotliDecompress, gunzip, gunzipSync, inflate } from 'node:zlib'
import { failure } from './egress-failure.ts'
import { tooLarge } from './receive-answer.ts'

interface PackedBody {
  readonly body: Buffer
  readonly encoding: string | null
  readonly maxBytes: number
}

type Decoder = (body: Buffer, options: { readonly maxOutputLength: number }) => Promise<Buffer> | Buffer

const gunzipLater = promisify(gunzip)
/** Of a page; what such a body can grow to is unpacked in some milliseconds, an ordinary one in less time than handing it to another thread takes. */
const smallBody = 64 * 1024
const pieceSize = 64 * 1024

const decoders = new Map<string, Decoder>([
  ['gzip', unzip],
  ['x-gzip', unzip],
  ['deflate', promisify(inflate)],
  ['br', promisify(brotliDecompress)],
])

/** Unpacks a body up to the cap, so that a small answer cannot become a large one. */
export async function unpackBody({ body, encoding, maxBytes }: PackedBody): Promise<Uint8Array> {
  const decoder = decoders.get(encoding?.trim().toLowerCase() ?? '')
  if (decoder === undefined || body.length === 0) return body
  try {
    return await decoder(body, { maxOutputLength: maxBytes })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(maxBytes)
    throw failure('vendor-answer-invalid', { reason: 'the answer could not be unpacked', sent: true })
  }
}

function unzip(body: Buffer, options: { readonly maxOutputLength: number }): Promise<Buffer> | Buffer {
  return body.length > smallBody ? gunzipLater(body, options) : gunzipSync(body, { ...options, chunkSize: pieceSize })
}
