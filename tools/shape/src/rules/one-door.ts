import { closedNames, vendorPosts } from '../allowed.ts'
import { closingBracket, openingBracket } from '../brackets.ts'
import { importsOf } from '../imports-of.ts'
import { isExcepted } from '../is-excepted.ts'
import { isTest, placeOf } from '../place.ts'
import type { Project, Source } from '../project.ts'
import type { Finding, Rule } from '../rule.ts'

/**
 * Nothing is written at a vendor without a ticket of governance's executor: who makes tickets, who holds the executor and who holds the
 * writes is a short list, nobody passes something else off as a ticket, and a request that changes something carries one.
 */
export const oneDoor: Rule = {
  id: 'one-door',
  find: (project) => [
    ...strayImports(project),
    ...project.sources.filter(({ file }) => !isTest(file)).flatMap((source) => [...forgeries(source), ...strayWrites(source), ...barePosts(source)]),
  ],
}

function strayImports(project: Project): Finding[] {
  return importsOf(project).flatMap(({ source, use }) =>
    closedNames
      .filter(({ name, files }) => use.names.includes(name) && !files.test(source.file) && !isTest(source.file))
      .map(({ name, reason }) => ({ file: source.file, line: use.line, message: `${name} ${reason}: propose the change instead` })),
  )
}

const ticketMaker = 'modules/governance/src/domain/sealed-effect.ts'

function forgeries({ file, tokens }: Source): Finding[] {
  if (file === ticketMaker) return []
  return tokens
    .filter((token, at) => token.text === 'SealedEffect' && tokens[at - 1]?.text === 'as')
    .map(({ line }) => ({ file, line, message: 'only governance makes a ticket, after the seal held: take the one you were given' }))
}

const executor = 'modules/governance/src/services/executor/'

/** The compiler asks for a ticket, but a cast gets past it: outside the executor nobody has a reason to call at all. */
function strayWrites({ file, tokens }: Source): Finding[] {
  if (file.startsWith(executor) || file.startsWith('tools/')) return []
  return tokens
    .filter((_token, at) => ['runner', '.', 'run', '('].every((text, ahead) => tokens[at + ahead]?.text === text))
    .map(({ line }) => ({ file, line, message: 'only the executor runs an action: propose the change instead' }))
}

const changing = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])

function barePosts({ file, tokens }: Source): Finding[] {
  const isVendorCode = placeOf(file).area === 'connectors' && !file.includes('/simulator/')
  if (!isVendorCode || isExcepted({ file, exceptions: vendorPosts })) return []
  return tokens.flatMap((token, at) =>
    token.kind === 'string' && changing.has(token.text) && !aroundOf({ tokens, at }).some(({ text }) => text === 'effect')
      ? [
          {
            file,
            line: token.line,
            message: `${token.text} without a ticket: use client.write with the effect, or list it in tools/shape with the reason why it changes nothing`,
          },
        ]
      : [],
  )
}

/** What stands in the innermost brackets around a token: the request it belongs to. */
function aroundOf({ tokens, at }: { tokens: Source['tokens']; at: number }): Source['tokens'] {
  const open = openingBracket({ tokens, at })
  return open < 0 ? tokens : tokens.slice(open, closingBracket({ tokens, at: open }))
}
