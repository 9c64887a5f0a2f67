// The one place the page reads and changes progress; made for useSyncExternalStore, alive also where storage is not.
import { answersTo, mergeAnswers } from './history'
import { type Kept, type KeyValueStorage, load, progressKey, save, type Trouble } from './keep'
import { earlierDraftsKept, mergeProgress, sameFiles } from './merge'
import { type Draft, type ExerciseProgress, emptyProgress, type Progress, parseProgress } from './schema'

export interface ProgressState {
  progress: Progress
  trouble?: Trouble
}

const freshExercise: ExerciseProgress = { passed: {}, attempts: 0, hints: 0 }

export class ProgressStore {
  #state: ProgressState = { progress: emptyProgress }
  #seen: string | null = null
  #loaded = false
  readonly #listeners = new Set<() => void>()

  constructor(
    private readonly storage: () => KeyValueStorage,
    private readonly now: () => string,
  ) {}

  /** What the server renders: nobody's progress. */
  static readonly serverState: ProgressState = { progress: emptyProgress }

  readonly get = (): ProgressState => {
    if (!this.#loaded) {
      this.#loaded = true
      this.#state = this.#kept(this.#withStorage(load, emptyProgress))
    }
    return this.#state
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Another tab wrote: take over what it knows. */
  refresh(): void {
    const { progress: mine, trouble } = this.get()
    const read = this.#kept(this.#withStorage(load, mine))
    // Without trouble all of mine is in there already; merging would take each saved keystroke for a rival draft.
    this.#set(trouble === undefined ? read : { ...read, progress: mergeProgress(read.progress, mine) })
  }

  exercise(id: string): ExerciseProgress {
    return this.get().progress.exercises[id] ?? freshExercise
  }

  recordAttempt(id: string, passedChecks: readonly string[]): void {
    const known = this.exercise(id)
    const at = this.now()
    const passed = { ...Object.fromEntries(passedChecks.map((check) => [check, at])), ...known.passed }
    this.#changeExercise(id, { ...known, passed, attempts: known.attempts + 1 })
  }

  recordHint(id: string, rung: number): void {
    const known = this.exercise(id)
    this.#changeExercise(id, { ...known, hints: Math.max(known.hints, rung) })
  }

  recordSolutionSeen(id: string): void {
    const known = this.exercise(id)
    this.#changeExercise(id, { ...known, solutionSeenAt: known.solutionSeenAt ?? this.now() })
  }

  recordAnswer(id: string, choice: string, right?: boolean): void {
    const { progress } = this.get()
    const at = this.now()
    const answer = { choice, at, ...(right === undefined ? {} : { right }) }
    const answers = { ...progress.answers, [id]: answer }
    const judged = right === undefined ? undefined : mergeAnswers(answersTo(progress, id), [{ at, right }])
    this.#change({
      ...progress,
      answers,
      ...(judged && { history: { ...progress.history, [id]: judged } }),
    })
  }

  /** @param lesson where to begin, or undefined to take the mark off the map */
  recordDiagnostic(lesson: string | undefined): void {
    const at = this.now()
    this.#change({ ...this.get().progress, diagnostic: { at, ...(lesson !== undefined && { lesson }) } })
  }

  /** @param id of the card that was put away */
  recordMisconception(id: string): void {
    const { progress } = this.get()
    const misconceptions = { [id]: this.now(), ...progress.misconceptions }
    this.#change({ ...progress, misconceptions })
  }

  recordPlace(lesson: string, step: string): void {
    const { progress } = this.get()
    if (progress.places[lesson]?.step === step) return
    const at = this.now()
    const read = { [step]: at, ...progress.steps[lesson] }
    const places = { ...progress.places, [lesson]: { lesson, step, at } }
    this.#change({ ...progress, places, steps: { ...progress.steps, [lesson]: read } })
  }

  /** @param from what the editor held before: a draft that is not that is another tab's work, and is kept behind */
  saveDraft(id: string, files: Record<string, string>, from: Record<string, string>): void {
    const known = this.get().progress.drafts[id]
    if (known && sameFiles(known.files, files)) return
    if (known && !sameFiles(known.files, from)) this.resetDraft(id, files)
    else this.#setDraft(id, files, known?.earlier)
  }

  /** Starts over with `files` and keeps what was there behind it. */
  resetDraft(id: string, files: Record<string, string>): void {
    const known = this.get().progress.drafts[id]
    if (known === undefined || sameFiles(known.files, files)) return
    const behind = (known.earlier ?? []).filter((draft) => !sameFiles(draft.files, files))
    this.#setDraft(id, files, [{ at: known.at, files: known.files }, ...behind].slice(0, earlierDraftsKept))
  }

  #setDraft(id: string, files: Record<string, string>, earlier: Draft['earlier']): void {
    const { progress } = this.get()
    const draft: Draft = { at: this.now(), files, ...(earlier === undefined ? {} : { earlier }) }
    this.#change({ ...progress, drafts: { ...progress.drafts, [id]: draft } })
  }

  /** Text of a file that `importText` on another device takes. */
  exportText(): string {
    return `${JSON.stringify(this.get().progress, null, 2)}\n`
  }

  /** Joins a file's progress with this one. @returns why it was not taken, or undefined when it was */
  importText(text: string): 'unreadable' | 'newer' | undefined {
    const parsed = parseProgress(text)
    if (!parsed.ok) return parsed.why
    this.#change(mergeProgress(this.get().progress, parsed.progress))
    return undefined
  }

  #changeExercise(id: string, exercise: ExerciseProgress): void {
    const { progress } = this.get()
    this.#change({ ...progress, exercises: { ...progress.exercises, [id]: exercise } })
  }

  #change(progress: Progress): void {
    this.get()
    this.#set(this.#kept(this.#withStorage((storage) => save(storage, progress, this.#seen), progress)))
  }

  #kept({ progress, trouble, text }: Kept): ProgressState {
    this.#seen = text
    return trouble === undefined ? { progress } : { progress, trouble }
  }

  #set(state: ProgressState): void {
    this.#state = state
    for (const listener of this.#listeners) listener()
  }

  /** Merely asking for `localStorage` throws where a browser forbids it. */
  #withStorage(act: (storage: KeyValueStorage) => Kept, otherwise: Progress): Kept {
    try {
      return act(this.storage())
    } catch {
      return { progress: otherwise, trouble: 'unavailable', text: this.#seen }
    }
  }
}

/** The page's own store. */
export const progress = new ProgressStore(
  () => globalThis.localStorage,
  () => new Date().toISOString(),
)

if (typeof window !== 'undefined') {
  window.addEventListener('storage', (event) => {
    if (event.key === progressKey || event.key === null) progress.refresh()
  })
}
