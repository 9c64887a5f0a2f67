'use client'
import { useTranslations } from 'next-intl'
import { type PickableUnit, toggled, toggledUnit } from './picked-lessons'

interface Props {
  units: readonly PickableUnit[]
  picked: readonly string[]
  onPick: (picked: string[]) => void
}

/** The lessons of the course by unit, to be ticked. */
export function LessonPicker({ units, picked, onPick }: Props) {
  const t = useTranslations('classJoin.start')
  return units.map(({ slug, title, lessons }) => {
    const isWhole = lessons.every(({ id }) => picked.includes(id))
    return (
      <fieldset key={slug} className="rounded-2xl border border-line bg-raised p-4">
        <legend className="px-1 font-bold">{title}</legend>
        <button
          type="button"
          className="min-h-8 text-sm text-pull underline underline-offset-4"
          onClick={() => onPick(toggledUnit(picked, lessons))}
        >
          {t(isWhole ? 'unitOut' : 'unitIn')}
          <span className="sr-only"> {title}</span>
        </button>
        {lessons.map((lesson) => (
          <label key={lesson.id} className="flex min-h-10 items-center gap-3 rounded-lg px-1 hover:bg-sunken">
            <input
              type="checkbox"
              className="size-5 shrink-0 accent-(--pull)"
              checked={picked.includes(lesson.id)}
              onChange={() => onPick(toggled(picked, lesson.id))}
            />
            <span className="flex-1">{lesson.title}</span>
            <span className="text-sm whitespace-nowrap text-muted">
              {t('minutes', { minutes: lesson.minutes })}
            </span>
          </label>
        ))}
      </fieldset>
    )
  })
}
