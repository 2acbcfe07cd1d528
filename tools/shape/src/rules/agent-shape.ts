import { importsOf } from '../imports-of.ts'
import { isTest } from '../place.ts'
import type { Project, Source } from '../project.ts'
import type { Finding, Rule } from '../rule.ts'
import { isAgent } from './registration.ts'

/** An agent is tested in its crew, and a crew knows no other: what two share stands beside the crews. */
export const agentShape: Rule = {
  id: 'agent-shape',
  find: (project) => [...project.sources.filter(isAgent).flatMap((source) => untested({ project, source })), ...strangers(project)],
}

/** By its own file, or by the file its rules are in. */
function untested({ project, source }: { project: Project; source: Source }): Finding[] {
  const inside = importsOf(project).flatMap((found) => (found.target.kind === 'file' ? [{ from: found.source.file, to: found.target.file }] : []))
  const parts = new Set([source.file, ...inside.filter(({ from }) => from === source.file).map(({ to }) => to)])
  const crew = crewOf(source.file)
  if (inside.some(({ from, to }) => from.endsWith('.test.ts') && crewOf(from) === crew && parts.has(to))) return []
  return [{ file: source.file, line: 1, message: `no test of the crew ${crew} tries this agent: write ${source.file.replace(/\.ts$/, '.test.ts')}` }]
}

function strangers(project: Project): Finding[] {
  return importsOf(project).flatMap(({ source, use, target }) => {
    const here = crewOf(source.file)
    const there = target.kind === 'file' ? crewOf(target.file ?? '') : ''
    if (here === '' || there === '' || here === there || isTest(source.file)) return []
    return [{ file: source.file, line: use.line, message: `the crew ${here} knows the crew ${there}: move what both need up into agents/` }]
  })
}

/** What agents read stands beside the crews: it is nobody's own. */
const shared = new Set(['readers'])

function crewOf(file: string): string {
  const folder = /^agents\/([^/]+)\/.+/.exec(file)?.[1] ?? ''
  return shared.has(folder) ? '' : folder
}
