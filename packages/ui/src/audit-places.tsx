import { clsx } from 'clsx'
import { AuditPlaceLink } from './audit-place-link.tsx'
import type { AuditPlace } from './audit-view.ts'
import { auditWords as words } from './audit-words.ts'

/** More than these stand on paper, and on screen below, where they are opened. */
export const mostPlacesOnScreen = 12

/** Every page something stands on: what cannot be found cannot be fixed. `detail` is what there is to say of a single one. */
export function AuditPlaces({
  places,
  detail,
  className,
  isWhole = false,
}: {
  places: readonly AuditPlace[]
  detail?: string | undefined
  className?: string
  /** Whether a screen shows them all as well. */
  isWhole?: boolean
}) {
  if (places.length === 0) return null
  const most = isWhole ? places.length : mostPlacesOnScreen
  const left = places.length - most
  return (
    <p className={clsx('mt-2 text-sm wrap-anywhere text-ink-2 print:mt-0.5 print:text-2xs', className)}>
      {words.where}:{' '}
      {places.map((place, at) => (
        <span key={place.url} className={clsx(at >= most && 'hidden print:inline')}>
          {at > 0 && ', '}
          <AuditPlaceLink place={place} />
        </span>
      ))}
      {left > 0 && <span className="print:hidden">{words.morePlaces(left)}</span>}
      {detail !== undefined && (
        <>
          : <span dir="auto">{detail}</span>
        </>
      )}
    </p>
  )
}
