'use client'
import { Field, Select } from '@bizosaas/ui'
import { peopleWords, personFormWords as words } from '../../words/people.ts'
import type { AccessEntry, EntryRole } from './access-entry.ts'
import { TenantChoices, type TenantChoicesProps } from './tenant-choices.tsx'

export interface AccessFieldsProps {
  entry: AccessEntry
  tenants: TenantChoicesProps['tenants']
  /** Whether a tenant is missing and that was noticed. */
  isIncomplete: boolean
  onChange: (entry: AccessEntry) => void
}

/** The role first; the owner sees the whole agency, so that there is nothing more to choose. */
export function AccessFields({ entry, tenants, isIncomplete, onChange }: AccessFieldsProps) {
  return (
    <>
      <Field htmlFor="role" label={words.role} hint={words.roleHints[entry.role]}>
        <Select
          id="role"
          aria-describedby="role-hint"
          value={entry.role}
          options={roleOptions}
          onChange={({ target }) => onChange({ ...entry, role: roleOf(target.value) })}
        />
      </Field>
      {entry.role !== 'super_admin' && (
        <TenantChoices
          tenants={tenants}
          chosen={entry.chosen}
          hasRoles={entry.role === 'client'}
          error={isIncomplete ? words.tenantsMissing : undefined}
          onChange={(chosen) => onChange({ ...entry, chosen })}
        />
      )}
    </>
  )
}

const entryRoles = ['platform_admin', 'super_admin', 'client'] as const
const roleOptions = entryRoles.map((value) => ({ value, label: peopleWords.roles[value] }))

function roleOf(value: string): EntryRole {
  return entryRoles.find((role) => role === value) ?? 'platform_admin'
}
