import type { ActionView, ProposalView } from '@bizosaas/contracts'
import { Badge, DisclosureMark, Section, SimulatedBadge, StatusPill, Surface } from '@bizosaas/ui'
import { ExternalLink } from 'lucide-react'
import { cardWords as words } from '../../words/approvals.ts'
import { effectStatus } from '../state-words.ts'
import { ActionChanges, isNewHtml } from './action-changes.tsx'
import { ConflictNotice } from './conflict-notice.tsx'
import { EffectSteps } from './effect-steps.tsx'
import { RulesText } from './rules-text.tsx'
import { SettingSwitch } from './setting-switch.tsx'

/** What exactly would be written: one change is shown at once, several as a list that opens to review each. */
export function ActionList({ proposal, title }: { proposal: ProposalView; title: string }) {
  const { actions, setting } = proposal
  if (setting) return <SettingSwitch setting={setting} title={title} />
  if (actions.length === 0) return null
  const [only] = actions
  if (actions.length === 1 && only) {
    return (
      <Section title={title} note={<ObjectLink action={only} />} aside={<ActionState action={only} />}>
        <ActionBody action={only} />
      </Section>
    )
  }
  return (
    <Section title={title} note={`${actions.filter(({ isExcluded }) => !isExcluded).length} of ${actions.length}`}>
      <Surface>
        {actions.map((action, index) => (
          <details key={action.index} open={index === 0} className="border-t border-line first:border-t-0">
            <summary className="flex list-none items-center gap-3 px-3.5 py-2.5 text-sm hover:bg-hover [&::-webkit-details-marker]:hidden">
              <DisclosureMark />
              <span className="max-w-[45%] shrink-0 truncate font-medium">{action.target.objectLabel}</span>
              <span dir="auto" className="min-w-0 flex-1 truncate text-ink-3 max-md:hidden">
                {action.changes.at(0)?.after ?? words.empty}
              </span>
              <span className="ml-auto">
                <ActionState action={action} />
              </span>
            </summary>
            <div className="grid grid-cols-[minmax(0,1fr)] gap-3 px-3.5 pt-1 pb-4">
              <span className="text-xs">
                <ObjectLink action={action} />
              </span>
              <ActionBody action={action} />
            </div>
          </details>
        ))}
      </Surface>
    </Section>
  )
}

function ActionBody({ action }: { action: ActionView }) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      {action.conflicts.length > 0 && <ConflictNotice action={action} />}
      <ActionChanges
        changes={action.changes.filter(({ field }) => !action.conflicts.some((conflict) => conflict.field === field))}
        label={action.target.objectLabel}
        url={action.target.objectUrl}
        rulesText={action.rulesText}
      />
      {action.rulesText !== null && !action.changes.some(isNewHtml) && <RulesText text={action.rulesText} />}
      {action.conflicts.length === 0 && action.notes.length > 0 && (
        <ul className="grid gap-1 text-sm text-ink-2">
          {action.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      {action.verification?.detail && <p className="text-sm text-ink-2">{action.verification.detail}</p>}
      {action.effect && <EffectSteps effect={action.effect} isConflicted={action.conflicts.length > 0} />}
    </div>
  )
}

/** Where it would be written: system, account and the object itself. */
function ObjectLink({ action: { target } }: { action: ActionView }) {
  return (
    <span className="inline-flex max-w-full items-center gap-1.5 text-ink-3">
      <span className="truncate">{[target.system, target.account, `${target.objectKind} ${target.objectLabel}`].join(' · ')}</span>
      {target.objectUrl && (
        <a
          href={target.objectUrl}
          target="_blank"
          rel="noreferrer"
          aria-label={`${words.open} ${target.objectLabel}`}
          className="shrink-0 hover:text-ink"
        >
          <ExternalLink aria-hidden className="size-3.5" />
        </a>
      )}
    </span>
  )
}

function ActionState({ action }: { action: ActionView }) {
  if (action.isExcluded) return <Badge>{words.excluded}</Badge>
  return (
    <span className="inline-flex items-center gap-2">
      {action.isSimulated && action.effect && <SimulatedBadge />}
      {action.verification?.state === 'verified' ? (
        <StatusPill status="verified" />
      ) : (
        action.effect && <StatusPill {...effectStatus(action.effect.state)} />
      )}
    </span>
  )
}
