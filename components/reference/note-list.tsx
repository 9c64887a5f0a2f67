import type { Locale } from '@/lib/i18n/locales'
import type { Note } from '@/mocks/define'
import { ChosenMark } from './chosen-mark'

export const NoteList = ({ notes, locale }: { notes: readonly Note[]; locale: Locale }) => (
  <ul className="mt-3 max-w-[68ch] space-y-3">
    {notes.map(({ text, chosen }) => (
      <li key={text.en} className="border-l-4 border-line pl-4 text-sm">
        <p>{text[locale]}</p>
        {chosen ? (
          <p className="mt-1">
            <ChosenMark />
          </p>
        ) : null}
      </li>
    ))}
  </ul>
)
