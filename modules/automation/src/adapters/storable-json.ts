/** JSON text that PostgreSQL takes: its JSON holds no NUL and no half of a surrogate pair, and what came from outside may. */
export function storableJson(value: unknown): string {
  return JSON.stringify(value, (_key, item: unknown) => (typeof item === 'string' ? item.replaceAll('\u0000', '').toWellFormed() : item))
}
