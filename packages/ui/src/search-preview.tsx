import type { ReactNode } from 'react'

export interface SearchPreviewProps {
  /** The page's address; shown as host and path, as search engines do. */
  url: string
  title: ReactNode
  description: ReactNode
}

/** A page as it stands in a search result. Takes nodes, so that a diff can mark words inside. */
export function SearchPreview({ url, title, description }: SearchPreviewProps) {
  return (
    <div className="[font-family:arial,'Liberation_Sans',sans-serif]">
      <div className="flex items-center gap-2 text-xs text-ink-2">
        <span aria-hidden className="size-5 shrink-0 rounded-full border border-line bg-sunken" />
        <span className="truncate">{crumbs(url)}</span>
      </div>
      <div className="mt-1 mb-0.5 text-[18px] leading-[1.3] text-[light-dark(oklch(45%_.17_265),oklch(80%_.1_262))]">{title}</div>
      <div className="text-sm leading-normal text-ink-2">{description}</div>
    </div>
  )
}

function crumbs(url: string): string {
  if (!URL.canParse(url)) return url
  const { host, pathname } = new URL(url)
  return [host, ...pathname.split('/').filter(Boolean).map(decodePath)].join(' › ')
}

function decodePath(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}
