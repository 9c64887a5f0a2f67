'use client'
import { useTranslations } from 'next-intl'
import { type ChangeEvent, useRef, useState } from 'react'
import { completionOf } from '@/lib/progress/completion'
import { progress as store } from '@/lib/progress/store'
import { useProgress } from '../shell/use-progress.client'
import { Button } from '../ui/button'
import type { UnitSummary } from './course-summary'

type Said = 'imported' | 'unreadable' | 'newer'

function download(text: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  link.download = `pull-and-push-progress-${new Date().toISOString().slice(0, 10)}.json`
  link.click()
  // The download has its own hold on the data once it has begun.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}

/** What this browser remembers, and the way to carry it to another: save as a file, load a file. */
export function MyProgress({ units }: { units: UnitSummary[] }) {
  const t = useTranslations('map')
  const { progress } = useProgress()
  const [said, setSaid] = useState<Said>()
  const input = useRef<HTMLInputElement>(null)
  const checks = Object.assign({}, ...units.flatMap((unit) => unit.lessons.map((lesson) => lesson.checks)))
  const { passed, total } = completionOf(progress, checks)
  const load = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0]
    if (file === undefined) return
    const text = await file.text().catch(() => '')
    setSaid(store.importText(text) ?? 'imported')
    event.target.value = ''
  }
  return (
    <section aria-labelledby="my-progress" className="mt-14 rounded-2xl bg-sunken p-5 sm:p-6">
      <h2 id="my-progress" className="text-lg font-bold">
        {t('mine.title')}
      </h2>
      <p className="mt-1 text-sm">{t('mine.count', { passed, total })}</p>
      <p className="mt-1 max-w-prose text-sm text-muted">{t('mine.where')}</p>
      <div className="mt-4 flex flex-wrap gap-3">
        <Button onClick={() => download(store.exportText())}>{t('mine.save')}</Button>
        <Button onClick={() => input.current?.click()}>{t('mine.load')}</Button>
        <input
          ref={input}
          type="file"
          accept="application/json,.json"
          aria-label={t('mine.load')}
          tabIndex={-1}
          className="sr-only"
          onChange={load}
        />
      </div>
      <p role="status" className={`mt-3 text-sm ${said === 'imported' ? 'text-good' : 'text-bad'}`}>
        {said ? t(`mine.${said}`) : ''}
      </p>
    </section>
  )
}
