import { z } from 'zod'
import type { Manifest } from './manifest.ts'

/** One field of a form, as a portal draws it. */
export interface FormField {
  readonly name: string
  readonly label: string
  readonly help: string | null
  readonly placeholder: string | null
  readonly isSecret: boolean
  readonly isRequired: boolean
  readonly kind: 'text' | 'url' | 'number' | 'flag' | 'choice'
  readonly choices: readonly string[]
}

/** What a person must fill in to connect, in order, derived from the one schema. */
export function formFields(manifest: Manifest): readonly FormField[] {
  const schema = z.toJSONSchema(manifest.auth.fields, { io: 'input', unrepresentable: 'any' })
  const required = new Set(schema.required ?? [])
  return Object.entries(schema.properties ?? {}).map(([name, property]) => {
    const shape = typeof property === 'boolean' ? {} : property
    return {
      name,
      label: textOf(shape, 'label') ?? name,
      help: textOf(shape, 'help'),
      placeholder: textOf(shape, 'placeholder'),
      isSecret: Reflect.get(shape, 'isSecret') === true,
      isRequired: required.has(name),
      kind: kindOf(shape),
      choices: Array.isArray(shape.enum) ? shape.enum.map(String) : [],
    }
  })
}

/** The names of the fields whose values live in the secret store and nowhere else. */
export function secretFieldNames(manifest: Manifest): readonly string[] {
  return formFields(manifest)
    .filter(({ isSecret }) => isSecret)
    .map(({ name }) => name)
}

function textOf(shape: object, key: string): string | null {
  const value: unknown = Reflect.get(shape, key)
  return typeof value === 'string' ? value : null
}

function kindOf(shape: z.core.JSONSchema.BaseSchema): FormField['kind'] {
  if (shape.enum !== undefined) return 'choice'
  if (shape.format === 'uri') return 'url'
  if (shape.type === 'number' || shape.type === 'integer') return 'number'
  return shape.type === 'boolean' ? 'flag' : 'text'
}
