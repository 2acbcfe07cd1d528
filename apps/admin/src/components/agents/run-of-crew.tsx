import { Notice } from '@bizosaas/ui'
import { Users } from 'lucide-react'
import Link from 'next/link'
import { crewWords as words } from '../../words/crews.ts'

/** The way from a member's run to that of its crew. */
export function RunOfCrew({ crewRunId }: { crewRunId: string | null }) {
  if (crewRunId === null) return null
  return (
    <div className="mt-5">
      <Notice icon={<Users aria-hidden />} title={words.ofCrew}>
        <Link href={`/agents/crews/${crewRunId}`} className="text-accent-text hover:underline">
          {words.openCrew}
        </Link>
      </Notice>
    </div>
  )
}
