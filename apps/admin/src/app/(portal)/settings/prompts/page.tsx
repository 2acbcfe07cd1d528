import { EmptyState, Page } from '@bizosaas/ui'
import { MessageSquareText } from 'lucide-react'
import type { Metadata } from 'next'
import { ProblemState } from '../../../../components/problem-state.tsx'
import { PromptEditor } from '../../../../components/settings/prompt-editor.tsx'
import { SettingsHeader } from '../../../../components/settings/settings-header.tsx'
import { listPrompts } from '../../../../gateway/read.ts'
import { promptWords as words } from '../../../../words/prompts.ts'

export const metadata: Metadata = { title: words.title }

export default async function PromptsPage() {
  const reply = await listPrompts()
  return (
    <Page reading>
      <SettingsHeader current="/settings/prompts" />
      <p className="mt-5 max-w-[72ch] text-ink-2">{words.lead}</p>
      {!reply.ok && (
        <div className="mt-5">
          <ProblemState problem={reply.problem} what={words.what} />
        </div>
      )}
      {reply.ok && reply.data.items.length === 0 && (
        <div className="mt-5">
          <EmptyState icon={<MessageSquareText aria-hidden />} title={words.empty.title}>
            {words.empty.text}
          </EmptyState>
        </div>
      )}
      {reply.ok && reply.data.items.map((prompt) => <PromptEditor key={`${prompt.id} ${prompt.version}`} prompt={prompt} />)}
    </Page>
  )
}
