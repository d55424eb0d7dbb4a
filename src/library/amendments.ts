import { dayIn } from './grammar.ts'
import type { NotedAmendment } from './types.ts'

/**
 * Reads an editor's note ("Сноска. Статья 46 в редакции Закона РК от 18.04.2017 № 58-VI (вводится в действие с 01.01.2018); ...") into data.
 * What it cannot tell stays null; the note's own words are always kept beside it.
 */
export function amendmentsIn(note: string): readonly NotedAmendment[] {
  const found: NotedAmendment[] = []
  const pattern =
    /(?:(\d{2})[.](\d{2})[.](\d{4})|(\d{4})[.](\d{2})[.](\d{2}))\s*(?:г(?:ода|\.)?|ж(?:ыл\S*|\.)?)?\s*(?:[№N#]\s*(\d{1,4}(?:-[IVXІХ]+)?(?:\s*ЗРК|\s*ҚРЗ)?)|(?=\())/g
  let from = 0
  for (let m = pattern.exec(note); m; m = pattern.exec(note)) {
    const date = m[3] ? `${m[3]}-${m[2]}-${m[1]}` : `${m[4]}-${m[5]}-${m[6]}`
    const before = note.slice(from, m.index)
    const open = /^[^(;]{0,40}\(([^()]*(?:\([^()]*\)[^()]*)*)\)/.exec(note.slice(pattern.lastIndex))
    const rule = open?.[1]?.trim() ?? null
    // Days inside the brackets say when it takes effect; they are no further acts.
    if (open) pattern.lastIndex += open[0].length
    const after = note.slice(pattern.lastIndex, pattern.lastIndex + 60)
    found.push({
      date,
      number: m[7]?.replace(/І/g, 'I').replace(/Х/g, 'X').replace(/\s+/g, ' ') ?? null,
      what: whatIn(before) ?? whatIn(after) ?? found.at(-1)?.what ?? 'unknown',
      inForce:
        (rule && /вводит|действ|енгізіл|күші/i.test(rule) && /(?:\sс|бастап|from)\s|^\d/.test(rule) ? dayIn(rule) : undefined) ?? null,
      rule,
    })
    from = pattern.lastIndex
  }
  return found
}

function whatIn(words: string): NotedAmendment['what'] | undefined {
  const at: readonly [NotedAmendment['what'], number][] = [
    ['excluded', words.search(/исключен|утратил|алып таста|алынып таста|күші жойыл|deleted|repealed/i)],
    ['added', words.search(/дополнен[аоы]?\s|толықтырылды|толықтырылған|supplemented|inserted/i)],
    ['reworded', words.search(/в редакции|редакцияда|in the wording|as amended and restated/i)],
    ['amended', words.search(/изменени|внесен|өзгеріс|amended/i)],
  ]
  // The last thing said before the act is what the act did.
  const best = at.filter(([, i]) => i >= 0).sort((a, b) => b[1] - a[1])[0]
  return best?.[0]
}
