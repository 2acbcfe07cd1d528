import { createHash } from 'node:crypto'
import { crc32, deflateSync } from 'node:zlib'

const width = 120
const height = 80

/** A small PNG in colours of its own for each name: three slanted bands. */
export function drawPicture(name: string): Buffer {
  const hash = createHash('sha256').update(name).digest()
  const bands = [0, 3, 6].map((at) => [hash[at] ?? 0, hash[at + 1] ?? 0, hash[at + 2] ?? 0])
  const rows = Array.from({ length: height }, (_, y) => {
    const pixels = Array.from({ length: width }, (_unused, x) => bands[Math.floor(((x + y) / (width + height)) * 3)] ?? [0, 0, 0])
    return Buffer.from([0, ...pixels.flat()])
  })
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.concat(rows))), chunk('IEND', Buffer.alloc(0))])
}

function chunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data])
  const framed = Buffer.alloc(8 + body.length)
  framed.writeUInt32BE(data.length, 0)
  framed.set(body, 4)
  framed.writeUInt32BE(crc32(body), 4 + body.length)
  return framed
}
