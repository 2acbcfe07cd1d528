import { z } from 'zod'

const schema = z.strictObject({ firstMs: z.number(), items: z.number(), pages: z.number() })

/** What one audit took: milliseconds to its first finding, and how far it was by then. */
export type FindingReport = z.output<typeof schema>

/** The last line that the process of an audit wrote. */
export function readFinding(output: string): FindingReport {
  return schema.parse(JSON.parse(output.trimEnd().split('\n').at(-1) ?? ''))
}
