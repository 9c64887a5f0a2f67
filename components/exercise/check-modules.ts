// Finds an exercise's checks by its id; each loads when Check is pressed for the first time.
import type { ExerciseDefinition } from '@/lib/practice/check'

interface CheckModule {
  default: ExerciseDefinition
}

const modules = import.meta.glob<CheckModule>('/content/*/*/exercises/*/check.ts')

const idOf = (path: string) =>
  path.replace(/^\/content\/\d\d-([^/]+)\/\d\d-([^/]+)\/exercises\/([^/]+)\/check\.ts$/, '$1/$2/$3')

const loaders = new Map(Object.entries(modules).map(([path, load]) => [idOf(path), load]))

/** @throws when the id is unknown or its code cannot be loaded */
export async function loadChecks(id: string): Promise<ExerciseDefinition> {
  const load = loaders.get(id)
  if (load === undefined) throw new Error(`Failed to load the checks of ${id}: there is no such exercise.`)
  return (await load()).default
}
