'use client'
import type { Connector, Problem } from '@bizosaas/contracts'
import { Button, ErrorState, Field, Select, Surface, TextInput, toast, useDraft } from '@bizosaas/ui'
import { ExternalLink, LoaderCircle } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { beginAuthorization, connect } from '../../gateway/change.ts'
import { problemCause } from '../../gateway/problem-cause.ts'
import { connectionWords, connectWords as words } from '../../words/connections.ts'

export interface ConnectFormProps {
  connector: Connector
  tenants: { value: string; label: string }[]
  tenantId: string
}

/** Address first, then either a visit to the site or its application password. The gateway tries the account before it keeps it. */
export function ConnectForm({ connector, tenants, tenantId: firstTenant }: ConnectFormProps) {
  const router = useRouter()
  const address = useDraft('connect-address')
  const [tenantId, setTenantId] = useState(firstTenant)
  const [credentials, setCredentials] = useState<Record<string, string>>({})
  const [problem, setProblem] = useState<Problem>()
  const [tried, setTried] = useState(false)
  const [busy, start] = useTransition()
  const account = { tenantId, connectorId: connector.id, baseUrl: address.text.trim() }
  const isAddress = URL.canParse(account.baseUrl) && /^https?:/.test(account.baseUrl)
  const isComplete = connector.fields.every(({ name }) => credentials[name]?.trim())

  const authorize = () => {
    setTried(true)
    if (!isAddress) return
    start(async () => {
      const reply = await beginAuthorization(account)
      if (reply.ok) location.assign(reply.data.authorizeUrl)
      else setProblem(reply.problem)
    })
  }
  const connectByHand = () => {
    setTried(true)
    if (!isAddress || !isComplete) return
    start(async () => {
      setProblem(undefined)
      const reply = await connect({ ...account, credentials })
      if (!reply.ok) return setProblem(reply.problem)
      address.clear()
      toast.success(`${connectionWords.connectedToast}: ${reply.data.account}`)
      router.push('/connections')
    })
  }
  return (
    <form
      className="mt-6 grid gap-5"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        connectByHand()
      }}
    >
      <Surface padded className="grid gap-4">
        <Field htmlFor="tenant" label={words.tenant}>
          <Select id="tenant" options={tenants} value={tenantId} onChange={(event) => setTenantId(event.target.value)} />
        </Field>
        <Field htmlFor="address" label={words.address} hint={words.addressHint} error={tried && !isAddress ? words.addressMissing : undefined}>
          <TextInput
            id="address"
            type="url"
            inputMode="url"
            autoComplete="url"
            value={address.text}
            invalid={tried && !isAddress}
            onChange={(event) => address.setText(event.target.value)}
          />
        </Field>
      </Surface>
      {connector.canAuthorize && (
        <Surface padded className="flex flex-wrap items-center gap-x-6 gap-y-3">
          <div className="min-w-0 flex-1 basis-64">
            <h2 className="text-md">{words.authorize}</h2>
            <p className="mt-0.5 text-sm text-ink-2">{words.authorizeText}</p>
          </div>
          <Button icon={<ExternalLink aria-hidden />} busy={busy} onClick={authorize}>
            {words.authorizeButton}
          </Button>
        </Surface>
      )}
      <Surface padded className="grid gap-4">
        <div>
          <h2 className="text-md">{words.byHand}</h2>
          <p className="mt-0.5 text-sm text-ink-2">{words.byHandText}</p>
        </div>
        {connector.fields.map(({ name, label, isSecret, help }) => {
          const isMissing = tried && !credentials[name]?.trim() && Object.keys(credentials).length > 0
          return (
            <Field key={name} htmlFor={name} label={label} hint={help} error={isMissing ? words.fieldMissing : undefined}>
              <TextInput
                id={name}
                type={isSecret ? 'password' : 'text'}
                autoComplete={isSecret ? 'new-password' : 'off'}
                invalid={isMissing}
                value={credentials[name] ?? ''}
                onChange={(event) => setCredentials((before) => ({ ...before, [name]: event.target.value }))}
              />
            </Field>
          )
        })}
        {problem && <ErrorState title={problem.title} cause={problemCause(problem)} remedy={problem.remedy} requestId={problem.requestId} />}
        <div className="flex flex-wrap items-center gap-3">
          <Button type="submit" look="main" busy={busy}>
            {words.connect}
          </Button>
          {busy && (
            <span role="status" className="inline-flex items-center gap-2 text-sm text-ink-2">
              <LoaderCircle aria-hidden className="size-4 animate-spin" />
              {words.checking}
            </span>
          )}
        </div>
      </Surface>
    </form>
  )
}
