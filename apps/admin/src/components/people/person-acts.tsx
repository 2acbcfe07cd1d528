'use client'
import type { OneTimePassword as Issued, Person } from '@bizosaas/contracts'
import { Button, ConfirmDialog, toast } from '@bizosaas/ui'
import { KeyRound, UserCheck, UserX } from 'lucide-react'
import { useState } from 'react'
import { deactivatePerson, issueOneTimePassword, reactivatePerson } from '../../gateway/change-people.ts'
import { personWords as words } from '../../words/people.ts'
import { useChange } from '../schedules/use-change.ts'
import { OneTimePassword } from './one-time-password.tsx'

/** A new one-time password, and whether somebody may sign in at all. */
export function PersonActs({ person: { id, name, email, status } }: { person: Pick<Person, 'id' | 'name' | 'email' | 'status'> }) {
  const { act, busy } = useChange()
  const [asking, setAsking] = useState<'issue' | 'deactivate'>()
  const [issued, setIssued] = useState<Issued>()
  const close = () => setAsking(undefined)
  const issue = () =>
    act(
      () => issueOneTimePassword(id),
      (password) => {
        setIssued(password)
        close()
      },
    )
  const deactivate = () =>
    act(
      () => deactivatePerson(id),
      () => {
        setIssued(undefined)
        toast.success(words.deactivated(name))
        close()
      },
    )
  const reactivate = () =>
    act(
      () => reactivatePerson(id),
      () => toast.success(words.reactivated(name)),
    )
  return (
    <>
      <div className="mt-3 flex flex-wrap gap-2 max-md:*:w-full">
        {status === 'active' ? (
          <>
            <Button icon={<KeyRound aria-hidden />} onClick={() => setAsking('issue')}>
              {words.issue}
            </Button>
            <Button look="quiet" icon={<UserX aria-hidden />} onClick={() => setAsking('deactivate')}>
              {words.deactivate}
            </Button>
          </>
        ) : (
          <Button icon={<UserCheck aria-hidden />} busy={busy} onClick={reactivate}>
            {words.reactivate}
          </Button>
        )}
      </div>
      {issued && <OneTimePassword name={name} email={email} issued={issued} />}
      <ConfirmDialog
        open={asking === 'issue'}
        onOpenChange={close}
        title={words.issueTitle(name)}
        consequence={words.issueConsequence}
        confirm={words.issueConfirm}
        busy={busy}
        onConfirm={issue}
      />
      <ConfirmDialog
        open={asking === 'deactivate'}
        onOpenChange={close}
        title={words.deactivateTitle(name)}
        consequence={words.deactivateConsequence}
        confirm={words.deactivate}
        look="danger"
        busy={busy}
        onConfirm={deactivate}
      />
    </>
  )
}
