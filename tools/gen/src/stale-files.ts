import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Generator } from './generator.ts'

/** A file that is not what its generator makes now; `content` null means that it should not be there. */
export interface StaleFile {
  readonly path: string
  readonly content: string | null
}

/** What differs between the tree and what a generator makes. */
export async function staleFiles({ generator, root }: { generator: Generator; root: string }): Promise<readonly StaleFile[]> {
  const made = await generator.files()
  const stale: StaleFile[] = []
  for (const [file, content] of made) {
    if ((await readOrNull(path.join(root, file))) !== content) stale.push({ path: file, content })
  }
  const leftOver = (await ownedFiles({ generator, root })).filter((file) => !made.has(file))
  return [...stale, ...leftOver.map((file) => ({ path: file, content: null }))]
}

export async function writeFiles({ root, files }: { root: string; files: readonly StaleFile[] }): Promise<void> {
  for (const file of files) {
    if (file.content === null) continue
    await mkdir(path.dirname(path.join(root, file.path)), { recursive: true })
    await writeFile(path.join(root, file.path), file.content)
  }
}

export async function removeFiles({ root, files }: { root: string; files: readonly StaleFile[] }): Promise<void> {
  for (const file of files) if (file.content === null) await rm(path.join(root, file.path))
}

async function ownedFiles({ generator, root }: { generator: Generator; root: string }): Promise<readonly string[]> {
  const { owns } = generator
  if (owns === undefined) return []
  const names = await readdir(path.join(root, owns.folder)).catch(() => [])
  return names.filter((name) => name.endsWith(owns.suffix)).map((name) => path.posix.join(owns.folder, name))
}

async function readOrNull(file: string): Promise<string | null> {
  return readFile(file, 'utf8').catch(() => null)
}
