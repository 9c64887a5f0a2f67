'use client'
import { useTranslations } from 'next-intl'

interface Props {
  pictures: readonly string[]
  picked: readonly number[]
  onPick: (picked: number[]) => void
}

/** How many pictures stand on the screen. */
export const signLength = 4

/** The four pictures of the projector, asked for while somebody out there is guessing codes. */
export function SignField({ pictures, picked, onPick }: Props) {
  const t = useTranslations('classJoin.sign')
  return (
    <details className="mt-4 rounded-xl border border-line p-3 text-sm">
      <summary className="min-h-8 cursor-pointer content-center font-semibold">{t('title')}</summary>
      <p className="mt-1 text-muted">{t('hint')}</p>
      <p role="status" className="mt-2 min-h-8 text-xl">
        {picked.map((place) => pictures[place]).join(' ')}
      </p>
      <div className="mt-2 grid grid-cols-8 gap-1">
        {pictures.map((picture, place) => (
          <button
            key={picture}
            type="button"
            disabled={picked.length >= signLength}
            className="grid min-h-10 place-items-center rounded-lg border border-line bg-raised text-lg hover:bg-sunken"
            onClick={() => onPick([...picked, place])}
          >
            {picture}
          </button>
        ))}
      </div>
      <button
        type="button"
        className="mt-2 min-h-8 font-semibold underline underline-offset-4"
        onClick={() => onPick([])}
      >
        {t('clear')}
      </button>
    </details>
  )
}
