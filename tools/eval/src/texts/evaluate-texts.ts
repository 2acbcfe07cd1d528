import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { proposeTexts, type TextRow } from './propose-texts.ts'
import { readTextCases, textsFolder } from './read-text-cases.ts'
import { scoreVerdicts, type TextScore, type Verdict, verdictSchema } from './score-verdicts.ts'
import { textsTable } from './texts-table.ts'

interface TextsFlags {
  /** The table for a judge instead of the score. */
  readonly print: boolean
  /** One line of JSON instead of a sentence. */
  readonly json: boolean
}

export const textsHelp = `npm run eval -- texts [--print] [--json]

Lets the technical SEO specialist word titles, descriptions and alt texts for the pages of agents/content-seo/evals/texts and holds them
against the verdicts of a judge. --print gives the table to judge instead, with --json as JSON.`

/**
 * Titles, descriptions and alt texts for the pages of `agents/content-seo/evals/texts`, against a judge's verdicts.
 * @returns what to print, and whether the figures are reached
 */
export async function evaluateTexts({ print, json }: TextsFlags): Promise<{ output: string; pass: boolean }> {
  const rows: TextRow[] = []
  for (const textCase of await readTextCases()) rows.push(...(await proposeTexts(textCase)))
  if (print) return { output: json ? JSON.stringify(rows) : textsTable(rows), pass: true }
  const score = scoreVerdicts({ rows, verdicts: await readVerdicts() })
  if (json) return { output: JSON.stringify({ name: 'eval-texts', ...score, unjudged: score.unjudged.length }), pass: score.pass }
  return { output: inWords(score), pass: score.pass }
}

/** No file: nobody has judged yet, which the score says. */
async function readVerdicts(): Promise<readonly Verdict[]> {
  const text = await readFile(new URL('verdicts.json', textsFolder), 'utf8').catch((problem: NodeJS.ErrnoException) => {
    if (problem.code === 'ENOENT') return '[]'
    throw problem
  })
  return z.array(verdictSchema).parse(JSON.parse(text))
}

function inWords(score: TextScore): string {
  const { proposed, accepted, acceptedPercent, invented, abstained, abstentionsRight, abstentionsRightPercent, unjudged, pass } = score
  return [
    `accepted unedited: ${accepted} of ${proposed} (${acceptedPercent} %, asked: 80 %)`,
    `invented facts: ${invented} (asked: 0)`,
    `abstentions right: ${abstentionsRight} of ${abstained} (${abstentionsRightPercent} %, asked: 95 %)`,
    `not judged, or changed since: ${unjudged.length}`,
    pass ? 'pass' : 'fail',
  ].join('\n')
}
