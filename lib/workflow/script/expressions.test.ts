import { expect, test } from 'vitest'
import type { Json } from '../workflow'
import { shortened } from './problem'
import { exampleScope } from './scope-example'
import { evaluateSetting } from './setting'

type Row = [expression: string, value: Json | undefined]

const nothing = undefined

const values: Row[] = [
  // Literals
  ['1', 1],
  ['-1.5e2', -150],
  ["'a'", 'a'],
  ['"é\\n"', 'é\n'],
  ['true', true],
  ['null', null],
  ['undefined', nothing],
  ['`a\u0024{1 + 1}b`', 'a2b'],
  ['[1, "a", [null]]', [1, 'a', [null]]],
  ['[undefined, 1]', [null, 1]],
  ['{ a: 1, "b c": [2], [`d`]: 3 }', { a: 1, 'b c': [2], d: 3 }],
  ['({ a: undefined, b: 1 })', { b: 1 }],
  ['[...[1, 2], ...`ab`]', [1, 2, 'a', 'b']],
  ['({ ...$json.query, more: 2 })', { debug: '1', more: 2 }],
  // Reading
  ['$json.body.name', 'Ana "Nina" Prado'],
  ['$json["body"].km', 22.5],
  ['$json.name', nothing],
  ['$json.body.address.zip', null],
  ['$json.body.tags[0]', 'vip'],
  ['$json.body.tags.length', 2],
  ['$json.body.tags[9]', nothing],
  ['$json.body.name.length', 16],
  ['$json.body.name[0]', 'A'],
  ['$json.nothing?.deeper.still', nothing],
  ['$json.nothing?.call()', nothing],
  ['$json.body?.address?.city', 'São Paulo'],
  ['"a".toUpperCase?.()', 'A'],
  ['$json.body.missing?.()', nothing],
  // Operators
  ['1 + 2 * 3', 7],
  ['(1 + 2) * 3', 9],
  ['2 ** 3 ** 2', 512],
  ['7 % 4', 3],
  ['"1" + 1', '11'],
  ['"3" * "4"', 12],
  ['1 / 0', null],
  ['"a" + undefined + null', 'aundefinednull'],
  ['"x" + {}', 'x[object Object]'],
  ['"x" + [1, [2, 3]]', 'x1,2,3'],
  ['1 == "1"', true],
  ['1 === "1"', false],
  ['null == undefined', true],
  ['null === undefined', false],
  ['"b" > "a"', true],
  ['"10" < 9', false],
  ['10 >= "10"', true],
  ['!0', true],
  ['!!"false"', true],
  ['-"5"', -5],
  ['+"7"', 7],
  ['typeof $json.body', 'object'],
  ['typeof undefined', 'undefined'],
  ['"name" in $json.body', true],
  ['0 || "b"', 'b'],
  ['0 ?? "b"', 0],
  ['"" && "b"', ''],
  ['$json.body.km > 20 ? "far" : "near"', 'far'],
  ['5 & 3 | 8', 9],
  // Methods of texts
  ['"aBc".toUpperCase() + "aBc".toLowerCase()', 'ABCabc'],
  ['"  a ".trim()', 'a'],
  ['"a,b,c".split(",")', ['a', 'b', 'c']],
  ['"a-b-c".replace("-", "+")', 'a+b-c'],
  ['"a-b-c".replaceAll("-", "")', 'abc'],
  ['"a.b".replace(".", "$&")', 'a$&b'],
  ['"7".padStart(3, "0")', '007'],
  ['"ab".repeat(2)', 'abab'],
  ['"abcdef".slice(1, -1)', 'bcde'],
  ['"abcdef".substring(2)', 'cdef'],
  ['"abc".includes("b")', true],
  ['"abc".startsWith("a") && "abc".endsWith("c")', true],
  ['"abc".indexOf("c")', 2],
  ['$json.body.phone.split("|")[1]', '11999990000'],
  // Methods of lists
  ['[3, 1, 10].sort()', [1, 10, 3]],
  ['[3, 1, 10].sort((a, b) => a - b)', [1, 3, 10]],
  ['$json.body.orders.map((o) => o.total)', [10.5, 20]],
  ['$json.body.orders.filter((o) => o.paid).length', 1],
  ['$json.body.orders.find(({ id }) => id === 2)', { id: 2, total: 20, paid: false }],
  ['$json.body.orders.reduce((sum, o) => sum + o.total, 0)', 30.5],
  ['$json.body.tags.join(" & ")', 'vip & new'],
  ['["a", "b"].map((x, i) => i + x)', ['0a', '1b']],
  ['[1, [2, [3]]].flat()', [1, 2, [3]]],
  ['[1, 2].flatMap((n) => [n, n])', [1, 1, 2, 2]],
  ['[1, 2].concat(3, [4])', [1, 2, 3, 4]],
  ['[1, 2, 3].at(-1)', 3],
  ['[1, 2].some((n) => n > 1) && ![1, 2].every((n) => n > 1)', true],
  ['[1, 2, 3].reverse().indexOf(1)', 2],
  // The language's own functions
  ['Math.round(22.5) + Math.max(1, 5, 3)', 28],
  ['Math.PI > 3', true],
  ['JSON.stringify($json.body.name)', '"Ana \\"Nina\\" Prado"'],
  ['JSON.stringify({ a: [1] }, null, 2)', '{\n  "a": [\n    1\n  ]\n}'],
  ['JSON.parse(\'{"a":{"b":2}}\').a.b', 2],
  ['Object.keys($json.query)', ['debug']],
  ['Object.values({ a: 1 })', [1]],
  ['Object.entries($json.query).map(([key, value]) => key + "=" + value)', ['debug=1']],
  ['Object.fromEntries([["a", 1]])', { a: 1 }],
  ['Number("4.5") + Number("x" ? 1 : 0)', 5.5],
  ['String([1, 2]) + String(null)', '1,2null'],
  ['Boolean("")', false],
  ['parseInt("42px") + parseFloat("0.5kg")', 42.5],
  ['parseInt("ff", 16)', 255],
  ['Number.isInteger(4)', true],
  ['encodeURIComponent("Rua São João, 5")', 'Rua%20S%C3%A3o%20Jo%C3%A3o%2C%205'],
  ['Array.isArray($json.body.tags)', true],
  ['(22.456).toFixed(1)', '22.5'],
  ['(255).toString(16)', 'ff'],
  // n8n's names
  ["$('Distance').item.json.metres", 900],
  ["$('Distance').first().json.metres", 22300],
  ["$('Distance').last().json.metres", 900],
  ["$('Distance').all().length", 2],
  ["$('Later').isExecuted", false],
  ['$node["Distance"].json.metres', 900],
  ['$input.item.json.query.debug', '1'],
  ['$input.first().json.query.debug', '1'],
  ['$input.all().length', 1],
  ['$itemIndex', 0],
  ['$if($json.body.km > 5, "yes", "no")', 'yes'],
  ['$ifEmpty($json.body.missing, "-")', '-'],
  ['$ifEmpty([], 1) + $ifEmpty(0, 5)', 1],
  ['$execution.id + $execution.mode', 'r1test'],
  ['$workflow.name', 'Deliver'],
  ['$now', '2026-03-02T12:34:56.789Z'],
  ['$now.toISO()', '2026-03-02T12:34:56.789Z'],
  ['$today.toISO()', '2026-03-02T00:00:00.000Z'],
  ['$now.plus({ days: 1, hours: -2 }).toISO()', '2026-03-03T10:34:56.789Z'],
  ['$now.minus(1, "month").toFormat("yyyy-MM-dd")', '2026-02-02'],
  ['$now.plus({ months: -1 }).plus({ days: 26 }).plus({ years: 2, days: 1 }).toISODate()', '2028-02-29'],
  ['$now.toFormat("dd/MM/yyyy \'às\' HH:mm")', '02/03/2026 às 12:34'],
  ['$now.weekday', 1],
  ['$today < $now', true],
  ['$now.toMillis()', 1772454896789],
  // Nothing but own properties
  ['$json.body.constructor', 'own'],
  ['$json.constructor', nothing],
  ['$json.__proto__', nothing],
  ['"a".constructor', nothing],
  ['[].constructor', nothing],
  ['({}).toString', nothing],
  ['(() => 1).constructor', nothing],
  ['Math.constructor', nothing],
  ['Object.keys({ __proto__: 1 })', ['__proto__']],
  ['$json["const" + "ructor"]', nothing],
  ['(([a, ...rest]) => rest)([1, 2, 3])', [2, 3]],
  ['(({ a, ...rest }) => rest)({ a: 1, b: 2 })', { b: 2 }],
  ['((a, b = 5) => a + b)(1)', 6],
  ['(() => 1)', nothing],
]

