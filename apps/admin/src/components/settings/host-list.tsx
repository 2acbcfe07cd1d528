import type { AllowedHost } from '@bizosaas/contracts'
import { RelativeTime, Surface } from '@bizosaas/ui'
import { disallowHost } from '../../gateway/change.ts'
import { hostWords as words } from '../../words/settings.ts'
import { RemoveButton } from '../remove-button.tsx'

export function HostList({ hosts }: { hosts: readonly AllowedHost[] }) {
  return (
    <Surface>
      <ul aria-label={words.title}>
        {hosts.map(({ host, reason, createdAt }) => (
          <li key={host} className="flex items-center gap-4 border-t border-line px-4 py-3 first:border-t-0">
            <span className="min-w-0 flex-1">
              <span className="block font-mono text-xs font-medium break-all">{host}</span>
              <span dir="auto" className="mt-0.5 block text-sm wrap-anywhere text-ink-2">
                {reason}
              </span>
            </span>
            <span className="shrink-0 text-xs text-ink-3 max-sm:hidden">
              <RelativeTime at={createdAt} ending=" ago" />
            </span>
            <RemoveButton
              label={words.remove}
              fullLabel={`${words.remove} ${host}`}
              size="small"
              question={{ title: words.removeTitle(host), consequence: words.removeConsequence, confirm: words.removeConfirm }}
              done={words.removed(host)}
              remove={disallowHost.bind(null, host)}
            />
          </li>
        ))}
      </ul>
    </Surface>
  )
}
