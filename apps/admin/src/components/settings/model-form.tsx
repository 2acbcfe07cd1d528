'use client'
import type { ModelSetting, ModelTrial, Problem } from '@bizosaas/contracts'
import { Button, ErrorState, Section, toast } from '@bizosaas/ui'
import { MessageSquare } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { type FormEvent, useState, useTransition } from 'react'
import { putModel, removeModel, testModel } from '../../gateway/change.ts'
import { problemCause } from '../../gateway/problem-cause.ts'
import { modelWords as words } from '../../words/models.ts'
import { RemoveButton } from '../remove-button.tsx'
import { endpointOf, faultsOf, modelEntry, settingOf } from './model-entry.ts'
import { EndpointFields, MoneyFields } from './model-fields.tsx'
import { ModelTrialNotice } from './model-trial-notice.tsx'

/** `tenantId` is null for the model of the agency. */
export function ModelForm({ tenantId, kept }: { tenantId: string | null; kept: ModelSetting | null }) {
  const router = useRouter()
  const [entry, setEntry] = useState(() => modelEntry(kept))
  const [tried, setTried] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const [trial, setTrial] = useState<ModelTrial>()
  const [saving, save] = useTransition()
  const [testing, test] = useTransition()
  const hasKey = kept?.hasKey ?? false
  const faults = faultsOf(entry)
  const shown = tried ? faults : new Set<never>()
  const onChange = (change: Partial<typeof entry>) => setEntry({ ...entry, ...change })
  const begin = () => {
    setTried(true)
    setProblem(undefined)
    setTrial(undefined)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    begin()
    if (faults.size > 0) return
    save(async () => {
      const reply = await putModel({ tenantId, setting: settingOf(entry, hasKey) })
      if (!reply.ok) return setProblem(reply.problem)
      toast.success(words.saved)
      setEntry(modelEntry(reply.data))
      router.refresh()
    })
  }
  const ask = () => {
    begin()
    if (faults.has('baseUrl') || faults.has('model')) return
    test(async () => {
      const reply = await testModel({ tenantId, endpoint: endpointOf(entry, hasKey) })
      if (reply.ok) setTrial(reply.data)
      else setProblem(reply.problem)
    })
  }
  return (
    <form noValidate onSubmit={submit}>
      <Section title={words.form}>
        <EndpointFields entry={entry} faults={shown} hasKey={hasKey} onChange={onChange} />
      </Section>
      <Section title={words.money}>
        <MoneyFields entry={entry} faults={shown} onChange={onChange} />
      </Section>
      <div className="mt-5 grid gap-4" aria-live="polite">
        {problem && <ErrorState title={problem.title} cause={problemCause(problem)} remedy={problem.remedy} requestId={problem.requestId} />}
        {trial && <ModelTrialNotice trial={trial} />}
        <div className="flex flex-wrap gap-2">
          <Button type="submit" look="main" busy={saving}>
            {words.save}
          </Button>
          <Button icon={<MessageSquare aria-hidden />} busy={testing} onClick={ask}>
            {testing ? words.testing : words.test}
          </Button>
          {kept !== null && (
            <RemoveButton
              label={words.remove}
              question={{ title: words.removeTitle, consequence: words.removeConsequence, confirm: words.removeConfirm }}
              done={words.removed}
              remove={() => removeModel({ tenantId })}
            />
          )}
        </div>
      </div>
    </form>
  )
}
