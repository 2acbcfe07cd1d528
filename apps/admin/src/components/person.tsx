'use client'
import { createContext, type ReactNode, useContext } from 'react'

export interface Person {
  id: string
  /** By name, such as `proposal:create`: what the role allows. Each service checks again. */
  permissions: readonly string[]
}

const PersonContext = createContext<Person>({ id: '', permissions: [] })

/** Who is signed in: what a browser keeps for one person must not be another's, and what one may not do is not offered. */
export function PersonProvider({ id, permissions, children }: Person & { children: ReactNode }) {
  return <PersonContext value={{ id, permissions }}>{children}</PersonContext>
}

export function usePerson(): Person {
  return useContext(PersonContext)
}
