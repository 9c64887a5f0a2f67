'use client'
import { useTranslations } from 'next-intl'
import type { SeatedSteering } from './desk-frame.client'
import { Modal } from './modal.client'

interface Props {
  steering: SeatedSteering
  open: boolean
  onClose: () => void
}

/** Every step of the class, to jump to. */
export function GoToDialog({ steering, open, onClose }: Props) {
  const t = useTranslations('classPresent')
  const { screens, index, drives, go } = steering
  const here = screens[index]
  const lessons = [...new Set(screens.map(({ lesson }) => lesson))]
  return (
    <Modal title={t('goTo.title')} open={open} onClose={onClose}>
      {lessons.map((lesson) => (
        <section key={lesson.id} aria-label={lesson.title} className="mt-4">
          <h3 className="font-semibold">{lesson.title}</h3>
          <ol className="mt-1">
            {lesson.steps.map((step, place) => {
              const isHere = here?.lesson === lesson && here.step === step
              return (
                <li key={step.id}>
                  <button
                    type="button"
                    disabled={!drives}
                    aria-current={isHere ? 'step' : undefined}
                    onClick={() => {
                      go({ lesson: lesson.id, step: step.id, fragment: 0 })
                      onClose()
                    }}
                    className="flex min-h-10 w-full items-baseline gap-3 rounded-lg px-2 py-1.5 text-left hover:bg-sunken disabled:opacity-55 aria-[current]:bg-pull-soft aria-[current]:font-semibold"
                  >
                    <span className="w-6 text-right font-mono text-sm text-muted tabular-nums">
                      {place + 1}
                    </span>
                    {step.title}
                  </button>
                </li>
              )
            })}
          </ol>
        </section>
      ))}
    </Modal>
  )
}
