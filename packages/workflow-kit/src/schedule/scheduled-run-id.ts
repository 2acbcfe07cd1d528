/** The id of the run of one moment: whoever starts it starts the same. */
export function scheduledRunId({ tenantId, workflow, id, moment }: { tenantId: string; workflow: string; id: string; moment: Date }): string {
  return `${tenantId}/${workflow}/${id}@${moment.toISOString()}`
}
