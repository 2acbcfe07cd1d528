import { Button, buttonClass, EmptyState, Field, LoadMore, Page, Table, TextInput } from '@bizosaas/ui'
import { Search, UserPlus, Users } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { addressWith } from '../../../../address/address-with.ts'
import { personColumns } from '../../../../components/people/person-columns.tsx'
import { ProblemState } from '../../../../components/problem-state.tsx'
import { SettingsHeader } from '../../../../components/settings/settings-header.tsx'
import { getMe } from '../../../../gateway/read.ts'
import { listPeople } from '../../../../gateway/read-people.ts'
import { readParams, type SearchParams } from '../../../../server/tenant-scope.ts'
import { peopleWords as words } from '../../../../words/people.ts'

export const metadata: Metadata = { title: words.title }

const path = '/settings/people'

export default async function PeoplePage({ searchParams }: { searchParams: SearchParams }) {
  const params = await readParams(searchParams)
  const [me, reply] = await Promise.all([getMe(), listPeople({ cursor: params.cursor, search: params.search })])
  const mayManage = me.ok && me.data.permissions.includes('user:manage')
  return (
    <Page reading>
      <SettingsHeader
        current={path}
        actions={
          mayManage && (
            <Link href={`${path}/new`} className={buttonClass({ look: 'main' })}>
              <UserPlus aria-hidden />
              {words.add}
            </Link>
          )
        }
      />
      <p className="mt-5 max-w-[72ch] text-ink-2">{words.lead}</p>
      {reply.ok ? <List page={reply.data} params={params} /> : <Failed problem={reply.problem} />}
    </Page>
  )
}

function Failed({ problem }: { problem: Parameters<typeof ProblemState>[0]['problem'] }) {
  return (
    <div className="mt-5">
      <ProblemState problem={problem} what={words.what} />
    </div>
  )
}

type Listed = Extract<Awaited<ReturnType<typeof listPeople>>, { ok: true }>['data']

function List({ page: { items, nextCursor }, params }: { page: Listed; params: Record<string, string | undefined> }) {
  const leadTo = (change: Record<string, string | undefined>) => addressWith({ path, params, change: { cursor: undefined, ...change } })
  return (
    <>
      <form action={path} className="my-5 flex flex-wrap items-end gap-2">
        <div className="w-72 max-md:flex-1">
          <Field htmlFor="search" label={words.search}>
            <TextInput id="search" type="search" maxLength={200} autoComplete="off" defaultValue={params.search} />
          </Field>
        </div>
        <Button type="submit" icon={<Search aria-hidden />}>
          {words.searchSubmit}
        </Button>
        {params.search && (
          <Link href={path} className={buttonClass({ look: 'quiet' })}>
            {words.searchClear}
          </Link>
        )}
      </form>
      {items.length === 0 ? (
        <EmptyState icon={<Users aria-hidden />} title={words.noneFits.title}>
          {words.noneFits.text}
        </EmptyState>
      ) : (
        <>
          <Table label={words.title} columns={personColumns({ now: Date.now() })} rows={items} rowKey={({ id }) => id} />
          <LoadMore
            shown={items.length}
            noun={words.noun}
            href={nextCursor && leadTo({ cursor: nextCursor })}
            firstHref={params.cursor && leadTo({})}
          />
        </>
      )}
    </>
  )
}
