import { readConfiguration } from '@bizosaas/config'
import { problemText } from './problem-text.ts'
import { type Finding, runChecks } from './run-checks.ts'

try {
  const findings = await runChecks(readConfiguration(process.env))
  for (const finding of findings) console.log(lineOf(finding))
  process.exitCode = findings.some(({ isWell }) => !isWell) ? 1 : 0
} catch (problem) {
  console.error(`FAIL  configuration  ${problemText(problem)}`)
  process.exitCode = 1
}

function lineOf({ name, isWell, text }: Finding): string {
  return `${isWell ? 'ok  ' : 'FAIL'}  ${name.padEnd(14)} ${text}`
}
