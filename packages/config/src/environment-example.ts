import { variables } from './variables.ts'

/** The text of `.env.example`: every variable with what it is for and its default. */
export function environmentExample(): string {
  const head = ['# Every configuration variable. None is needed for a first start. Generated from packages/config by `npm run gen`.']
  const parts = Object.entries(variables.shape).map(([name, schema]) => {
    const fallback = schema.safeParse(undefined)
    const value = fallback.success && fallback.data !== undefined ? String(fallback.data) : ''
    return [...wrap(schema.meta()?.description ?? ''), `# ${name}=${value}`].join('\n')
  })
  return `${[...head, ...parts].join('\n\n')}\n`
}

const widest = 110

function wrap(text: string): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last === undefined || last.length + word.length > widest) lines.push(`# ${word}`)
    else lines[lines.length - 1] = `${last} ${word}`
  }
  return lines
}
