import { technicalSeoSpecialist } from '@bizosaas/agents'
import type { FindingDraft, Thought } from '@bizosaas/automation'
import { z } from 'zod'
import type { TextCase } from './read-text-cases.ts'

type TextKind = 'title' | 'description' | 'alt'

/** One text that was asked for: proposed, or not and why. */
export interface TextRow {
  /** File, kind, and for a picture its name: what a verdict is filed under. */
  readonly id: string
  readonly file: string
  readonly kind: TextKind
  /** What stands there now; null where nothing does. */
  readonly before: string | null
  readonly proposed: string | null
  readonly reason: string | null
}

const inputSchema = z.looseObject({ title: z.string().optional(), description: z.string().optional(), alt: z.string().optional() })

/** The texts the specialist proposes for one page, in the way it does for a client's site, with what it leaves out. */
export async function proposeTexts({ file, page, site }: Pick<TextCase, 'file' | 'page' | 'site'>): Promise<readonly TextRow[]> {
  const thought = await technicalSeoSpecialist.think({ evidence: { site }, now: new Date(page.readAt) })
  const rows = thought.findings.flatMap((finding) => {
    const kind = finding.url === page.finalUrl ? kindOf(finding.code) : null
    return kind === null ? [] : [rowOf({ finding, kind, thought, textCase: { file, page } })]
  })
  return onePerText(rows)
}

function kindOf(code: string): TextKind | null {
  if (code.startsWith('title-')) return 'title'
  if (code.startsWith('description-')) return 'description'
  return code === 'image-alt-missing' ? 'alt' : null
}

interface Found {
  readonly finding: FindingDraft
  readonly kind: TextKind
  readonly thought: Thought
  readonly textCase: Pick<TextCase, 'file' | 'page'>
}

function rowOf({ finding, kind, thought, textCase: { file, page } }: Found): TextRow {
  const call = thought.proposals.flatMap(({ calls }) => calls).find(({ findingKey }) => findingKey === finding.key)
  const picture = /[^/]+(?=#\d+$)/.exec(finding.key)?.[0]
  const subject = `${finding.code} on ${new URL(finding.url).pathname}`
  const before = { title: page.facts?.title ?? null, description: page.facts?.metaDescription ?? null, alt: null }[kind]
  return {
    id: [file, kind, ...(kind === 'alt' && picture !== undefined ? [picture] : [])].join('|'),
    ...{ file, kind, before },
    proposed: call === undefined ? null : (inputSchema.parse(call.input)[kind] ?? null),
    reason: call === undefined ? (thought.abstentions.find((abstention) => abstention.subject === subject)?.reason ?? finding.hand) : null,
  }
}

/**
 * A title can be short and shared at once: the proposal counts, else the first reason. Where neither is given nothing was asked: a page may keep the
 * title it shares.
 */
function onePerText(rows: readonly TextRow[]): readonly TextRow[] {
  const byId = Map.groupBy(rows, ({ id }) => id)
  return [...byId.values()].flatMap((same) => same.find(({ proposed }) => proposed !== null) ?? same.find(({ reason }) => reason !== null) ?? [])
}
