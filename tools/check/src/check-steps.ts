import { existsSync, globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { lockDrift, type ManifestFile } from './lock-drift.ts'
import { lockProblems } from './lock-problems.ts'
import { runProcess } from './run-process.ts'
import type { Outcome, Step } from './step.ts'

const portals = ['admin', 'client', 'directory']

/** The static gate. The slow steps stand first, so that two lanes end together. */
export function checkSteps(root: string): Step[] {
  const script = (name: string, ...args: string[]): Step => ({ name, run: () => runScript({ root, args }) })
  return [
    script('types', 'node_modules/typescript/bin/tsc', '-p', 'tsconfig.json', '--incremental', '--tsBuildInfoFile', '.cache/types.tsbuildinfo'),
    formatAndLint(root),
    ...portals.filter((portal) => existsSync(path.join(root, 'apps', portal, 'tsconfig.json'))).map((portal) => portalTypes({ root, portal })),
    script('boundaries and shape', 'tools/shape/src/main.ts'),
    script('dead code', 'node_modules/knip/bin/knip.js', '--no-progress', '--no-config-hints'),
    ...(existsSync(path.join(root, 'tools/gen/src/main.ts')) ? [script('generated files', 'tools/gen/src/main.ts', '--check')] : []),
    { name: 'lock file', run: async () => lockOutcome(root) },
  ]
}

function formatAndLint(root: string): Step {
  const args = [
    'node_modules/@biomejs/biome/bin/biome',
    'ci',
    '--colors=off',
    '--error-on-warnings',
    '--reporter=concise',
    '--max-diagnostics=300',
    '.',
  ]
  return {
    name: 'format and lint',
    async run() {
      const outcome = await runScript({ root, args })
      return outcome.failed === 0 ? outcome : { ...outcome, output: `${outcome.output.trimEnd()}\n"npm run fix" mends format and order of imports` }
    },
  }
}

/** A portal needs Next's own declarations, which are not committed: they are written once before the compiler looks. */
function portalTypes({ root, portal }: { root: string; portal: string }): Step {
  const folder = `apps/${portal}`
  return {
    name: `types of ${folder}`,
    async run() {
      if (!existsSync(path.join(root, folder, 'next-env.d.ts'))) {
        const generated = await runScript({ root, args: ['node_modules/next/dist/bin/next', 'typegen', folder] })
        if (generated.failed > 0) return generated
      }
      const buildInfo = `.cache/types-${portal}.tsbuildinfo`
      return runScript({
        root,
        args: ['node_modules/typescript/bin/tsc', '-p', `${folder}/tsconfig.json`, '--noEmit', '--incremental', '--tsBuildInfoFile', buildInfo],
      })
    },
  }
}

async function runScript({ root, args }: { root: string; args: readonly string[] }): Promise<Outcome> {
  const { code, output } = await runProcess({ args, cwd: root, env: { NEXT_TELEMETRY_DISABLED: '1' } })
  return outcomeOf({ ok: code === 0, output })
}

function lockOutcome(root: string): Outcome {
  const lockText = readFileSync(path.join(root, 'package-lock.json'), 'utf8')
  const problems = [...lockProblems(lockText), ...lockDrift({ lockText, manifests: readManifests(root) })]
  return outcomeOf({ ok: problems.length === 0, output: problems.join('\n') })
}

/** The root's package.json and those of the workspaces it names; `packages/*` means each folder with a package.json. */
function readManifests(root: string): ManifestFile[] {
  const { workspaces } = rootSchema.parse(JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')))
  const files = [
    'package.json',
    ...globSync(
      workspaces.map((workspace) => `${workspace}/package.json`),
      { cwd: root },
    ),
  ]
  return files.map((file) => ({ folder: file.slice(0, -'/package.json'.length), text: readFileSync(path.join(root, file), 'utf8') }))
}

const rootSchema = z.object({ workspaces: z.array(z.string()) })

function outcomeOf({ ok, output }: { ok: boolean; output: string }): Outcome {
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: [], output }
}
