import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

const noteSchema = z.object({
  email: z.string(),
  /** ISO 8601, UTC; null until the password stood on the console. */
  shownAt: z.string().nullable(),
  /** Whether the demo agency is still to be set up. */
  demo: z.enum(['wanted', 'ready', 'none']).default('ready'),
})

/** How far the first start came. It holds no password. */
export type LoginNote = z.infer<typeof noteSchema>

export interface LoginNotes {
  read(): LoginNote | null
  write(note: LoginNote): void
  remove(): void
}

export function loginNotes(dataFolder: string): LoginNotes {
  const file = path.join(dataFolder, 'first-login.json')
  return {
    read() {
      try {
        return noteSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
      } catch {
        return null
      }
    },
    write(note) {
      writeFileSync(`${file}.new`, `${JSON.stringify(note)}\n`)
      renameSync(`${file}.new`, file) // whole or not at all
    },
    remove: () => rmSync(file, { force: true }),
  }
}
