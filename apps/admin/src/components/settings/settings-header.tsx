import { PageHeader, Tabs } from '@bizosaas/ui'
import type { ReactNode } from 'react'
import { settingsWords as words } from '../../words/settings.ts'

const tabs = [
  { href: '/settings/account', label: words.account },
  { href: '/settings/agency', label: words.agency },
  { href: '/settings/people', label: words.people },
  { href: '/settings/brand', label: words.brand },
  { href: '/settings/models', label: words.models },
  { href: '/settings/prompts', label: words.prompts },
  { href: '/settings/insights', label: words.insights },
  { href: '/settings/hosts', label: words.hosts },
]

/** The head that all settings share, with the part one is in. */
export function SettingsHeader({ current, actions }: { current: string; actions?: ReactNode }) {
  return (
    <>
      <PageHeader title={words.title} actions={actions} />
      <div className="mt-3">
        <Tabs label={words.title} tabs={tabs} current={current} />
      </div>
    </>
  )
}
