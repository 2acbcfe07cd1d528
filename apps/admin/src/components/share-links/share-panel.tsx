'use client'
import type { CreatedShareLink, ShareLinkView } from '@bizosaas/contracts'
import { Button, Field, Section, Select, Surface, toast } from '@bizosaas/ui'
import { Link as LinkIcon } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { createShareLink } from '../../gateway/change.ts'
import { shareWords as words } from '../../words/share.ts'
import { usePerson } from '../person.tsx'
import { NewLink } from './new-link.tsx'
import { ShareLinkRow } from './share-link-row.tsx'

export interface SharePanelProps {
  tenantId: string
  kind: ShareLinkView['kind']
  /** Which audit, or which report. */
  subject: string
  links: readonly ShareLinkView[]
}

/** Links to this page for people without an account: make one, see which open, take one back. */
export function SharePanel({ tenantId, kind, subject, links }: SharePanelProps) {
  const router = useRouter()
  const { permissions } = usePerson()
  const [days, setDays] = useState('30')
  const [made, setMade] = useState<CreatedShareLink>()
  const [busy, start] = useTransition()
  const create = () =>
    start(async () => {
      const reply = await createShareLink({ tenantId, kind, ref: subject, days: Number(days) })
      if (!reply.ok) return void toast.error(reply.problem.title, { description: reply.problem.remedy })
      setMade(reply.data)
      router.refresh()
    })
  if (!permissions.includes('share:manage')) return null
  return (
    <Section title={words.title} note={words.note} className="print:hidden">
      <Surface>
        <div className="flex flex-wrap items-end gap-3 p-4">
          <div className="w-40 max-md:w-full">
            <Field htmlFor="share-days" label={words.days}>
              <Select id="share-days" value={days} options={words.dayChoices} onChange={(event) => setDays(event.target.value)} />
            </Field>
          </div>
          <Button icon={<LinkIcon aria-hidden />} busy={busy} onClick={create} className="max-md:w-full">
            {words.create}
          </Button>
        </div>
        {made && <NewLink url={made.url} />}
        {links.map((link) => (
          <ShareLinkRow key={link.id} tenantId={tenantId} link={link} />
        ))}
      </Surface>
    </Section>
  )
}
