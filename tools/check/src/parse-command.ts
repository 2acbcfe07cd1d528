export type Command = { kind: 'check' } | { kind: 'test'; only: string[] | null } | { kind: 'usage'; problem: string }

/** Reads `check`, `test` or `test --only unit,int`. Anything else is refused: a misspelt project must not look like a passed run. */
export function parseCommand({ args, projects }: { args: readonly string[]; projects: readonly string[] }): Command {
  const [name, option, value, ...rest] = args
  if (rest.length > 0) return { kind: 'usage', problem: `unexpected ${rest.join(' ')}` }
  if (name === 'check' && option === undefined) return { kind: 'check' }
  if (name === 'test' && option === undefined) return { kind: 'test', only: null }
  if (name === 'test' && option === '--only' && value !== undefined) return chosen({ names: value.split(','), projects })
  return { kind: 'usage', problem: `cannot read "${args.join(' ')}"` }
}

function chosen({ names, projects }: { names: string[]; projects: readonly string[] }): Command {
  const unknown = names.filter((name) => !projects.includes(name))
  if (unknown.length > 0) return { kind: 'usage', problem: `no test project ${unknown.join(', ')}; there are ${projects.join(', ')}` }
  return { kind: 'test', only: names }
}
