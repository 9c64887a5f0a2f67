'use client'
import { useTranslations } from 'next-intl'
import { completionOf } from '@/lib/progress/completion'
import { useProgress } from '../shell/use-progress.client'

/** "3 of 9 checks" and a bar; always there, so that nothing moves when progress is read. */
export function LessonProgress({ checks }: { checks: Record<string, number> }) {
  const t = useTranslations('map')
  const { progress } = useProgress()
  const { passed, total } = completionOf(progress, checks)
  return (
    <span className="inline-flex items-center gap-2">
      <span aria-hidden="true" className="h-2 w-20 overflow-hidden rounded-full bg-line">
        <span
          className="block h-full rounded-full bg-good transition-[width]"
          style={{ width: `${total === 0 ? 0 : (passed / total) * 100}%` }}
        />
      </span>
      <span className="tabular-nums">{t('checks', { passed, total })}</span>
    </span>
  )
}
