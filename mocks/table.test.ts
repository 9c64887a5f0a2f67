import { expect, test } from 'vitest'
import { Tables } from './table'

interface Plant {
  id: string
  name: string
  pots: { size: number }[]
}

function plants() {
  const table = new Tables().table<Plant>('plant')
  table.insert({ id: '1', name: 'Girassol', pots: [{ size: 2 }] })
  return table
}

test('a reader cannot change what is kept', () => {
  const table = plants()
  const row = table.get('1')
  expect(() => Object.assign(row ?? {}, { name: 'Rosa' })).toThrow()
  expect(() => Object.assign(row?.pots[0] ?? {}, { size: 9 })).toThrow()
  expect(() => (table.all() as Plant[]).push({ id: '2', name: 'x', pots: [] })).toThrow()
})

test('the writer of a row cannot change it afterwards through its own object', () => {
  const table = plants()
  const mine = { id: '2', name: 'Lavanda', pots: [{ size: 1 }] }
  table.insert(mine)
  mine.name = 'Rosa'
  expect(table.get('2')?.name).toBe('Lavanda')
})

test('updates replace keys, keep the id and leave earlier readers with what they read', () => {
  const table = plants()
  const before = table.get('1')
  table.update('1', { name: 'Girassol anão' })
  expect(table.get('1')).toEqual({ id: '1', name: 'Girassol anão', pots: [{ size: 2 }] })
  expect(before?.name).toBe('Girassol')
})

test('a taken id and an unknown id are refused with a sentence', () => {
  const table = plants()
  expect(() => table.insert({ id: '1', name: 'x', pots: [] })).toThrow('the id 1 is taken')
  expect(() => table.update('9', { name: 'x' })).toThrow('no row has the id 9')
})

test('finds, lists in order of insertion and removes', () => {
  const table = plants()
  table.insert({ id: '2', name: 'Lavanda', pots: [] })
  expect(table.all().map((row) => row.id)).toEqual(['1', '2'])
  expect(table.find((row) => row.name === 'Lavanda')?.id).toBe('2')
  expect(table.remove('1')).toBe(true)
  expect(table.remove('1')).toBe(false)
  expect(table.all().map((row) => row.id)).toEqual(['2'])
})

test('a table that was asked for before a restore shows the restored rows', () => {
  const tables = new Tables()
  const table = tables.table<Plant>('plant')
  table.insert({ id: '1', name: 'Girassol', pots: [] })
  const snapshot = JSON.parse(JSON.stringify(tables.snapshot()))
  table.update('1', { name: 'Rosa' })
  table.insert({ id: '2', name: 'Lavanda', pots: [] })
  tables.restore(snapshot)
  expect(table.all()).toEqual([{ id: '1', name: 'Girassol', pots: [] }])
})
