import { EmptyState } from '@bizosaas/ui/public'
import { Unlink } from 'lucide-react'
import { publicWords } from '../words/public.ts'

export default function NotFound() {
  return (
    <EmptyState isPage icon={<Unlink aria-hidden />} title={publicWords.notFound.title}>
      {publicWords.notFound.text}
    </EmptyState>
  )
}
