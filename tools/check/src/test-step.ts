import { existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { readReport } from './read-report.ts'
import { runProcess } from './run-process.ts'
import type { Outcome, Step } from './step.ts'

/** One vitest project as one step; its printed report is shown only if something failed. */
export function testStep({ root, project, env }: { root: string; project: string; env: Record<string, string> }): Step {
  return { name: `tests: ${project}`, run: () => runProject({ root, project, name: project, filters: [], env }) }
}

interface ProjectRun {
  readonly root: string
  readonly project: string
  /** Of its report in `.cache`. */
  readonly name: string
  /** Test files; all of the project when there are none. */
  readonly filters: readonly string[]
  readonly env: Record<string, string>
}

export async function runProject({ root, project, name, filters, env }: ProjectRun): Promise<Outcome> {
  const reportFile = path.join(root, '.cache', `tests-${name}.json`)
  rmSync(reportFile, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`]
  const args = ['node_modules/vitest/vitest.mjs', 'run', '--project', project, ...reporters, ...filters]
  const { code, output } = await runProcess({ args, cwd: root, env })
  if (!existsSync(reportFile)) return { passed: 0, failed: 1, skipped: [], output }
  return readReport({ text: readFileSync(reportFile, 'utf8'), exitCode: code, output })
}
