import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { applyEdit } from './apply-edit.ts'
import { type GuideBlock, guideBlocks } from './guide-blocks.ts'
import type { Kind, Registration } from './kind.ts'
import { type KindName, kinds } from './kinds.ts'
import { nextMigration } from './next-migration.ts'
import { renameExample, renamePath } from './rename-example.ts'

interface Scaffold {
  /** The repository. */
  readonly root: string
  readonly what: KindName
  readonly id: string
}

export interface ScaffoldOutcome {
  readonly isDone: boolean
  /** What was written, and what comes next. */
  readonly lines: readonly string[]
}

/** Writes the files that the guide of a kind shows, under another name, and puts them into the lists that know such things. Overwrites nothing. */
export async function runScaffold({ root, what, id }: Scaffold): Promise<ScaffoldOutcome> {
  const kind: Kind = kinds[what]
  const files = filesOf({ root, kind, id })
  const taken = files.find((file) => existsSync(path.join(root, file.path)))
  if (taken !== undefined) return { isDone: false, lines: [`${taken.path} is there already: nothing was written`] }
  for (const file of files) write({ root, ...file })
  const registered = kind.registrations(id).map((registration) => register({ root, registration }))
  const changed = [...files.map((file) => file.path), ...registered.flatMap(({ file, isDone }) => (isDone ? [file] : []))]
  format({ root, files: changed })
  const lines = [
    ...files.map((file) => `wrote      ${file.path}`),
    ...registered.map(({ file, isDone, byHand }) =>
      isDone ? `registered ${file}` : `BY HAND    ${file} has another form than expected: add ${byHand}`,
    ),
    '',
    ...kind.next(id),
  ]
  return { isDone: registered.every(({ isDone }) => isDone), lines }
}

function filesOf({ root, kind, id }: { root: string; kind: Kind; id: string }): readonly GuideBlock[] {
  const markdown = readFileSync(path.join(root, 'docs/guides', kind.guide), 'utf8')
  const names = { from: kind.example, to: id }
  return guideBlocks(markdown)
    .filter((block) => kind.writes.test(block.path))
    .map(({ path: at, text }) => ({ path: renamePath({ text: at, ...names }), text: renameExample({ text, ...names }) }))
    .map((block) => ({ ...block, path: numbered({ root, at: block.path }) }))
}

/** A migration comes after those that are there, whatever number the guide shows. */
function numbered({ root, at }: { root: string; at: string }): string {
  const folder = path.posix.dirname(at)
  if (!at.endsWith('.sql')) return at
  return `${folder}/${nextMigration(readdirSync(path.join(root, folder)))}_${path.posix.basename(at).replace(/^\d+_/, '')}`
}

function write({ root, path: at, text }: GuideBlock & { root: string }): void {
  const file = path.join(root, at)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, text)
}

function register({ root, registration }: { root: string; registration: Registration }): { file: string; isDone: boolean; byHand: string } {
  const { file, edits } = registration
  const byHand = edits.map((edit) => ('entry' in edit ? edit.entry : 'line' in edit ? edit.line : `an import of ${edit.names.join(', ')}`)).join('; ')
  if (!existsSync(path.join(root, file))) return { file, isDone: false, byHand }
  const text = readFileSync(path.join(root, file), 'utf8')
  const edited = edits.reduce<string | null>((before, edit) => (before === null ? null : applyEdit({ text: before, edit })), text)
  if (edited !== null) writeFileSync(path.join(root, file), edited)
  return { file, isDone: edited !== null, byHand }
}

/** Names of another length break lines elsewhere, and imports stand in alphabetical order. */
function format({ root, files }: { root: string; files: readonly string[] }): void {
  const known = files.filter((file) => /\.(ts|json)$/.test(file))
  spawnSync(process.execPath, ['node_modules/@biomejs/biome/bin/biome', 'check', '--write', ...known], { cwd: root, stdio: 'ignore' })
}
