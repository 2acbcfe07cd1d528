/**
 * Gives a value that came back from a checkpoint the type its producer had: the typed activity or child made it, the
 * kernel copied it as plain JSON, the engine stored it. The only place where workflow-kit believes instead of parsing.
 */
export function isCheckpointed<T>(_value: unknown): _value is T {
  return true
}

export function checkpointed<T>(value: unknown): T {
  if (!isCheckpointed<T>(value)) throw new Error('unreachable')
  return value
}
