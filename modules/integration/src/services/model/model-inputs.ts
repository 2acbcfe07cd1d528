import { z } from 'zod'

/** A thousand million units of a currency: more than anybody means. */
const mostMicros = 1_000_000_000_000_000
const micros = z.int().min(0).max(mostMicros)
const endpoint = {
  tenantId: z.uuid().optional(),
  baseUrl: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .refine((text) => isPlain(text), 'a user name, a question mark or a # does not belong here'),
  model: z.string().trim().min(1).max(200),
  /** Left out: the key that is there stays. null: the endpoint wants none. */
  apiKey: z
    .string()
    .trim()
    .max(1_000)
    .regex(/^[\x21-\x7e]+$/)
    .nullable()
    .optional(),
}

export const modelTenantInput = z.strictObject({ tenantId: z.uuid().optional() })
export const testModelInput = z.strictObject(endpoint)
export const putModelInput = z.strictObject({
  ...endpoint,
  currency: z.string().regex(/^[A-Z]{3}$/),
  /** For a million tokens. */
  inputMicros: micros,
  outputMicros: micros,
  monthCapMicros: micros,
  runCapMicros: micros,
})

export type TestModelInput = z.output<typeof testModelInput>
export type PutModelInput = z.output<typeof putModelInput>

function isPlain(text: string): boolean {
  const { username, password, search, hash } = new URL(text)
  return [username, password, search, hash].every((part) => part === '')
}
