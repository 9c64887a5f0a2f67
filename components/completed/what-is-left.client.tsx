'use client'
import { useTranslations } from 'next-intl'
import type { LessonRecord } from '@/lib/progress/record'

/** How many lessons are done, and for the others the way to each exercise that is left. */
export function WhatIsLeft({ records }: { records: LessonRecord[] }) {
  const t = useTranslations('completed')
  const open = records.filter(({ left }) => left.length > 0)
  const counts = { done: records.length - open.length, total: records.length }
  if (open.length === 0)
    return (
      <p className="mt-6 rounded-xl bg-good-soft px-4 py-3 font-semibold print:hidden">{t('all', counts)}</p>
    )
  return (
    <section aria-labelledby="left" className="mt-6 rounded-2xl bg-sunken p-5 sm:p-6 print:hidden">
      <h2 id="left" className="text-lg font-bold">
        {t('notYet', counts)}
      </h2>
      <p className="mt-1 max-w-prose text-sm text-muted">{t('notYetNote')}</p>
      <details className="mt-3">
        <summary className="min-h-9 cursor-pointer content-center font-semibold">{t('left')}</summary>
        <ul className="mt-3 grid gap-3 sm:grid-cols-2">
          {open.map(({ lesson, left }) => (
            <li key={lesson.id} className="rounded-xl border border-line bg-raised p-4 text-sm">
              <p className="font-semibold">{lesson.title}</p>
              <ul className="mt-1">
                {left.map(({ id, title, href }) => (
                  <li key={id} data-left={id}>
                    <a
                      href={href}
                      className="inline-flex min-h-8 items-center text-pull underline underline-offset-4"
                    >
                      {title}
                    </a>
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      </details>
    </section>
  )
}
