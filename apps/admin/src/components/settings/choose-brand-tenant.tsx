'use client'
import { Field, Select } from '@bizosaas/ui'
import { useRouter } from 'next/navigation'
import { brandWords as words } from '../../words/brand.ts'

export function ChooseBrandTenant({ tenants, slug }: { tenants: { slug: string; name: string }[]; slug: string }) {
  const router = useRouter()
  return (
    <Field htmlFor="tenant" label={words.tenant}>
      <Select
        id="tenant"
        options={tenants.map((tenant) => ({ value: tenant.slug, label: tenant.name }))}
        value={slug}
        onChange={({ target }) => router.push(`/settings/brand?tenant=${target.value}`)}
      />
    </Field>
  )
}
