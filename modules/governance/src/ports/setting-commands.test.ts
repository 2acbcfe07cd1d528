import { appError, permissions, type TenantScope } from '@bizosaas/kernel'
import { expect, test } from 'vitest'
import { createSettingCommands, defineSettingCommand } from './setting-commands.ts'

const scope = {} as TenantScope
const input = {
  parse(value: unknown): { to: string } {
    if (typeof value !== 'object' || value === null || !('to' in value) || typeof value.to !== 'string') throw new TypeError('"to" is missing')
    if (value.to === 'forbidden') throw appError('permission-denied-by-plan')
    return { to: value.to }
  },
}
const command = (id: string) =>
  defineSettingCommand({
    id,
    title: 'Set it',
    input,
    permission: permissions.workflowManage,
    risk: 'write',
    preview: async (call) => ({
      changes: [{ field: 'it', label: 'It', kind: 'text', before: 'a', after: call.input.to }],
      precondition: { it: 'a' },
    }),
    undo: async () => ({ command: id, input: { to: 'a' } }),
    run: async (call) => ({ it: call.input.to, by: call.by }),
  })

test('a command plans and runs with what its schema gives, and says how it is set back', async () => {
  const found = createSettingCommands([command('it.set-it')]).find('it.set-it')
  expect(found).toMatchObject({ title: 'Set it', loosens: false })
  expect(await found?.plan(scope, { to: 'b' })).toEqual({
    changes: [{ field: 'it', label: 'It', kind: 'text', before: 'a', after: 'b' }],
    precondition: { it: 'a' },
    undo: { command: 'it.set-it', input: { to: 'a' } },
  })
  expect(await found?.run({ scope, input: { to: 'b' }, by: 'user:1' })).toEqual({ it: 'b', by: 'user:1' })
})

test('input that does not fit is refused with its code, when it is planned and when it is run', async () => {
  const { plan, run } = command('it.set-it')
  await expect(plan(scope, {})).rejects.toMatchObject({ code: 'action-input-invalid', details: { command: 'it.set-it', reason: '"to" is missing' } })
  await expect(run({ scope, input: {}, by: 'user:1' })).rejects.toMatchObject({ code: 'action-input-invalid' })
  await expect(plan(scope, { to: 'forbidden' })).rejects.toMatchObject({ code: 'permission-denied-by-plan' })
})

test('a command nobody declared is not found, and two of one id do not start', () => {
  expect(createSettingCommands([]).find('it.set-it')).toBeNull()
  expect(() => createSettingCommands([command('it.set-it'), command('it.set-it')])).toThrow(TypeError)
})
