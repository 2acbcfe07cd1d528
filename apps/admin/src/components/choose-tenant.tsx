'use client'
import { Field, Select } from '@bizosaas/ui'
import { useRouter } from 'next/navigation'

/** Of which tenant a page of settings is. */
export function ChooseTenant({
  label,
  path,
  tenants,
  slug,
}: {
  label: string
  path: string
  tenants: { slug: string; name: string }[]
  slug: string
}) {
  const router = useRouter()
  return (
    <Field htmlFor="tenant" label={label}>
      <Select
        id="tenant"
        options={tenants.map((tenant) => ({ value: tenant.slug, label: tenant.name }))}
        value={slug}
        onChange={({ target }) => router.push(`${path}?tenant=${target.value}`, { scroll: false })}
      />
    </Field>
  )
}
