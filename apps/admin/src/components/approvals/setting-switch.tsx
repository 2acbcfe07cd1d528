import type { ProposalView } from '@bizosaas/contracts'
import { CodeBlock, Disclosure, Section } from '@bizosaas/ui'
import { settingWords as words } from '../../words/approvals.ts'
import { ActionChanges } from './action-changes.tsx'

/** An internal switch: what is set before and after, and on demand the one command that would run. */
export function SettingSwitch({ setting, title }: { setting: NonNullable<ProposalView['setting']>; title: string }) {
  return (
    <Section title={title} note={setting.title}>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
        <ActionChanges changes={setting.changes} label={setting.title} url={null} rulesText={null} />
        <Disclosure quiet summary={words.command}>
          <div className="grid gap-2">
            <span className="font-mono text-xs">{setting.command}</span>
            <CodeBlock value={setting.input} />
          </div>
        </Disclosure>
      </div>
    </Section>
  )
}