test.each(values)('{{ %s }} comes to its value', (expression, value) => {
  const evaluated = evaluateSetting(`={{ ${expression.replaceAll('}}', '} }')} }}`, exampleScope())
  expect(evaluated.problem).toBeUndefined()
  expect(evaluated.value).toEqual(value)
})

const problems: [expression: string, code: string][] = [
  ['$json.', 'expression.unfinished'],
  ['1 +', 'expression.unfinished'],
  ['a b', 'expression.unfinished'],
  ['"', 'expression.unfinished'],
  ['if (true) 1', 'expression.unfinished'],
  ['name', 'expression.unknown-name'],
  ['json.body', 'expression.unknown-name'],
  ['window', 'expression.unknown-name'],
  ['globalThis', 'expression.unknown-name'],
  ['process.env', 'expression.unknown-name'],
  ['eval("1")', 'expression.unknown-name'],
  ['fetch("https://x.example")', 'expression.unknown-name'],
  ['$("Nowhere").item', 'expression.unknown-node'],
  ['$node["Nowhere"].json', 'expression.unknown-node'],
  ['$("Later").first()', 'expression.node-not-run'],
  ['$("Two").item.json', 'expression.no-paired-item'],
  ['$json.nothing.deeper', 'expression.read-of-nothing'],
  ['null.a', 'expression.read-of-nothing'],
  ['$json.body.nope()', 'expression.no-such-method'],
  ['"a".constructor("b")', 'expression.no-such-method'],
  ['[].constructor.constructor("return 1")()', 'expression.read-of-nothing'],
  ['(() => 1).call()', 'expression.no-such-method'],
  ['$json.body.tags.push(1)', 'expression.no-such-method'],
  ['"a".matchAll("a")', 'expression.no-such-method'],
  ['(1)()', 'expression.not-a-function'],
  ['[1].map(2)', 'expression.not-a-function'],
  ['[...5]', 'expression.not-a-list'],
  ['JSON.parse("{")', 'expression.not-json'],
  ['(1).toFixed(500)', 'expression.bad-argument'],
  ['encodeURIComponent("\\ud800")', 'expression.bad-argument'],
  ['$now.plus({ moons: 1 })', 'expression.bad-argument'],
  ['/a+/', 'expression.not-supported'],
  ['new Date()', 'expression.not-supported'],
  ['this', 'expression.not-supported'],
  ['function () {}', 'expression.not-supported'],
  ['$json.a = 1', 'expression.not-supported'],
  ['1, 2', 'expression.not-supported'],
  ['(1, 2)', 'expression.not-supported'],
  ['10n', 'expression.not-supported'],
  ['import("x")', 'expression.not-supported'],
  ['((x) => { return x })(1)', 'expression.not-supported'],
  ['"ab".repeat(1e9)', 'expression.too-large'],
  ['"a".padEnd(1e9)', 'expression.too-large'],
  ['((f) => f(f))((f) => f(f))', 'expression.too-deep'],
  [`${'['.repeat(4000)}${']'.repeat(4000)}`, 'expression.too-deep'],
  [`"${'a'.repeat(10_001)}"`, 'expression.too-long'],
]

test.each(problems.map((row) => [shortened(row[0]), ...row]))(
  '{{ %s }} is told by a code',
  (_, expression, code) => {
    const evaluated = evaluateSetting(`={{ ${expression} }}`, exampleScope())
    expect(evaluated.problem?.code).toBe(code)
    expect(evaluated.value).toBeUndefined()
  },
)

test('a list that doubles again and again is stopped before it fills the memory', () => {
  const twice = '(x) => [x, x]'
  let expression = '1'
  for (let times = 0; times < 30; times += 1) expression = `(${twice})(${expression})`
  expect(evaluateSetting(`={{ ${expression} }}`, exampleScope()).problem?.code).toMatch(
    /too-(large|many-steps)/,
  )
  const nested = '[1].map((a) => list.map((b) => list.map((c) => list.map((d) => 1))))'
  const list = `((list) => ${nested})(("x").repeat(999).split(""))`
  expect(evaluateSetting(`={{ ${list} }}`, exampleScope()).problem?.code).toBe('expression.too-many-steps')
})
