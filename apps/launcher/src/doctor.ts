import { parseArgs } from 'node:util'
import { readConfiguration } from '@bizosaas/config'
import type { Finding } from './checks/finding.ts'
import { runChecks } from './checks/run-checks.ts'
import { problemText } from './problem-text.ts'

try {
  const { values } = parseArgs({ options: { port: { type: 'string' } } })
  const findings = await runChecks(readConfiguration({ ...process.env, ...(values.port === undefined ? {} : { BIZOSAAS_PORT: values.port }) }))
  for (const finding of findings) console.log(lineOf(finding))
  process.exitCode = findings.some(({ isWell }) => !isWell) ? 1 : 0
} catch (problem) {
  console.error(`FAIL  configuration  ${problemText(problem)}`)
  process.exitCode = 1
}

function lineOf({ name, isWell, text }: Finding): string {
  return `${isWell ? 'ok  ' : 'FAIL'}  ${name.padEnd(14)} ${text}`
}
