import { randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'

export interface SiteCredentials {
  user: string
  password: string
  applicationPassword: string
  authorUser: string
  authorPassword: string
  authorApplicationPassword: string
}

/** Reads the site's credentials from the work folder, or makes them on the first start, so that a restart forgets nothing. */
export async function keepCredentials(workFolder: string): Promise<SiteCredentials> {
  const file = path.join(workFolder, 'credentials.json')
  const kept = await readFile(file, 'utf8').catch(() => null)
  if (kept !== null) return parse(kept, file)
  const credentials = createCredentials()
  await writeFile(file, `${JSON.stringify(credentials, null, 2)}\n`, { mode: 0o600 })
  return credentials
}

function createCredentials(): SiteCredentials {
  return {
    user: 'admin',
    password: randomLetters(16),
    applicationPassword: groupsOfFour(randomLetters(24)),
    authorUser: 'jordan',
    authorPassword: randomLetters(16),
    authorApplicationPassword: groupsOfFour(randomLetters(24)),
  }
}

function parse(text: string, file: string): SiteCredentials {
  const value: unknown = JSON.parse(text)
  if (isCredentials(value)) return value
  throw new Error(`${file} does not hold the credentials of a site. Delete its folder and start again.`)
}

function isCredentials(value: unknown): value is SiteCredentials {
  if (typeof value !== 'object' || value === null) return false
  return Object.keys(createCredentials()).every((key) => typeof Reflect.get(value, key) === 'string')
}

function randomLetters(length: number): string {
  const alphabet = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789' // 56 letters and digits that are not mistaken for each other
  return Array.from(randomBytes(length), (byte) => alphabet[byte % alphabet.length]).join('')
}

/** The spelling WordPress itself shows; it ignores the spaces when it checks. */
function groupsOfFour(letters: string): string {
  return letters.match(/.{4}/g)?.join(' ') ?? letters
}
