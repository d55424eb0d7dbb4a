import type { Messages } from '../../language/say.ts'

/** Words of the pages about challenges. */
export const mc = {
  title: { kk: 'Мәселелер', ru: 'Проблемы', en: 'Challenges' },
  lead: {
    kk: 'Адам құқықтары жөніндегі тоғыз тақырып: не болды, мемлекет не дейді, басқалар не дейді, сандар нені көрсетеді және не істеуге болады.',
    ru: 'Девять тем о правах человека: что было, что говорит государство, что говорят другие, что показывают числа и что можно сделать.',
    en: 'Nine matters of human rights: what happened, what the State says, what others say, what the figures show and what can be done.',
  },
  meta: {
    kk: 'оқиғалар: {n}, {years}; сандар қатары: {series}',
    ru: 'событий: {n}, {years}; рядов чисел: {series}',
    en: 'events: {n}, {years}; series of figures: {series}',
  },
  inShort: { kk: 'Қысқаша', ru: 'Коротко', en: 'In short' },
  happened: { kk: 'Менде немесе жақынымда болды', ru: 'Это случилось со мной или с близким', en: 'This happened to me or someone close' },
  sides: { kk: 'Екі жақ не дейді', ru: 'Что говорят стороны', en: 'What each side says' },
  state: { kk: 'Мемлекет', ru: 'Государство', en: 'The State' },
  critics: { kk: 'Сыншылар', ru: 'Критики', en: 'Critics' },
  numbers: { kk: 'Сандар', ru: 'Числа', en: 'The figures' },
  numbersNote: {
    kk: 'Әр қатардың өз есебі бар: басқа әдіспен саналған сандар бір сызыққа қосылмайды.',
    ru: 'У каждого ряда свой учёт: числа, посчитанные по-разному, не соединены в одну линию.',
    en: 'Each series is counted in its own way: figures counted differently are never joined in one line.',
  },
  otherFigures: { kk: 'Басқа сандар', ru: 'Другие числа', en: 'Other figures' },
  value: { kk: 'Мәні', ru: 'Значение', en: 'Value' },
  downloads: { kk: 'Сандарды жүктеп алу', ru: 'Скачать числа', en: 'Download the figures' },
  dotsTitle: { kk: '2022 жылғы қаңтар: сандар қатар', ru: 'Январь 2022 года: числа рядом', en: 'January 2022: figures side by side' },
  dotsNote: {
    kk: 'Бір нүкте – он адам, толмаған ондық та бір нүкте. Бұлар – әр дереккөздің әртүрлі көрсеткіштері: қосуға болмайды, қатар көруге болады.',
    ru: 'Одна точка – десять человек, неполный десяток тоже точка. Это разные показатели из разных источников: складывать их нельзя, видеть рядом можно.',
    en: 'One dot is ten people, an incomplete ten is a dot too. These are different measures from different sources: they cannot be added, but can be seen side by side.',
  },
  beside: {
    kk: 'Анықталғаны және мемлекеттің жауабы',
    ru: 'Что установили и что ответило государство',
    en: 'What was found and what the State replied',
  },
  besideNote: {
    kk: 'Әр жақтан ең соңғылары. Қалғаны хронологияда.',
    ru: 'Самое последнее с каждой стороны. Остальное – в хронологии.',
    en: 'The latest of each side. The rest is in the timeline.',
  },
  found: { kk: 'Басқалардың анықтағаны', ru: 'Что установили другие', en: 'What others found' },
  replied: { kk: 'Мемлекеттің сөзі мен ісі', ru: 'Что сказало и сделало государство', en: 'What the State said and did' },
  timeline: { kk: 'Хронология', ru: 'Хронология', en: 'Timeline' },
  un: { kk: 'БҰҰ не сұрады', ru: 'О чём просила ООН', en: 'What the UN asked' },
  byRight: { kk: 'Құқық бойынша ұсынымдар', ru: 'Рекомендации по правам', en: 'Recommendations by right' },
  decisions: { kk: 'Шағымдар бойынша БҰҰ шешімдері', ru: 'Решения ООН по жалобам', en: 'UN decisions on complaints' },
  todo: { kk: 'Не істеуге болады', ru: 'Что можно сделать', en: 'What can be done' },
  todoNote: {
    kk: 'Өз жағдайыңызды таңдаңыз: қай жол ашық және қай күнге дейін екенін көрсетеміз.',
    ru: 'Выберите свою ситуацию: покажем, какие пути открыты и до какого дня.',
    en: 'Choose your situation: we show which ways are open and until when.',
  },
  laws: { kk: 'Мәселе қай нормаларға тіреледі', ru: 'На каких нормах всё держится', en: 'The provisions it turns on' },
  otherLaws: { kk: 'Жазбада жоқ заңдар', ru: 'Законы, которых нет в записи', en: 'Laws that the record does not hold' },
  rights: { kk: 'Құқықтар', ru: 'Права', en: 'Rights' },
} as const satisfies Messages
