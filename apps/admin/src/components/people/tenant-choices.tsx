'use client'
import type { Tenant } from '@bizosaas/contracts'
import { Checkbox, Field, Select, SimulatedBadge, Surface, TextInput } from '@bizosaas/ui'
import { useState } from 'react'
import { peopleWords, personFormWords as words } from '../../words/people.ts'
import { type AccessEntry, firstTenantRole, type TenantRole } from './access-entry.ts'

export interface TenantChoicesProps {
  tenants: readonly Pick<Tenant, 'id' | 'name' | 'isSimulated'>[]
  chosen: AccessEntry['chosen']
  /** A role beside each chosen tenant. */
  hasRoles: boolean
  error: string | undefined
  onChange: (chosen: AccessEntry['chosen']) => void
}

/** So many fit without looking for one. */
const shownAtOnce = 8

/** Which tenants somebody may see. The list scrolls within itself, so that the button below stays in reach. */
export function TenantChoices({ tenants, chosen, hasRoles, error, onChange }: TenantChoicesProps) {
  const [find, setFind] = useState('')
  const found = tenants.filter(({ name }) => name.toLowerCase().includes(find.trim().toLowerCase()))
  const count = tenants.filter(({ id }) => id in chosen).length
  const choose = (ids: readonly string[], on: boolean) => {
    const rest = Object.entries(chosen).filter(([id]) => !ids.includes(id))
    onChange(Object.fromEntries([...rest, ...(on ? ids.map((id) => [id, chosen[id] ?? firstTenantRole] as const) : [])]))
  }
  if (tenants.length === 0) return <p className="text-sm text-ink-2">{words.tenantsNone}</p>
  return (
    <fieldset className="grid min-w-0 gap-1.5">
      <legend className="mb-1.5 text-sm font-medium">
        {words.tenants} <span className="font-normal text-ink-3">{words.chosen(count)}</span>
      </legend>
      {tenants.length > shownAtOnce && (
        <Field htmlFor="find-tenant" label={words.find}>
          <TextInput id="find-tenant" type="search" autoComplete="off" value={find} onChange={({ target }) => setFind(target.value)} />
        </Field>
      )}
      <Surface>
        {find.trim() === '' && tenants.length > 1 && (
          <div className="border-b border-line px-4 py-2.5">
            <Checkbox
              label={words.all(tenants.length)}
              checked={count === tenants.length}
              onChange={({ target }) =>
                choose(
                  tenants.map(({ id }) => id),
                  target.checked,
                )
              }
            />
          </div>
        )}
        <ul className="max-h-72 overflow-y-auto">
          {found.map(({ id, name, isSimulated }) => (
            <li key={id} className="flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1 border-t border-line px-4 py-1.5 first:border-t-0">
              <Checkbox
                label={name}
                checked={id in chosen}
                onChange={({ target }) => choose([id], target.checked)}
                className="min-w-0 wrap-anywhere"
              />
              {isSimulated && <SimulatedBadge />}
              {hasRoles && id in chosen && (
                <Select
                  id={`role-${id}`}
                  aria-label={words.roleIn(name)}
                  className="ml-auto w-40"
                  value={chosen[id]}
                  options={roleOptions}
                  onChange={({ target }) => onChange({ ...chosen, [id]: roleOf(target.value) })}
                />
              )}
            </li>
          ))}
          {found.length === 0 && <li className="px-4 py-3 text-sm text-ink-2">{words.noneFound}</li>}
        </ul>
      </Surface>
      {error && (
        <p role="alert" className="text-xs text-bad">
          {error}
        </p>
      )}
    </fieldset>
  )
}

const tenantRoles = ['readonly', 'user', 'tenant_admin'] as const
const roleOptions = tenantRoles.map((value) => ({ value, label: peopleWords.tenantRoles[value] }))

function roleOf(value: string): TenantRole {
  return tenantRoles.find((role) => role === value) ?? firstTenantRole
}
