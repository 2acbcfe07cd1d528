import { type GovernanceParts, proposeSetting, type ServiceRefusal, type SubmitOutcome } from '@bizosaas/governance'
import { defineService, type Page, permissions, type ServiceCall } from '@bizosaas/kernel'
import { z } from 'zod'
import type { BrandFileVersion } from '../domain/brand-file.ts'
import type { BrandFileStore } from '../ports/brand-file-store.ts'
import { replaceBrandFileId, replaceBrandFileInput } from './replace-brand-file.ts'

const mostVersions = 50

/** The newest versions of a tenant's brand file, newest first; empty before the first. */
export const listBrandFiles = defineService({
  permission: permissions.agentRead,
  input: z.strictObject({ tenantId: z.uuid().optional() }),
  async run({ deps, scope }: ServiceCall<{ readonly brandFiles: BrandFileStore }, object>): Promise<Page<BrandFileVersion>> {
    return { items: [...(await deps.brandFiles.list(scope, mostVersions))], nextCursor: null }
  },
})

type ProposeInput = z.output<typeof replaceBrandFileInput>

/** A brand file changes by a decision like anything else: this proposes the new one, and the executor saves it. */
export const proposeBrandFile = defineService({
  permission: permissions.workflowManage,
  input: replaceBrandFileInput,
  run({ input, ...call }: ServiceCall<Omit<GovernanceParts, 'runner'>, ProposeInput>): Promise<SubmitOutcome | ServiceRefusal> {
    return proposeSetting.serve({ ...call, input: { command: replaceBrandFileId, input, description: input.note } })
  },
})
