import { describe, expect, test } from 'vitest'
import { plainLetters } from '../src/language/fold.ts'
import { findSituations, parseCitations, plainKey, stem, wordsOf, writingOf } from '../src/language/index.ts'
import { LANGS } from '../src/record/types.ts'
import { citation } from '../src/remedy/explain.ts'
import { builtRecord } from './support/record.ts'

const record = builtRecord()

describe('a citation printed is read back', () => {
  test.each(LANGS)('%s: every provision that has a number', (lang) => {
    const lost: string[] = []
    let all = 0
    for (const act of record.all('instrument')) {
      for (const local of ['', ...act.provisions.flatMap((p) => [p.id, ...(p.also ?? [])])]) {
        // A part with a word for a number is cited by the act's name, which cannot tell it.
        if (/^[a-z]{4,}$/.test(local)) continue
        const id = local === '' ? act.id : `${act.id}/${local}`
        const printed = citation(record, id, lang)
        all++
        if (
          parseCitations(record, printed)
            .map((c) => c.id)
            .join() !== id
        )
          lost.push(`${id}: ${printed}`)
      }
    }
    expect(lost).toEqual([])
    expect(all).toBeGreaterThan(1000)
  })
})

describe('what the profession writes leads to the record', () => {
  test.each([
    ['ст. 146 ч. 2 УК РК', 'criminal-code/146.2'],
    ['ҚК 146-бап', 'criminal-code/146'],
    ['МПГПП 19', 'iccpr/19'],
    ['ICCPR art. 19(3)', 'iccpr/19.3'],
    ['п. 3 ст. 23 Конституции 2026', 'constitution-2026/23.3'],
    ['ҚР ҚПК 193-баптың 2-бөлігі', 'criminal-procedure-code/193.2'],
    ['конвенция против пыток ст 22', 'cat/22'],
    ['ӘҚБтК 488-бап', 'administrative-offences-code/488'],
    ['саяси құқықтар пактісі', undefined],
  ])('%s', (text, id) => expect(parseCitations(record, text)[0]?.id).toBe(id))
})

