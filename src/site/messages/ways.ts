import type { Messages } from '../../language/say.ts'

/** Words of the list of situations and of the map of the routes. */
export const w = {
  situationsTitle: { kk: 'Барлық жағдай', ru: 'Все ситуации', en: 'All situations' },
  situationsLead: {
    kk: 'Алдымен ең шұғылы. Әр бетте: бірінші не істеу керек, қай құқықтар қозғалған, қандай жолдар бар.',
    ru: 'Сначала самое срочное. На каждой странице – что делать прежде всего, какие права затронуты и какие есть пути.',
    en: 'The most urgent first. Each page says what to do first, which rights are concerned, and which remedies there are.',
  },
  situationsAsk: {
    kk: 'Өз жағдайыңызға жоспар керек пе? Сұрақтарға жауап беріңіз: ештеңе сақталмайды.',
    ru: 'Нужен план для вашего случая? Ответьте на вопросы: ничего не сохраняется.',
    en: 'Do you need a plan for your own case? Answer a few questions: nothing is kept.',
  },
  startPlan: { kk: 'Жоспар құру', ru: 'Составить план', en: 'Make a plan' },
  mapTitle: { kk: 'Қорғау жолдарының картасы', ru: 'Карта путей защиты', en: 'Map of the remedies' },
  mapLead: {
    kk: 'Қай жолдан кейін қайсысы келеді: бірінші шағымнан БҰҰ комитетіне дейін. Істің түрін немесе жағдайды таңдаңыз.',
    ru: 'Какой путь идёт за каким: от первой жалобы до комитета ООН. Выберите вид дела или ситуацию.',
    en: 'Which remedy follows which, from the first complaint to a UN committee. Choose a kind of case or a situation.',
  },
  fSituation: { kk: 'Жағдай', ru: 'Ситуация', en: 'Situation' },
  'field-criminal': { kk: 'Қылмыстық іс', ru: 'Уголовное дело', en: 'Criminal case' },
  'field-offence': { kk: 'Әкімшілік айыппұл не қамақ', ru: 'Административный штраф или арест', en: 'Administrative fine or arrest' },
  'field-administrative': {
    kk: 'Органның шешімі не үнсіздігі',
    ru: 'Решение или молчание органа',
    en: 'Decision or silence of an authority',
  },
  'field-civil': { kk: 'Азаматтық іс және еңбек дауы', ru: 'Гражданское дело и трудовой спор', en: 'Civil case and labour dispute' },
  'field-bodies': {
    kk: 'Омбудсмен, Конституциялық Сот және басқа органдар',
    ru: 'Омбудсмен, Конституционный Суд и другие органы',
    en: 'The Ombudsman, the Constitutional Court and other bodies',
  },
  'field-international': { kk: 'БҰҰ және халықаралық органдар', ru: 'ООН и международные органы', en: 'The UN and international bodies' },
  mapN: { kk: 'Картадағы жолдар: {n}', ru: 'Путей на карте: {n}', en: 'Remedies on the map: {n}' },
  mapRule: {
    kk: 'Карта жолдардың ретін ғана көрсетеді. Сізге қайсысы ашық және қай күнге дейін екенін сұрақтарға жауап бергеннен кейінгі жоспардан көресіз.',
    ru: 'Карта показывает только порядок. Какой путь открыт именно вам и до какого дня – видно в плане после ответов на вопросы.',
    en: 'The map shows the order only. Which remedy is open to you, and until when, is in the plan that follows the questions.',
  },
} as const satisfies Messages
