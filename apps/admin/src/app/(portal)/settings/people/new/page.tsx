import { NoPermission, Page, PageHeader } from '@bizosaas/ui'
import type { Metadata } from 'next'
import { PersonForm } from '../../../../../components/people/person-form.tsx'
import { ProblemPage } from '../../../../../components/problem-state.tsx'
import { getMe } from '../../../../../gateway/read.ts'
import { listAllTenants } from '../../../../../gateway/read-people.ts'
import { personFormWords, peopleWords as words } from '../../../../../words/people.ts'

export const metadata: Metadata = { title: words.add }

export default async function NewPersonPage() {
  const [me, tenants] = await Promise.all([getMe(), listAllTenants()])
  if (!me.ok) return <ProblemPage problem={me.problem} what={words.whatAdd} />
  if (!tenants.ok) return <ProblemPage problem={tenants.problem} what={words.whatAdd} />
  return (
    <Page reading>
      <PageHeader
        title={words.add}
        breadcrumb={[{ label: words.title, href: '/settings/people' }, { label: words.add }]}
        meta={personFormWords.addLead}
      />
      {me.data.permissions.includes('user:manage') ? (
        <PersonForm tenants={tenants.data.map(({ id, name, isSimulated }) => ({ id, name, isSimulated }))} />
      ) : (
        <NoPermission what={words.whatAdd} allowedBy={words.onlyOwner} />
      )}
    </Page>
  )
}