/** Told in words that the record does not have: inflected, misspelled, in other letters. */
const TOLD: readonly (readonly [situation: string, text: string])[] = [
  ['detained-at-assembly', 'митингіде полицейлер ұстап әкетті'],
  ['detained-at-assembly', 'mitingte meni politsiya ustap aketti'],
  ['detained-at-assembly', 'жиналыста устап алып кетти'],
  ['detained-at-assembly', 'скрутили на митинге и увезли в участок'],
  ['detained-at-assembly', 'they grabbed me at a rally'],
  ['detained', 'полиция інімді бөлімшеге алып кетіп жібермей отыр'],
  ['detained', 'бауырымды устап кетти кайда екенин билмейм'],
  ['detained', 'забрали в полицию и не отпускают второй день'],
  ['detained', 'my brother is being held at the police station'],
  ['beaten-by-police', 'полицей мені тепкіледі'],
  ['beaten-by-police', 'politsei soqqyga jyqty'],
  ['beaten-by-police', 'полицейские избели меня на улице'],
  ['tortured-in-custody', 'тергеуде күшпен ұрып қинады'],
  ['tortured-in-custody', 'пытали током в изоляторе'],
  ['dismissed-or-unpaid', 'жалакымды бермей жатыр уш ай болды'],
  ['dismissed-or-unpaid', 'jumystan shygaryp jiberdi'],
  ['dismissed-or-unpaid', 'начальник не платит зарплату'],
  ['dismissed-or-unpaid', 'fired from my job without reason'],
  ['domestic-violence', 'күйеуім ұрады, қорқамын'],
  ['domestic-violence', 'kuieuim urady'],
  ['domestic-violence', 'муж бьет меня и детей'],
  ['domestic-violence', 'husband beats me'],
  ['child-custody', 'ажырасқан соң баламды көрсетпейді'],
  ['child-custody', 'бывший муж не даёт видится с ребёнком'],
  ['evicted', 'үйден қуып шығарып жатыр'],
  ['evicted', 'uyden shygaryp jatyr'],
  ['evicted', 'выселяют из квартиры'],
  ['information-refused', 'әкімдік сұрауыма жауап бермеді'],
  ['information-refused', 'акимат не ответил на запрос информации'],
  ['religious-fine', 'намаз окыганым ушин айыппул салды'],
  ['religious-fine', 'оштрафовали за молитву дома'],
  ['journalist-obstructed', 'журналиске түсіруге рұқсат бермеді'],
  ['journalist-obstructed', 'не пустили снимать на заседание, я журналист'],
  ['psychiatric-detention', 'күштеп психушкаға жатқызды'],
  ['psychiatric-detention', 'насильно положили в психбольницу'],
  ['judgment-not-enforced', 'сот шешімін ешкім орындамай жүр'],
  ['judgment-not-enforced', 'bailiff does not enforce the court judgment'],
  ['no-lawyer', 'адвокатымды жібермеді'],
  ['no-lawyer', 'advokatymdy kirgizbedi'],
  ['no-lawyer', 'не дали адвоката на допросе'],
  ['exit-or-entry-ban', 'шет елге шыгармай койды шекарада'],
  ['exit-or-entry-ban', 'не выпустили за границу'],
  ['asylum-refused', 'босқын мәртебесін бермеді'],
  ['asylum-refused', 'refugee status was denied'],
  ['property-taken', 'жерімді мемлекет алып қойды'],
  ['property-taken', 'забрали участок для госнужд'],
  ['vote-or-candidacy', 'кандидат ретінде тіркемеді'],
  ['vote-or-candidacy', 'не зарегистрировали кандидатом в депутаты'],
  ['blocked-online', 'сайтымызды бұғаттап тастады'],
  ['blocked-online', 'заблокировали мой телеграм канал'],
  ['disability-barrier', 'мугедек арбасымен кире алмаймын пандус жок'],
  ['disability-barrier', 'нет пандуса, инвалид колясочник не может зайти'],
  ['discriminated', 'ұлтыма бола жұмысқа алмады'],
  ['investigation-refused', 'полиция арызымды тиркемей койды'],
  ['investigation-refused', 'не возбуждают дело по моему заявлению'],
  ['one-person-picket', 'плакатпен жалгыз турганым ушин айыппул'],
  ['fined-for-assembly', 'митинг ушин 15 тәулікке қамады'],
  ['search-or-seizure', 'обыск дома изъяли телефон'],
  ['search-or-seizure', 'үйімді тінтіп телефонымды алып кетті'],
  ['expelled-or-extradited', 'депортируют на родину где пытают'],
  ['prison-health-care', 'түрмеде дәрігерге көрсетпейді'],
  ['prison-health-care', 'в колонии не лечат'],
  ['death-in-custody', 'ұлым түрмеде қайтыс болды'],
  ['death-in-custody', 'умер в сизо'],
  ['surveillance-or-data', 'телефонымды тыңдап жүр'],
  ['charged-for-speech', 'пост за репост дело возбудили'],
  ['charged-for-speech', 'фейсбуктегі жазбам үшін іс қозғады'],
  ['hate-crime', 'избили потому что я гей'],
  ['defamation-judgment', 'жала жапты деп сотқа берді'],
  ['unfair-trial', 'судья не дал мне говорить, приговор заранее'],
]

test('a situation told in other words is among the first three', () => {
  const missed = TOLD.filter(
    ([id, text]) =>
      !findSituations(record, text)
        .slice(0, 3)
        .some((f) => f.situation === id),
  )
  expect(missed).toEqual([])
  const first = TOLD.filter(([id, text]) => findSituations(record, text)[0]?.situation === id)
  expect(first.length / TOLD.length).toBeGreaterThan(0.9)
})

test('what people say is known by its language, with Kazakh letters and without', () => {
  for (const lang of LANGS) {
    const said = record.all('situation').flatMap((s) => [s.title[lang], s.first[lang], ...s.words[lang]])
    const right = (spell: (t: string) => string) => said.filter((t) => writingOf(spell(t))?.lang === lang).length / said.length
    expect(
      right((t) => t),
      lang,
    ).toBeGreaterThan(0.97)
    if (lang === 'kk') expect(right((t) => plainLetters(t.toLowerCase()))).toBeGreaterThan(0.94)
  }
})

test('a Kazakh word of the record has the same key without its letters', () => {
  const words = record
    .all('right')
    .flatMap((r) => wordsOf(`${r.title.kk} ${r.plain.kk} ${r.easy.kk}`))
    .filter((w) => /^[а-яәғқңөұүһі]+$/.test(w))
  const met = words.filter(
    (w) => plainKey(stem(w, { lang: 'kk', letters: 'full' })) === plainKey(stem(plainLetters(w), { lang: 'kk', letters: 'plain' })),
  )
  expect(met.length / words.length).toBeGreaterThan(0.99)
})
