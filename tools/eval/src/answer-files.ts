import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { PlannedSite } from './sites/generate-sites.ts'
import type { ExpectedFault } from './sites/site-draft.ts'

const suffix = '.gen.json'

/** The answers of one site as its file holds them: sorted, one fault to a line. */
export function answerText({ traits, startUrl, expected }: PlannedSite): string {
  const lines = expected.toSorted(byAddress).map((fault) => `    ${JSON.stringify(fault)}`)
  const head = { site: traits.id, startUrl, theme: traits.theme, language: traits.language, isHeldOut: traits.isHeldOut }
  return `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "answers": [\n${lines.join(',\n')}\n  ]\n}\n`
}

/** Names of the files that are not what the generator plans: other, missing, or left over. */
export function staleAnswers({ folder, sites }: { folder: string; sites: readonly PlannedSite[] }): readonly string[] {
  const wanted = new Map(sites.map((site) => [`${site.traits.id}${suffix}`, answerText(site)]))
  const present = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(suffix)) : []
  const differing = [...wanted].filter(([name, text]) => !present.includes(name) || readFileSync(path.join(folder, name), 'utf8') !== text)
  return [...differing.map(([name]) => name), ...present.filter((name) => !wanted.has(name))]
}

export function writeAnswers({ folder, sites }: { folder: string; sites: readonly PlannedSite[] }): void {
  mkdirSync(folder, { recursive: true })
  for (const name of readdirSync(folder).filter((file) => file.endsWith(suffix))) rmSync(path.join(folder, name))
  for (const site of sites) writeFileSync(path.join(folder, `${site.traits.id}${suffix}`), answerText(site))
}

function byAddress(a: ExpectedFault, b: ExpectedFault): number {
  const key = ({ code, url, part = '' }: ExpectedFault) => `${url} ${code} ${part}`
  return key(a) < key(b) ? -1 : 1
}
