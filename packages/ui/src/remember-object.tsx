'use client'
import { useEffect } from 'react'
import { type RecentObject, rememberObject } from './recent-objects.ts'

/** Stands on an object's page, so that the palette can lead back to it. */
export function RememberObject({ href, label, hint }: RecentObject) {
  useEffect(() => rememberObject({ href, label, hint }), [href, label, hint])
  return null
}
