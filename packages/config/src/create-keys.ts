import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto'
import { chmodSync, closeSync, existsSync, fsyncSync, linkSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs'
import path from 'node:path'
import { type Keys, keysSchema } from './keys.ts'

/** Makes a new key file, readable by its owner alone; never replaces one. It appears whole or not at all. */
export function createKeys(file: string): Keys {
  const keys = newKeys()
  makeFolder(path.dirname(file))
  const unfinished = `${file}.${randomUUID()}`
  const output = openSync(unfinished, 'wx', 0o600)
  try {
    writeSync(output, `${JSON.stringify(keys, null, 2)}\n`)
    fsyncSync(output)
    linkSync(unfinished, file)
  } finally {
    closeSync(output)
    rmSync(unfinished)
  }
  return keys
}

/** Passable whatever the umask: the embedded database below it may run as another user. The file itself is private. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  mkdirSync(folder, { recursive: true })
  chmodSync(folder, 0o755)
}

function newKeys(): Keys {
  const text = () => randomBytes(24).toString('base64url')
  const key = () => randomBytes(32).toString('base64')
  return keysSchema.parse({
    version: 1,
    sealKey: key(),
    secretKey: key(),
    databasePassword: text(),
    loginPasswords: { tenant: text(), agency: text(), platform: text(), engine: text() },
    oidcJwks: { keys: [signingKey()] },
    cookieKeys: [text()],
    clientSecrets: { admin: text(), client: text(), directory: text() },
    nextAuthSecret: text(),
  })
}

function signingKey() {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  return { ...privateKey.export({ format: 'jwk' }), kid: randomUUID(), alg: 'ES256', use: 'sig' }
}
