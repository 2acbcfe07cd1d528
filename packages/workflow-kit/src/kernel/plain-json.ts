import { createEngineError } from '../errors/engine-error.ts'

export const maxPayloadBytes = 256 * 1024

/**
 * The value as every engine will give it back: a copy through JSON, so that live and replayed runs see the same thing.
 * Properties that are `undefined` vanish. Throws `payload-not-plain` for Date, Map, bigint, NaN, functions and class
 * instances (engines disagree on them) and `payload-too-large` above 256 KB.
 */
export function plainJson(value: unknown, label: string): unknown {
  if (value === undefined) return undefined
  assertPlain({ value, path: label, ancestors: [] })
  const text = JSON.stringify(value)
  const bytes = text.length * 3 < maxPayloadBytes ? 0 : new TextEncoder().encode(text).length
  if (bytes > maxPayloadBytes) {
    throw createEngineError('payload-too-large', `${label} has ${bytes} bytes, at most ${maxPayloadBytes} are allowed: pass a reference instead.`)
  }
  return JSON.parse(text)
}

interface Place {
  readonly value: unknown
  readonly path: string
  readonly ancestors: readonly unknown[]
}

function assertPlain(place: Place): void {
  const { value, path, ancestors } = place
  if (isScalar(value)) return
  if (typeof value !== 'object' || value === null) throw refusal(path, typeof value === 'number' ? String(value) : `a ${typeof value}`)
  if (ancestors.includes(value)) throw refusal(path, 'a circle')
  if (!Array.isArray(value)) assertPlainObject(value, path)
  for (const [key, item] of presentEntries(value)) assertPlain({ value: item, path: `${path}.${key}`, ancestors: [...ancestors, value] })
}

function presentEntries(value: object): [string, unknown][] {
  const entries = Object.entries(value)
  return Array.isArray(value) ? entries : entries.filter(([, item]) => item !== undefined)
}

function isScalar(value: unknown): boolean {
  return value === null || typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value)
}

function assertPlainObject(value: object, path: string): void {
  const prototype: unknown = Object.getPrototypeOf(value)
  // A plain object of another realm (a sandbox) has a prototype whose own prototype is null.
  const plain = prototype === null || Object.getPrototypeOf(prototype) === null
  if (!plain || Object.prototype.toString.call(value) !== '[object Object]') throw refusal(path, `a ${value.constructor?.name ?? 'foreign object'}`)
}

function refusal(path: string, found: string): Error {
  return createEngineError('payload-not-plain', `${path} is ${found}: only plain JSON passes between steps.`)
}
