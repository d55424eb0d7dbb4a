import type { Messages } from '../language/say.ts'

/** Words of the terminal. */
export const words = {
  rights: { kk: 'Қозғалған құқықтар', ru: 'Затронутые права', en: 'Rights engaged' },
  route: { kk: 'Не істеуге болады, рет-ретімен', ru: 'Что можно сделать, по порядку', en: 'What can be done, in order' },
  closedOnes: { kk: 'Жабық жолдар және себебі', ru: 'Закрытые пути и почему', en: 'Closed ways, and why' },
  nextQuestions: { kk: 'Жауап берсеңіз, көп нәрсе айқындалады', ru: 'Ответы, которые многое решат', en: 'Answers that would decide most' },
  none: { kk: 'кепілдік табылмады', ru: 'гарантий не найдено', en: 'no guarantee found' },
  until: { kk: 'соңғы күні:', ru: 'до', en: 'until' },
  missed: { kk: 'мерзімі өтті', ru: 'срок истёк', en: 'the term has run out' },
  open: { kk: 'ашық', ru: 'открыто', en: 'open' },
  'open-at-risk': { kk: 'ашық, бірақ тәуекелі бар', ru: 'открыто с риском', en: 'open at risk' },
  later: { kk: 'кейінірек', ru: 'позже', en: 'later' },
  'needs-answers': { kk: 'жауап керек', ru: 'нужны ответы', en: 'needs answers' },
  closed: { kk: 'жабық', ru: 'закрыто', en: 'closed' },
  edition: { kk: 'Деректер редакциясы:', ru: 'Редакция данных:', en: 'Edition of the record:' },
  notAdvice: {
    kk: 'Бұл – құқық туралы ақпарат, заңгердің кеңесі емес.',
    ru: 'Это сведения о праве, а не юридическая консультация.',
    en: 'This is legal information, not legal advice.',
  },
  notReviewed: {
    kk: 'Мәтін машинамен жазылған, оны заңгер әлі тексерген жоқ.',
    ru: 'Текст составлен машиной, юрист его ещё не проверил.',
    en: 'Machine-drafted wording; no lawyer has reviewed it yet.',
  },
  dontKnow: { kk: 'білмеймін', ru: 'не знаю', en: "I don't know" },
  whatHappened: {
    kk: 'Не болды? Өз сөзіңізбен жазыңыз:',
    ru: 'Что случилось? Напишите своими словами:',
    en: 'What happened? Say it in your own words:',
  },
  pickSituation: {
    kk: 'Қайсысы сіздің жағдайыңыз? Нөмірін жазыңыз (бірнешеуі болса, үтірмен):',
    ru: 'Что из этого про вас? Введите номер (можно несколько через запятую):',
    en: 'Which is yours? Type its number (several with commas):',
  },
  nothingFound: {
    kk: 'Мұндай жағдай табылмады. Тізімнен таңдаңыз.',
    ru: 'Похожей ситуации не нашлось. Выберите из списка.',
    en: 'No such situation found. Choose from the list.',
  },
  whyAsked: { kk: 'Неге сұралады:', ru: 'Почему спрашиваем:', en: 'Why we ask:' },
  possible: { kk: 'Әзірге мүмкін жолдар: {n}', ru: 'Пока возможно путей: {n}', en: 'Remedies still possible: {n}' },
  badAnswer: {
    kk: 'Түсінбедім: {reason}. Қайта жазыңыз.',
    ru: 'Не понято: {reason}. Введите ещё раз.',
    en: 'Not understood: {reason}. Please type it again.',
  },
  answerBool: {
    kk: 'и – иә, ж – жоқ, ? – білмеймін, б – тоқтату',
    ru: 'д – да, н – нет, ? – не знаю, к – закончить',
    en: 'y – yes, n – no, ? – I don’t know, q – finish',
  },
  answerDate: {
    kk: 'Күні: ЖЖЖЖ-АА-КК, ? – білмеймін, б – тоқтату',
    ru: 'Дата: ГГГГ-ММ-ДД, ? – не знаю, к – закончить',
    en: 'Date: YYYY-MM-DD, ? – I don’t know, q – finish',
  },
  answerChoice: {
    kk: 'Нөмірі, ? – білмеймін, б – тоқтату',
    ru: 'Номер, ? – не знаю, к – закончить',
    en: 'Number, ? – I don’t know, q – finish',
  },
  inForce: { kk: 'қолданыста', ru: 'действует', en: 'in force' },
  notInForce: { kk: 'бұл күні қолданыста емес', ru: 'на эту дату не действует', en: 'not in force on that day' },
  official: { kk: 'ресми мәтін', ru: 'официальный текст', en: 'official text' },
  reported: { kk: 'хабарланған', ru: 'по сообщениям', en: 'reported' },
  unverified: { kk: 'тексерілмеген', ru: 'не проверено', en: 'unverified' },
  sources: { kk: 'Дереккөздер', ru: 'Источники', en: 'Sources' },
  lastDay: { kk: 'Соңғы күні', ru: 'Последний день', en: 'Last day' },
  safeDay: { kk: 'Қауіпсіз күні (ең ертесі)', ru: 'Безопасная дата (самая ранняя)', en: 'Safe day (the earliest)' },
} as const satisfies Messages
