import { existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { readReport } from './read-report.ts'
import { runProcess } from './run-process.ts'
import type { Outcome, Step } from './step.ts'

/** One vitest project as one step; its printed report is shown only if something failed. */
export function testStep({ root, project, env }: { root: string; project: string; env: Record<string, string> }): Step {
  return { name: `tests: ${project}`, run: () => runProject({ root, project, env }) }
}

async function runProject({ root, project, env }: { root: string; project: string; env: Record<string, string> }): Promise<Outcome> {
  const reportFile = path.join(root, '.cache', `tests-${project}.json`)
  rmSync(reportFile, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`]
  const args = ['node_modules/vitest/vitest.mjs', 'run', '--project', project, ...reporters]
  const { code, output } = await runProcess({ args, cwd: root, env })
  if (!existsSync(reportFile)) return { passed: 0, failed: 1, skipped: [], output }
  return readReport({ text: readFileSync(reportFile, 'utf8'), exitCode: code, output })
}
