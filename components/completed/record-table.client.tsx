'use client'
import { useTranslations } from 'next-intl'
import type { LessonRecord } from '@/lib/progress/record'

const figures = ['attempts', 'hints', 'solutions'] as const
const cell = 'py-1 pl-3 text-right tabular-nums print:py-0.5'

/** One line for each lesson: exercises passed, checks pressed, hints and solutions seen. */
export function RecordTable({ records }: { records: LessonRecord[] }) {
  const t = useTranslations('completed')
  const sum = (of: (record: LessonRecord) => number) => records.reduce((total, each) => total + of(each), 0)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <div className="mt-5 overflow-x-auto" tabIndex={0}>
      <table className="w-full text-sm print:text-xs">
        <caption className="sr-only">{t('table')}</caption>
        <thead className="text-xs text-muted">
          <tr>
            <th scope="col" className="py-1 text-left font-semibold">
              {t('lesson')}
            </th>
            <th scope="col" className={`${cell} font-semibold`}>
              {t('passed')}
            </th>
            {figures.map((figure) => (
              <th key={figure} scope="col" className={`${cell} font-semibold`}>
                {t(figure)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {records.map((record) => (
            <tr key={record.lesson.id} className="border-t border-line" data-lesson={record.lesson.id}>
              <th scope="row" className="min-w-36 py-1 text-left font-normal print:py-0.5">
                <span className={record.left.length === 0 ? 'text-good' : 'text-muted'}>
                  <span aria-hidden="true">{record.left.length === 0 ? '✓ ' : '○ '}</span>
                  <span className="sr-only">{t(record.left.length === 0 ? 'isDone' : 'isOpen')}</span>
                </span>
                {record.lesson.title}
              </th>
              <td className={cell}>
                {t('of', { passed: record.passed, total: record.lesson.exercises.length })}
              </td>
              {figures.map((figure) => (
                <td key={figure} className={cell}>
                  {record[figure]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className="border-t-2 border-line-strong font-semibold">
            <th scope="row" className="py-1 text-left">
              {t('sum')}
            </th>
            <td className={cell}>
              {t('of', {
                passed: sum(({ passed }) => passed),
                total: sum(({ lesson }) => lesson.exercises.length),
              })}
            </td>
            {figures.map((figure) => (
              <td key={figure} className={cell}>
                {sum((record) => record[figure])}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  )
}
