// Judges a kit with a program: runs `src/main.js`, its requests going to a fresh practice world.
import { rehearseCode } from '@/lib/practice/rehearse-code'
import { createWorld } from '@/mocks/world'
import { codeOf, type EvidenceOf } from './evidence'

export const evidenceOf: EvidenceOf = ({ language }, files) =>
  rehearseCode(codeOf(files), '/main.js', createWorld(), language)
