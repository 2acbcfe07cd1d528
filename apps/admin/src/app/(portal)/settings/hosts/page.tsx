import { EmptyState, Page } from '@bizosaas/ui'
import { ShieldCheck } from 'lucide-react'
import type { Metadata } from 'next'
import { ProblemState } from '../../../../components/problem-state.tsx'
import { AllowHostForm } from '../../../../components/settings/allow-host-form.tsx'
import { HostList } from '../../../../components/settings/host-list.tsx'
import { SettingsHeader } from '../../../../components/settings/settings-header.tsx'
import { listAllowedHosts } from '../../../../gateway/read.ts'
import { hostWords as words } from '../../../../words/settings.ts'

export const metadata: Metadata = { title: words.title }

export default async function HostsPage() {
  const reply = await listAllowedHosts()
  return (
    <Page reading>
      <SettingsHeader current="/settings/hosts" />
      <p className="mt-5 max-w-[72ch] text-ink-2">{words.lead}</p>
      {reply.ok ? (
        <>
          <AllowHostForm />
          <div className="mt-5">
            {reply.data.items.length === 0 ? (
              <EmptyState icon={<ShieldCheck aria-hidden />} title={words.empty.title}>
                {words.empty.text}
              </EmptyState>
            ) : (
              <HostList hosts={reply.data.items} />
            )}
          </div>
        </>
      ) : (
        <div className="mt-5">
          <ProblemState problem={reply.problem} what={words.what} />
        </div>
      )}
    </Page>
  )
}
