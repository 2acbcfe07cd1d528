import { Page } from '@bizosaas/ui'
import type { Metadata } from 'next'
import { ProblemPage } from '../../../../components/problem-state.tsx'
import { ContactForm } from '../../../../components/settings/contact-form.tsx'
import { SettingsHeader } from '../../../../components/settings/settings-header.tsx'
import { getMe } from '../../../../gateway/read.ts'
import { contactWords as words } from '../../../../words/settings.ts'

export const metadata: Metadata = { title: words.title }

export default async function AgencyPage() {
  const me = await getMe()
  if (!me.ok) return <ProblemPage problem={me.problem} what={words.what} />
  const { agency, permissions } = me.data
  return (
    <Page reading>
      <SettingsHeader current="/settings/agency" />
      <ContactForm agency={agency.name} contact={agency.contact} mayChange={permissions.includes('agency:manage')} />
    </Page>
  )
}
