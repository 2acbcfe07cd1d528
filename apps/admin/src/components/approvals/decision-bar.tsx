'use client'
import type { ProposalView } from '@bizosaas/contracts'
import { Button, ConfirmDialog, toast, useShortcuts } from '@bizosaas/ui'
import { Undo2 } from 'lucide-react'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { decide, exclude, undo } from '../../gateway/change.ts'
import type { Reply } from '../../gateway/reply.ts'
import { cardWords as words } from '../../words/approvals.ts'
import { refusalWords } from '../../words/refusals.ts'
import { usePerson } from '../person.tsx'
import { EditDialog } from './edit-dialog.tsx'
import { EnhancementSteps } from './enhancement-steps.tsx'

export interface DecidableProposal {
  id: string
  version: number
  allowed: ProposalView['allowed']
  actions: { index: number; label: string; isExcluded: boolean }[]
}

type Asking = 'request-changes' | 'reject' | 'undo' | 'edit'

/** The decisions, always in reach. Draws only what this person may do now; says why when that is nothing. */
export function DecisionBar({ proposal: { id, version, allowed, actions } }: { proposal: DecidableProposal }) {
  const router = useRouter()
  const [asking, setAsking] = useState<Asking>()
  const [busy, start] = useTransition()
  const count = actions.filter(({ isExcluded }) => !isExcluded).length
  const send = <T,>(work: () => Promise<Reply<T>>, done: (data: T) => string) =>
    start(async () => {
      const reply = await work()
      if (reply.ok) toast.success(done(reply.data))
      else toast.error(reply.problem.title, { description: reply.problem.remedy })
      if (reply.ok) setAsking(undefined)
      router.refresh()
    })
  const verdict = (word: 'approve' | 'reject' | 'request-changes', comment?: string) =>
    decide({ proposalId: id, version, verdict: word, comment: comment || undefined, idempotencyKey: crypto.randomUUID() })
  const approve = () =>
    send(
      () => verdict('approve'),
      ({ kind }) => (kind === 'recorded' ? words.recorded : words.approved),
    )
  useShortcuts(shortcutsOf({ allowed, busy, approve, ask: setAsking }))
  const canAct = allowed.decide || allowed.undo || allowed.moves.length > 0
  const refusal = canAct ? '' : refusalWords(allowed.refusal ?? '')
  if (!canAct && refusal === '') return null
  const undoWord = actions.length > 0 ? words.undo(count) : words.undoOther
  const closed = { onOpenChange: () => setAsking(undefined), busy }
  return (
    <div className="border-t border-line bg-surface px-4 py-2.5 md:px-8">
      <div className="mx-auto flex max-w-[816px] flex-wrap items-center gap-2">
        {allowed.decide && <DecideButtons allowed={allowed} actions={actions} busy={busy} approve={approve} ask={setAsking} />}
        {allowed.undo && (
          <>
            <Button icon={<Undo2 aria-hidden />} keyHint="U" onClick={() => setAsking('undo')}>
              {undoWord}
            </Button>
            <span className="text-sm text-ink-3 max-md:hidden">{words.undoNote}</span>
          </>
        )}
        <EnhancementSteps proposalId={id} moves={allowed.moves} />
        {refusal && <WhyNot code={allowed.refusal} text={refusal} />}
      </div>
      <ConfirmDialog
        {...closed}
        open={asking === 'request-changes'}
        title={words.requestChanges}
        consequence={words.changesConsequence}
        confirm={words.requestChanges}
        reason={{ label: words.wish, required: true, hint: words.reasonHint, draftKey: `changes-${id}` }}
        onConfirm={(comment) =>
          send(
            () => verdict('request-changes', comment),
            () => words.changesRequested,
          )
        }
      />
      <ConfirmDialog
        {...closed}
        open={asking === 'reject'}
        title={words.reject}
        look="danger"
        consequence={words.rejectConsequence}
        confirm={words.reject}
        reason={{ label: words.reason, required: true, hint: words.reasonHint, draftKey: `reject-${id}` }}
        onConfirm={(comment) =>
          send(
            () => verdict('reject', comment),
            () => words.rejected,
          )
        }
      />
      <ConfirmDialog
        {...closed}
        open={asking === 'undo'}
        title={words.undoTitle}
        consequence={words.undoConsequence}
        confirm={undoWord}
        reason={{ label: words.undoReason, required: true, hint: words.undoReasonHint, draftKey: `undo-${id}` }}
        onConfirm={(reason) =>
          send(
            () => undo({ proposalId: id, reason, idempotencyKey: crypto.randomUUID() }),
            ({ state }) => (state === 'pending' ? words.undoAsked : words.undone),
          )
        }
      />
      <EditDialog
        {...closed}
        open={asking === 'edit'}
        actions={actions}
        onSave={(excluded) =>
          send(
            () => exclude({ proposalId: id, version, excluded, idempotencyKey: crypto.randomUUID() }),
            () => words.saved,
          )
        }
      />
    </div>
  )
}

/** Why there is nothing to press. Whoever may add people is led there, as in an agency of one nobody else could decide. */
function WhyNot({ code, text }: { code: string | null; text: string }) {
  const { permissions } = usePerson()
  return (
    <p className="py-1.5 text-sm text-ink-2">
      {text}{' '}
      {code === 'decision-own-proposal' && permissions.includes('user:manage') && (
        <Link href="/settings/people" className="text-accent-text underline underline-offset-2">
          {words.addColleague}
        </Link>
      )}
    </p>
  )
}

interface DecideButtonsProps extends ShortcutDeps {
  actions: DecidableProposal['actions']
}

function DecideButtons({ allowed, actions, busy, approve, ask }: DecideButtonsProps) {
  const count = actions.filter(({ isExcluded }) => !isExcluded).length
  return (
    <>
      <Button look="main" keyHint="A" busy={busy} onClick={approve} className="max-md:flex-1">
        {actions.length > 0 ? words.approve(count) : words.approveOther}
      </Button>
      <Button keyHint="C" onClick={() => ask('request-changes')} className="max-md:flex-1">
        {words.requestChanges}
      </Button>
      {allowed.edit && actions.length > 1 && (
        <Button look="quiet" keyHint="E" onClick={() => ask('edit')} className="max-md:flex-1">
          {words.edit}
        </Button>
      )}
      <Button look="quiet" keyHint="R" onClick={() => ask('reject')} className="max-md:flex-1 md:ml-auto">
        {words.reject}
      </Button>
    </>
  )
}

interface ShortcutDeps {
  allowed: ProposalView['allowed']
  busy: boolean
  approve: () => void
  ask: (asking: Asking) => void
}

function shortcutsOf({ allowed, busy, approve, ask }: ShortcutDeps): Record<string, () => void> {
  if (busy) return {}
  return {
    ...(allowed.decide && { a: approve, c: () => ask('request-changes'), r: () => ask('reject') }),
    ...(allowed.decide && allowed.edit && { e: () => ask('edit') }),
    ...(allowed.undo && { u: () => ask('undo') }),
  }
}
