import path from 'node:path'
import { parseArguments } from './parse-arguments.ts'
import { runScaffold } from './run-scaffold.ts'

const request = parseArguments(process.argv.slice(2))
if (request.kind === 'usage') {
  console.error(request.problem)
  process.exit(2)
}
const root = path.resolve(import.meta.dirname, '../../..')
const outcome = await runScaffold({ root, ...request })
for (const line of outcome.lines) console.log(line)
process.exit(outcome.isDone ? 0 : 1)
