import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { checkSteps } from './check-steps.ts'
import { findChromium } from './find-chromium.ts'
import { findPostgres } from './find-postgres.ts'
import { findWordPress } from './find-wordpress.ts'
import { knownProjects } from './known-projects.ts'
import { oldPostgresStep } from './old-postgres-step.ts'
import { parseCommand } from './parse-command.ts'
import { oldPostgres, planProjects } from './plan-projects.ts'
import { stopChildrenOnSignal } from './run-process.ts'
import { runSteps } from './run-steps.ts'
import type { Verdict } from './step.ts'
import { summarize } from './summarize.ts'
import { testStep } from './test-step.ts'

const root = path.resolve(import.meta.dirname, '../../..')
const print = (line: string) => console.log(line)

stopChildrenOnSignal()
mkdirSync(path.join(root, '.cache'), { recursive: true })
process.exit(await main(process.argv.slice(2)))

async function main(args: readonly string[]): Promise<number> {
  const projects = [...(await knownProjects(root)), oldPostgres]
  const command = parseCommand({ args, projects })
  switch (command.kind) {
    case 'usage':
      print(`${command.problem}\nusage: main.ts check | test [--only ${projects.join(',')}]`)
      return 2
    case 'check':
      return close({ verdict: await check(), leftOut: [] })
    case 'test': {
      const checked = command.only === null ? [await check()] : []
      const { verdict, leftOut } = await test({ projects, only: command.only })
      return close({ verdict: [...checked, verdict].reduce(add), leftOut })
    }
  }
}

function check(): Promise<Verdict> {
  return runSteps({ steps: checkSteps(root), lanes: 2, print })
}

async function test({ projects, only }: { projects: string[]; only: string[] | null }): Promise<{ verdict: Verdict; leftOut: string[] }> {
  const chromium = findChromium({ configured: process.env.BIZOSAAS_CHROMIUM, exists: existsSync })
  const postgres = findPostgres({ list: (folder) => (existsSync(folder) ? readdirSync(folder) : []), exists: existsSync })
  const plan = planProjects({ known: projects, only, machine: { chromium, wordPress: findWordPress({ root, exists: existsSync }), postgres } })
  const env: Record<string, string> = chromium === null ? {} : { BIZOSAAS_CHROMIUM: chromium }
  // One after the other: each project already uses both cores, and timings inside tests must not suffer from a neighbour.
  const steps = plan.run.map((project) =>
    project === oldPostgres && postgres !== null ? oldPostgresStep({ root, postgres }) : testStep({ root, project, env }),
  )
  const verdict = await runSteps({ steps, lanes: 1, print })
  return { verdict, leftOut: plan.leftOut }
}

function add(a: Verdict, b: Verdict): Verdict {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: [...a.skipped, ...b.skipped] }
}

function close({ verdict, leftOut }: { verdict: Verdict; leftOut: string[] }): number {
  const { lines, exitCode } = summarize({ verdict, leftOut, strict: process.env.CI === 'true' })
  for (const line of lines) print(line)
  return exitCode
}
