'use client'
import type { Person } from '@bizosaas/contracts'
import { Button, Surface, toast } from '@bizosaas/ui'
import { type FormEvent, useState } from 'react'
import { changeAccess } from '../../gateway/change-people.ts'
import { personFormWords as words } from '../../words/people.ts'
import { useChange } from '../schedules/use-change.ts'
import { accessEntry, toAccess } from './access-entry.ts'
import { AccessFields, type AccessFieldsProps } from './access-fields.tsx'

/** The role and the tenants of somebody who is there. */
export function AccessForm({ person, tenants }: { person: Pick<Person, 'id' | 'role' | 'tenants'> } & Pick<AccessFieldsProps, 'tenants'>) {
  const { act, busy } = useChange()
  const [entry, setEntry] = useState(() => accessEntry(person))
  const [tried, setTried] = useState(false)
  const access = toAccess(entry)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (access === null) return
    act(
      () => changeAccess({ id: person.id, access }),
      () => toast.success(words.saved),
    )
  }
  return (
    <Surface padded>
      <form noValidate onSubmit={submit} className="grid gap-4">
        <AccessFields entry={entry} tenants={tenants} isIncomplete={tried && access === null} onChange={setEntry} />
        <Button type="submit" look="main" busy={busy} className="w-fit max-md:w-full">
          {words.save}
        </Button>
      </form>
    </Surface>
  )
}
