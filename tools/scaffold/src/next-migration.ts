/** The number after the highest one in a folder of migrations, in steps of ten, so that old and fresh databases run them in the same order. */
export function nextMigration(files: readonly string[]): string {
  const numbers = files.flatMap((file) => (/^\d{4}_.+\.sql$/.test(file) ? [Number(file.slice(0, 4))] : []))
  return String((Math.floor(Math.max(0, ...numbers) / 10) + 1) * 10).padStart(4, '0')
}
