import type { Prompt } from '@bizosaas/contracts'
import { Button, CodeBlock, Disclosure, RelativeTime } from '@bizosaas/ui'
import { promptWords as words } from '../../words/prompts.ts'

interface PromptHistoryProps {
  prompt: Prompt
  busy: boolean
  onGoBack: (worded: { body: string; note: string }) => void
}

/** Every wording there was, newest first, down to that of the release. */
export function PromptHistory({ prompt, busy, onGoBack }: PromptHistoryProps) {
  if (prompt.versions.length === 0) return null
  const released = { version: 0, body: prompt.releaseBody, note: words.released, createdAt: null, createdByLabel: null }
  return (
    <Disclosure quiet summary={words.history} className="mt-2">
      <ol className="grid gap-3">
        {[...prompt.versions, released].map(({ version, body, note, createdAt, createdByLabel }) => (
          <li key={version} className="grid gap-1.5">
            <p className="flex flex-wrap items-center gap-x-2 text-sm">
              <span className="font-medium">{words.version(version)}</span>
              <span dir="auto" className="wrap-anywhere text-ink-2">
                {note}
              </span>
              {createdAt !== null && (
                <span className="text-xs text-ink-3">
                  {words.by(createdByLabel)} · <RelativeTime at={createdAt} ending=" ago" />
                </span>
              )}
              {version === prompt.version && <span className="text-xs text-ink-3">{words.current}</span>}
            </p>
            <CodeBlock value={body} />
            {version !== prompt.version && (
              <div>
                <Button size="small" busy={busy} onClick={() => onGoBack({ body, note: words.wentBack(version) })}>
                  {words.goBack}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ol>
    </Disclosure>
  )
}
