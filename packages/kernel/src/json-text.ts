const mark = Symbol.for('bizosaas.json-text')

/**
 * JSON that is text already and travels as it is, such as a page made by the database. Nothing checks it on its way out:
 * a test has to hold it against the schema of its route.
 */
export interface JsonText {
  readonly json: string
  readonly [mark]: true
}

export function jsonText(json: string): JsonText {
  return { json, [mark]: true }
}

export function isJsonText(value: unknown): value is JsonText {
  return typeof value === 'object' && value !== null && mark in value
}
