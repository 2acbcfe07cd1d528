import { crc32, deflateSync } from 'node:zlib'

export interface DrawnPicture {
  width: number
  height: number
  from: readonly [number, number, number]
  to: readonly [number, number, number]
}

/** A real PNG: a diagonal blend of two colours. The same picture always gives the same bytes. */
export function drawnPng(picture: DrawnPicture): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(picture.width, 0)
  header.writeUInt32BE(picture.height, 4)
  header.set([8, 2, 0, 0, 0], 8) // 8 bits a channel, true colour, no interlace
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(rows(picture))), chunk('IEND', Buffer.alloc(0))])
}

function rows({ width, height, from, to }: DrawnPicture): Buffer {
  const bytes = Buffer.alloc(height * (1 + width * 3)) // each row starts with the byte of its filter, 0
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const share = (x + y) / (width + height - 2)
      const at = y * (1 + width * 3) + 1 + x * 3
      for (const channel of [0, 1, 2] as const) bytes[at + channel] = Math.round(from[channel] + (to[channel] - from[channel]) * share)
    }
  }
  return bytes
}

function chunk(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(content.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}
