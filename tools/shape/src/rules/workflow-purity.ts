import { importsOf, type ResolvedImport } from '../imports-of.ts'
import { placeOf } from '../place.ts'
import type { Source } from '../project.ts'
import type { Finding, Rule } from '../rule.ts'

/** A workflow is replayed: it must come to the same calls each time, so it sees no clock, no chance, no process and no network. */
export const workflowPurity: Rule = {
  id: 'workflow-purity',
  find: (project) => [
    ...importsOf(project)
      .filter(({ source }) => isWorkflow(source.file))
      .flatMap(importFinding),
    ...project.sources.filter((source) => isWorkflow(source.file)).flatMap(wordFindings),
  ],
}

function isWorkflow(file: string): boolean {
  const { area, rest } = placeOf(file)
  return area === 'workflows' && rest === 'workflow.ts'
}

function importFinding({ source, use, target }: ResolvedImport): Finding[] {
  if (target.kind === 'workspace' && target.workspace.name === '@bizosaas/workflow-kit') return []
  if (target.kind === 'file' && /(^|\/)contract\.ts$/.test(target.file ?? '')) return []
  if (target.kind === 'file' && use.typeOnly) return []
  return [
    {
      file: source.file,
      line: use.line,
      message: `workflow.ts imports workflow-kit, contracts and types of its steps, not "${use.specifier}": move it into a step`,
    },
  ]
}

const unrepeatables: ReadonlyMap<string, string> = new Map([
  ['Date', 'use ctx.now()'],
  ['globalThis', 'nothing of the surroundings is repeatable'],
  ['crypto', 'use ctx.uuid()'],
  ['process', 'pass it in the input'],
  ['fetch', 'call out in a step'],
  ['performance', 'use ctx.now()'],
  ['setTimeout', 'use ctx.sleep()'],
  ['setInterval', 'use ctx.sleep()'],
  ['setImmediate', 'use ctx.sleep()'],
  ['queueMicrotask', 'use ctx.all()'],
  ['Math.random', 'use ctx.uuid(), or draw in a step'],
  ['Promise.all', 'use ctx.all()'],
  ['Promise.race', 'use ctx.waitFor() with a timeout'],
  ['Promise.any', 'use ctx.all()'],
  ['Promise.allSettled', 'use ctx.all()'],
])

function wordFindings({ file, tokens }: Source): Finding[] {
  return tokens.flatMap((token, at) => {
    const isGlobal = token.kind === 'word' && tokens[at - 1]?.text !== '.' && tokens[at + 1]?.text !== ':'
    const found = isGlobal ? unrepeatable({ tokens, at }) : null
    return found === null ? [] : [{ file, line: token.line, message: `${found.name} is not repeatable in a workflow: ${found.instead}` }]
  })
}

function unrepeatable({ tokens, at }: { tokens: Source['tokens']; at: number }): { name: string; instead: string } | null {
  const word = tokens[at]?.text ?? ''
  const member = tokens[at + 1]?.text === '.' ? `${word}.${tokens[at + 2]?.text}` : word
  const found = [word, member].find((name) => unrepeatables.has(name))
  return found === undefined ? null : { name: found, instead: unrepeatables.get(found) ?? '' }
}
