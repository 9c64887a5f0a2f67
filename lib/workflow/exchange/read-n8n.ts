// Promises to read what a person chose or pasted as an n8n workflow: whatever the text, it gets an answer.
import { lintJson } from '@/components/request-console/json-lint'
import { fromN8n, type ImportResult } from './from-n8n'
import { largestFile } from './n8n-file'

/** Bytes as UTF-8 has them, at most three for each unit of a text. */
const isTooLarge = (text: string) =>
  text.length > largestFile || (text.length * 3 > largestFile && new Blob([text]).size > largestFile)

export function readN8n(text: string): ImportResult {
  if (isTooLarge(text))
    return { problem: { code: 'takeaway.too-large', values: { megabytes: largestFile / 1e6 } } }
  // Some editors put a mark in front that no reader sees.
  const json = text.replace(/^\uFEFF/, '')
  if (json.trim() === '') return { problem: { code: 'takeaway.empty' } }
  let parsed: unknown
  try {
    parsed = JSON.parse(json)
  } catch {
    const { line = 1, column = 1 } = lintJson(json) ?? {}
    return { problem: { code: 'takeaway.not-json', values: { line, column } } }
  }
  return fromN8n(parsed)
}
