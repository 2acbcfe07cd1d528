import { pathToFileURL } from 'node:url'
import { z } from '@bizosaas/contracts'
import { available } from './available.ts'

export interface LighthouseScores {
  readonly performance: number
  readonly accessibility: number
  readonly bestPractices: number
  /** The audits that kept accessibility or best practices from being full, as "audit: element". */
  readonly faults: readonly string[]
}

/** Looks at a page with Lighthouse's desktop settings, in the browser that listens on `port`, signed in as that browser is. Scores go from 0 to 100. */
export async function runLighthouse({ url, port }: { url: string; port: number }): Promise<LighthouseScores> {
  if (available.lighthouse === null) throw new Error('Lighthouse is not installed: npm ci --prefix e2e/lighthouse')
  const { default: lighthouse, desktopConfig } = toolSchema.parse(await import(pathToFileURL(available.lighthouse).href))
  const flags = { port, logLevel: 'error', disableStorageReset: true, onlyCategories: ['performance', 'accessibility', 'best-practices'] }
  const { lhr } = resultSchema.parse(await lighthouse(url, flags, desktopConfig))
  if (new URL(lhr.finalDisplayedUrl).pathname !== new URL(url).pathname) throw new Error(`${url} led to ${lhr.finalDisplayedUrl}`)
  const { performance, accessibility, 'best-practices': bestPractices } = lhr.categories
  return {
    performance: percent(performance.score),
    accessibility: percent(accessibility.score),
    bestPractices: percent(bestPractices.score),
    faults: [...accessibility.auditRefs, ...bestPractices.auditRefs].flatMap(({ id, weight }) => faultsOf({ id, weight, audits: lhr.audits })),
  }
}

/** What we use of the tool. It is no package of the workspace, so its types are not there either. */
const toolSchema = z.object({
  default: z.custom<(url: string, flags: object, config: unknown) => Promise<unknown>>((value) => typeof value === 'function'),
  desktopConfig: z.unknown(),
})

const categorySchema = z.object({ score: z.number(), auditRefs: z.array(z.object({ id: z.string(), weight: z.number() })) })
const auditSchema = z.object({ score: z.number().nullable(), title: z.string(), details: z.unknown().optional() })
const resultSchema = z.object({
  lhr: z.object({
    finalDisplayedUrl: z.string(),
    categories: z.object({ performance: categorySchema, accessibility: categorySchema, 'best-practices': categorySchema }),
    audits: z.record(z.string(), auditSchema),
  }),
})

type Audits = z.infer<typeof resultSchema>['lhr']['audits']

function faultsOf({ id, weight, audits }: { id: string; weight: number; audits: Audits }): string[] {
  const audit = audits[id]
  if (audit === undefined || weight === 0 || audit.score === null || audit.score === 1) return []
  return [`${id}: ${audit.title} ${JSON.stringify(audit.details ?? '').slice(0, 300)}`]
}

function percent(score: number): number {
  return Math.round(score * 100)
}
