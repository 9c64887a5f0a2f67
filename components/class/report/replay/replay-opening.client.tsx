'use client'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { Button } from '../../../ui/button'
import { openFile, theReplay } from './the-replay'
import { useReplay } from './use-replay'

/** Takes the file that a trainer handed on; it stays in this browser. */
export function ReplayOpening() {
  const t = useTranslations('classReport.replay')
  const id = useId()
  const { replay, playing } = useReplay()
  const [wrong, setWrong] = useState(false)
  const take = async (file: File | undefined) => {
    if (file) setWrong(!openFile(await file.text().catch(() => '')))
  }
  return (
    <div className="mt-6 grid gap-4">
      <div>
        <label htmlFor={id} className="mb-1 block font-semibold">
          {t('file')}
        </label>
        <input
          id={id}
          type="file"
          accept=".json,application/json"
          aria-invalid={wrong}
          aria-describedby={`${id}-wrong`}
          onChange={({ target }) => void take(target.files?.[0])}
          className="block w-full max-w-lg rounded-lg border border-line-strong bg-raised p-2 text-sm file:mr-3 file:min-h-9 file:rounded-md file:border-0 file:bg-ink file:px-3 file:font-semibold file:text-surface"
        />
        <p id={`${id}-wrong`} role="status" className="mt-1 text-sm text-bad empty:hidden">
          {wrong ? t('wrong') : ''}
        </p>
      </div>
      {replay && !playing ? (
        <Button variant="primary" className="justify-self-start" onClick={() => theReplay.play()}>
          {t('begin')}
        </Button>
      ) : null}
    </div>
  )
}
