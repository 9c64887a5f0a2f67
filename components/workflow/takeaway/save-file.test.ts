import { expect, test } from 'vitest'
import { fileName } from './save-file'

test('a file is called after the workflow, without signs that a folder cannot hold', () => {
  expect(fileName('Entrega / São Paulo: "já"', '.n8n.json')).toBe('Entrega-São-Paulo-já.n8n.json')
  expect(fileName('../..', '.json')).toBe('workflow.json')
})
