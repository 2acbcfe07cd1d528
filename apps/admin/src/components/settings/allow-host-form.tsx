'use client'
import type { Problem } from '@bizosaas/contracts'
import { Button, ErrorState, Field, Surface, TextInput, toast } from '@bizosaas/ui'
import { Plus } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { type FormEvent, useState, useTransition } from 'react'
import { allowHost } from '../../gateway/change.ts'
import { problemCause } from '../../gateway/problem-cause.ts'
import { hostWords as words } from '../../words/settings.ts'

export function AllowHostForm() {
  const router = useRouter()
  const [host, setHost] = useState('')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const [busy, start] = useTransition()
  const hasHost = /^\S+:\d{1,5}$/.test(host.trim())
  const hasReason = reason.trim() !== ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!hasHost || !hasReason) return
    start(async () => {
      const reply = await allowHost({ host: host.trim(), reason: reason.trim() })
      setProblem(reply.ok ? undefined : reply.problem)
      if (!reply.ok) return
      toast.success(words.added(reply.data.host))
      setHost('')
      setReason('')
      setTried(false)
      router.refresh()
    })
  }
  return (
    <Surface padded className="mt-5">
      <h2 className="text-md">{words.add}</h2>
      <form noValidate onSubmit={submit} className="mt-3 grid items-start gap-4 md:grid-cols-2">
        <Field htmlFor="host" label={words.host} hint={words.hostHint} error={tried && !hasHost ? words.hostMissing : undefined}>
          <TextInput
            id="host"
            autoComplete="off"
            spellCheck={false}
            className="font-mono"
            value={host}
            invalid={tried && !hasHost}
            onChange={(event) => setHost(event.target.value)}
          />
        </Field>
        <Field htmlFor="reason" label={words.reason} hint={words.reasonHint} error={tried && !hasReason ? words.reasonMissing : undefined}>
          <TextInput
            id="reason"
            dir="auto"
            maxLength={500}
            value={reason}
            invalid={tried && !hasReason}
            onChange={(event) => setReason(event.target.value)}
          />
        </Field>
        {problem && (
          <div className="md:col-span-2">
            <ErrorState title={problem.title} cause={problemCause(problem)} remedy={problem.remedy} requestId={problem.requestId} />
          </div>
        )}
        <div className="md:col-span-2">
          <Button type="submit" look="main" busy={busy} icon={<Plus aria-hidden />}>
            {words.confirm}
          </Button>
        </div>
      </form>
    </Surface>
  )
}
