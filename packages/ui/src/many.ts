/** A number with its noun: "1 change", "2 changes". */
export function many(count: number, [one, more]: readonly [one: string, more: string]): string {
  return `${count} ${count === 1 ? one : more}`
}
