import type { ReactNode } from 'react'

export interface EmptyStateProps {
  icon: ReactNode
  /** What this place is. */
  title: string
  /** Why it is empty. */
  children: ReactNode
  /** The one thing to do next. */
  action?: ReactNode
  /** The page's own heading, where the state is the whole page. */
  isPage?: boolean
}

export function EmptyState({ icon, title, children, action, isPage = false }: EmptyStateProps) {
  const Title = isPage ? 'h1' : 'p'
  return (
    <div className="grid justify-items-center gap-2 px-6 py-14 text-center">
      <span className="mb-1 grid size-10 place-items-center rounded-full bg-hover text-ink-2 [&_svg]:size-5 [&_svg]:stroke-[1.75]">{icon}</span>
      <Title className="text-lg font-semibold tracking-[-.011em]">{title}</Title>
      <div className="max-w-[52ch] text-ink-2">{children}</div>
      {action && <div className="mt-3">{action}</div>}
    </div>
  )
}
