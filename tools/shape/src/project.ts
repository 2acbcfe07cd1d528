import { readManifest } from './read-manifest.ts'
import { type ImportUse, scanImports } from './scan-imports.ts'
import type { Token } from './token.ts'
import { tokenize } from './tokenize.ts'
import type { Tree } from './tree.ts'

export type Workspace = { name: string; folder: string; declared: Set<string>; exports: Record<string, string> }

export type Source = { file: string; tokens: Token[]; comments: Token[]; imports: ImportUse[]; workspace: Workspace | null }

export type Project = { tree: Tree; files: Set<string>; sources: Source[]; workspaces: Workspace[]; root: Workspace }

/** Reads everything the rules ask about, once. */
export function readProject(tree: Tree): Project {
  const workspaces = tree.files
    .filter((file) => file === 'package.json' || file.endsWith('/package.json'))
    .map((file) => readWorkspace({ tree, file }))
  const root = workspaces.find((workspace) => workspace.folder === '') ?? { name: '', folder: '', declared: new Set(), exports: {} }
  const sources = tree.files.filter(isSource).map((file) => readSource({ tree, file, workspaces }))
  return { tree, files: new Set(tree.files), sources, workspaces, root }
}

function isSource(file: string): boolean {
  return /\.(ts|tsx|mts|js|mjs)$/.test(file) && !file.endsWith('.gen.ts') && !file.endsWith('.d.ts')
}

function readSource({ tree, file, workspaces }: { tree: Tree; file: string; workspaces: Workspace[] }): Source {
  const all = tokenize(tree.read(file))
  const tokens = all.filter((token) => token.kind !== 'comment')
  return {
    file,
    tokens,
    comments: all.filter((token) => token.kind === 'comment'),
    imports: scanImports(tokens),
    workspace: ownerOf({ file, workspaces }),
  }
}

function readWorkspace({ tree, file }: { tree: Tree; file: string }): Workspace {
  return { folder: file.slice(0, -'/package.json'.length), ...readManifest(tree.read(file)) }
}

function ownerOf({ file, workspaces }: { file: string; workspaces: Workspace[] }): Workspace | null {
  const owners = workspaces.filter(({ folder }) => folder !== '' && file.startsWith(`${folder}/`))
  return owners.toSorted((a, b) => b.folder.length - a.folder.length)[0] ?? null
}
