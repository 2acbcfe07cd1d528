'use client'
import type { Problem, Prompt } from '@bizosaas/contracts'
import { ErrorState, Section, Surface, toast } from '@bizosaas/ui'
import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { wordPrompt } from '../../gateway/change.ts'
import { problemCause } from '../../gateway/problem-cause.ts'
import { promptWords as words } from '../../words/prompts.ts'
import { PromptForm } from './prompt-form.tsx'
import { PromptHistory } from './prompt-history.tsx'

/** The instructions in use, to be worded anew; going back to earlier ones is a new version too, so that nothing is lost. */
export function PromptEditor({ prompt }: { prompt: Prompt }) {
  const router = useRouter()
  const [problem, setProblem] = useState<Problem>()
  const [busy, start] = useTransition()
  const word = (worded: { body: string; note: string }) =>
    start(async () => {
      const reply = await wordPrompt({ promptId: prompt.id, basedOn: prompt.version, ...worded })
      setProblem(reply.ok ? undefined : reply.problem)
      if (!reply.ok) return
      toast.success(words.saved)
      router.refresh()
    })
  return (
    <Section title={prompt.title} note={words.version(prompt.version)}>
      <Surface padded>
        <PromptForm id={prompt.id} inUse={prompt.body} busy={busy} onWord={word} />
        {problem && (
          <div className="mt-4">
            <ErrorState title={problem.title} cause={problemCause(problem)} remedy={problem.remedy} requestId={problem.requestId} />
          </div>
        )}
      </Surface>
      <PromptHistory prompt={prompt} busy={busy} onGoBack={word} />
    </Section>
  )
}
