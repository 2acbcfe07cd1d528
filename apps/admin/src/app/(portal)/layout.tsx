import type { ReactNode } from 'react'
import { AppFrame } from '../../components/app-frame.tsx'
import { ProblemPage } from '../../components/problem-state.tsx'
import { getMe, listTenants } from '../../gateway/read.ts'

export default async function PortalLayout({ children }: { children: ReactNode }) {
  const [me, tenants] = await Promise.all([getMe(), listTenants()])
  if (!me.ok) return <ProblemPage problem={me.problem} what="open the portal" />
  return (
    <AppFrame me={me.data} tenants={tenants.ok ? tenants.data.items : []}>
      {children}
    </AppFrame>
  )
}
