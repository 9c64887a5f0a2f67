'use client'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { Button } from '../../ui/button'
import { fieldLook, Labelled } from '../../webhook-lab/labelled.client'

interface Props {
  busy: boolean
  /** @param question '' when it is said aloud only */
  onAsk: (question: string, choices: string[], anonymous: boolean) => void
}

const fewest = 2
const most = 6
/** As the server takes them. */
const longest = 120

/** A question that occurs to the trainer now. */
export function AskForm({ busy, onAsk }: Props) {
  const t = useTranslations('classWall.ask')
  const hint = useId()
  const [question, setQuestion] = useState('')
  const [choices, setChoices] = useState([t('yes'), t('no')])
  const [anonymous, setAnonymous] = useState(true)
  const given = [...new Set(choices.map((choice) => choice.trim()).filter(Boolean))]
  return (
    <form
      aria-label={t('title')}
      className="grid gap-3 rounded-xl border border-line bg-raised p-4"
      onSubmit={(event) => {
        event.preventDefault()
        if (given.length < fewest || busy) return
        onAsk(question.trim(), given, anonymous)
        setQuestion('')
      }}
    >
      <h3 className="font-semibold">{t('title')}</h3>
      <Labelled label={t('question')}>
        {(id) => (
          <input
            id={id}
            aria-describedby={hint}
            value={question}
            maxLength={300}
            onChange={({ target }) => setQuestion(target.value)}
            className={fieldLook}
          />
        )}
      </Labelled>
      <p id={hint} className="text-sm text-muted">
        {t('hint')}
      </p>
      <div className="grid gap-2 sm:grid-cols-2">
        {choices.map((choice, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
          <Labelled key={index} label={t('choice', { number: index + 1 })}>
            {(id) => (
              <input
                id={id}
                value={choice}
                maxLength={longest}
                onChange={({ target }) => setChoices(choices.with(index, target.value))}
                className={fieldLook}
              />
            )}
          </Labelled>
        ))}
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <Button disabled={choices.length >= most} onClick={() => setChoices([...choices, ''])}>
          {t('more')}
        </Button>
        <Button disabled={choices.length <= fewest} onClick={() => setChoices(choices.slice(0, -1))}>
          {t('fewer')}
        </Button>
        <label className="inline-flex min-h-10 items-center gap-2 text-sm">
          <input
            type="checkbox"
            checked={anonymous}
            onChange={({ target }) => setAnonymous(target.checked)}
            className="size-4 accent-pull"
          />
          {t('anonymous')}
        </label>
        <Button type="submit" variant="primary" disabled={busy || given.length < fewest}>
          {t('ask')}
        </Button>
      </div>
    </form>
  )
}
