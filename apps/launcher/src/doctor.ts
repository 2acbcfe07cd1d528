import { readConfiguration } from '@bizosaas/config'
import { type Finding, runChecks } from './doctor-checks.ts'
import { problemText } from './problem-text.ts'

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
