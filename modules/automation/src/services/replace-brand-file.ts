import { defineSettingCommand, type SettingCommand } from '@bizosaas/governance'
import { appError, type Clock, permissions, toJson } from '@bizosaas/kernel'
import { z } from 'zod'
import type { BrandFile } from '../domain/brand-file.ts'
import { describeBrandFile } from '../domain/describe-brand-file.ts'
import type { BrandFileStore } from '../ports/brand-file-store.ts'
import { brandFileSchema } from './brand-file-schema.ts'

export const replaceBrandFileId = 'brand-file.replace-rules'

export const replaceBrandFileInput = z.strictObject({ file: brandFileSchema, note: z.string().trim().min(1).max(1000) })

const empty: BrandFile = { tone: [], rules: [] }

/** The one way a brand file changes: a new version beside the old ones. Proposals that wait keep the words they were reviewed to. */
export function createReplaceBrandFile({ brandFiles, clock }: { brandFiles: BrandFileStore; clock: Clock }): SettingCommand {
  return defineSettingCommand({
    id: replaceBrandFileId,
    title: 'Replace the brand file',
    input: replaceBrandFileInput,
    permission: permissions.workflowManage,
    risk: 'write',
    async preview({ scope, input }) {
      const current = await brandFiles.current(scope)
      const [before, after] = [describeBrandFile(current ?? empty), describeBrandFile(input.file)]
      if (before === after) throw appError('action-input-invalid', { details: { reason: 'This is the brand file already.' } })
      return {
        changes: [{ field: 'rules', label: 'Brand file', kind: 'long-text', before, after }],
        precondition: { version: current?.version ?? 0 },
      }
    },
    async undo({ scope }) {
      const current = await brandFiles.current(scope)
      const { tone, rules } = current ?? empty
      return { command: replaceBrandFileId, input: { file: toJson({ tone, rules }), note: `Back to version ${current?.version ?? 0}` } }
    },
    async run({ scope, input: { file, note }, by }) {
      const version = ((await brandFiles.current(scope))?.version ?? 0) + 1
      await brandFiles.add(scope, { version, file, note, createdBy: by, createdAt: clock.now() })
      return { version }
    },
  })
}
