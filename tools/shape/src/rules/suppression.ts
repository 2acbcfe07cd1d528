import type { Source } from '../project.ts'
import type { Finding, Rule } from '../rule.ts'

/** Limits are kept by splitting, not by silencing; a test runs or is removed; what is left to do is an issue, not a comment. */
export const suppression: Rule = {
  id: 'suppression',
  find: (project) =>
    project.sources.flatMap((source) => [
      ...source.comments.flatMap((comment) => commentFindings({ file: source.file, ...comment })),
      ...testFindings(source),
    ]),
}

const patterns: readonly { pattern: RegExp; message: string }[] = [
  {
    pattern:
      /biome-ignore\S*\s+(lint\/)?(complexity\/noExcessive|style\/noExcessive|style\/noRestricted|suspicious\/noImportCycles|suspicious\/no(Focused|Skipped)Tests|correctness\/noUndeclaredDependencies)/,
    message: 'limits of size and complexity, boundaries are not silenced: split the code, or move it where it belongs',
  },
  { pattern: /biome-ignore\S*\s+(lint|format|assist|syntax)\s*:/, message: 'silences every rule at once: name the one rule it is about' },
  { pattern: /biome-ignore(?![^:\n]*:\s*\S.{9})/, message: 'a suppression says why after a colon, in a sentence' },
  { pattern: /@ts-(ignore|nocheck)/, message: 'the compiler is not silenced: parse unknown data at the edge, or correct the type' },
  { pattern: /@ts-expect-error\s*(\*\/)?$/m, message: 'an expected error says why behind it' },
  { pattern: /\b(TODO|FIXME|XXX|HACK)\b/, message: 'finish it, or make it an issue and remove the note' },
]

function commentFindings({ file, text, line }: { file: string; text: string; line: number }): Finding[] {
  return patterns.flatMap(({ pattern, message }) => {
    const found = pattern.exec(text)
    return found === null ? [] : [{ file, line: line + text.slice(0, found.index).split('\n').length - 1, message }]
  })
}

const testWords = new Set(['test', 'it', 'describe', 'suite', 'bench'])
const turnedOff = new Set(['skip', 'only', 'todo', 'fails'])

function testFindings({ file, tokens }: Source): Finding[] {
  return tokens.flatMap((token, at) => {
    const isOff = turnedOff.has(token.text) && tokens[at - 1]?.text === '.' && testWords.has(tokens[at - 2]?.text ?? '') && token.kind === 'word'
    return isOff ? [{ file, line: token.line, message: `.${token.text}: every test runs, or is removed` }] : []
  })
}
