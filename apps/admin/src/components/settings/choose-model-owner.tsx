'use client'
import { Field, Select } from '@bizosaas/ui'
import { useRouter } from 'next/navigation'
import { modelWords as words } from '../../words/models.ts'

/** For whom the model on this page is: all tenants, where the reader may set that, or one. */
export function ChooseModelOwner({ tenants, slug, hasAgency }: { tenants: { slug: string; name: string }[]; slug: string; hasAgency: boolean }) {
  const router = useRouter()
  const everyone = hasAgency ? [{ value: '', label: words.everyTenant }] : []
  return (
    <Field htmlFor="owner" label={words.whom}>
      <Select
        id="owner"
        options={[...everyone, ...tenants.map((tenant) => ({ value: tenant.slug, label: tenant.name }))]}
        value={slug}
        onChange={({ target }) => router.push(target.value === '' ? '/settings/models' : `/settings/models?tenant=${target.value}`)}
      />
    </Field>
  )
}
