'use client'
import { useEffect } from 'react'

/**
 * Where both panes are seen, the card that was opened by itself gets its place in the address. Otherwise the next new proposal
 * would take its place under the reader's eyes. On a phone the list alone is shown, so nothing is opened.
 */
export function usePinnedAddress({ address }: { address: string | null }): void {
  useEffect(() => {
    if (address && matchMedia('(min-width: 1024px)').matches) window.history.replaceState(null, '', address)
  }, [address])
}
