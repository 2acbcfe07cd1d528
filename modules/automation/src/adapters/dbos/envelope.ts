/** What DBOS stores as the input of every run: the workflow's own input and what the kernel needs around it. */
export interface Envelope {
  readonly tenantId: string
  readonly parentId: string | null
  readonly version: number
  readonly journal: boolean
  readonly input: unknown
}

export function isEnvelope(value: unknown): value is Envelope {
  return typeof value === 'object' && value !== null && 'tenantId' in value && 'parentId' in value && 'version' in value && 'journal' in value
}
