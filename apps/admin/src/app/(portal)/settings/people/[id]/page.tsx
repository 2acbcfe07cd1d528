import type { Person, Tenant } from '@bizosaas/contracts'
import { FactGrid, Notice, Page, PageHeader, RelativeTime, Section } from '@bizosaas/ui'
import { UserRound } from 'lucide-react'
import type { Metadata } from 'next'
import { AccessForm } from '../../../../../components/people/access-form.tsx'
import { PersonActs } from '../../../../../components/people/person-acts.tsx'
import { PersonState } from '../../../../../components/people/person-state.tsx'
import { ProblemPage } from '../../../../../components/problem-state.tsx'
import { getPerson, listAllTenants } from '../../../../../gateway/read-people.ts'
import { personWords, peopleWords as words } from '../../../../../words/people.ts'

export const metadata: Metadata = { title: words.title }

export default async function PersonPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const [reply, tenants] = await Promise.all([getPerson(id), listAllTenants()])
  if (!reply.ok) return <ProblemPage problem={reply.problem} what={words.whatOne} back={{ href: '/settings/people', label: words.backToList }} />
  if (!tenants.ok) return <ProblemPage problem={tenants.problem} what={words.whatOne} />
  const person = reply.data
  return (
    <Page reading>
      <PageHeader
        title={person.name}
        breadcrumb={[{ label: words.title, href: '/settings/people' }, { label: person.name }]}
        meta={
          <>
            <span className="wrap-anywhere">{person.email}</span>
            <PersonState person={person} now={Date.now()} />
          </>
        }
      />
      <Section title={personWords.signIn}>
        <FactGrid facts={factsOf(person)} />
        {!person.isYou && <PersonActs person={{ id: person.id, name: person.name, email: person.email, status: person.status }} />}
      </Section>
      <Section title={personWords.access}>
        {person.isYou ? (
          <Notice icon={<UserRound />} title={personWords.ownTitle}>
            <p>{personWords.own}</p>
          </Notice>
        ) : (
          <AccessForm key={accessKey(person)} person={person} tenants={tenants.data.map(choice)} />
        )}
      </Section>
    </Page>
  )
}

function factsOf(person: Person) {
  const { role, last, since, until, password, own } = personWords.facts
  const { lastSignInAt, oneTimeUntil, createdAt } = person
  return [
    { label: role, value: words.roles[person.role ?? 'client'] },
    { label: last, value: lastSignInAt === null ? words.never : <RelativeTime at={lastSignInAt} ending=" ago" /> },
    { label: since, value: <RelativeTime at={createdAt} ending=" ago" /> },
    oneTimeUntil === null ? { label: password, value: own } : { label: until, value: <RelativeTime at={oneTimeUntil} ending=" ago" /> },
  ]
}

/** What is typed starts anew once somebody else's change is shown. */
function accessKey({ role, tenants }: Person): string {
  return [role, ...tenants.map(({ id, role: tenantRole }) => `${id} ${tenantRole}`)].join()
}

function choice({ id, name, isSimulated }: Tenant) {
  return { id, name, isSimulated }
}
