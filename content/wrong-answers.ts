// The known wrong answers of an exercise, each a folder of its own.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

export const wrongAnswers = (folder: string) => {
  const wrong = join(folder, 'wrong')
  return existsSync(wrong) ? readdirSync(wrong).map((name) => ({ name, folder: join(wrong, name) })) : []
}
