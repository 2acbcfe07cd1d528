'use server'
import { begunPublicAuditSchema, type Problem } from '@bizosaas/contracts'
import { redirect } from 'next/navigation'
import { callGateway } from './call-gateway.ts'

export interface AuditFormState {
  address: string
  problem: Problem | null
}

/** Works without script too: the form comes back with what is wrong, or leads to the audit. */
export async function beginAudit(_before: AuditFormState, form: FormData): Promise<AuditFormState> {
  const typed = form.get('address')
  const address = typeof typed === 'string' ? typed.slice(0, 2_000) : ''
  const reply = await callGateway({ path: '/api/public/site-audits', body: { address }, reply: begunPublicAuditSchema })
  if (!reply.ok) return { address, problem: reply.problem }
  redirect(`/shared/${reply.data.token}`)
}
