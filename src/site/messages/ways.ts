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
  isItOpen: {
    kk: 'Бұл жол маған ашық па, тексеру',
    ru: 'Проверить, открыт ли мне этот путь',
    en: 'Check whether it is open to me',
  },
  remediesLead: {
    kk: 'Қайда, қандай мерзімде, кім шағымдана алады. Жол соңындағы – жалпы мерзім; сіздің мерзіміңіз жауаптарыңыздан кейінгі жоспарда.',
    ru: 'Куда, в какой срок и кто может обратиться. В конце строки – общий срок; ваш срок покажет план после ответов на вопросы.',
    en: 'Where, in what time and by whom a complaint can be made. At the end of the line is the general time limit; your own is in the plan that follows the questions.',
  },
  now: { kk: 'қазір', ru: 'сейчас', en: 'now' },
  'group-danger': { kk: 'Зорлық пен қоқан-лоққы', ru: 'Насилие и угрозы', en: 'Violence and threats' },
  'group-police': { kk: 'Полиция, ұстау, тергеу', ru: 'Полиция, задержание, допрос', en: 'Police, arrest, questioning' },
  'group-prison': { kk: 'Түрме, тергеу изоляторы, аурухана', ru: 'СИЗО, колония, больница', en: 'Prison, remand, hospital' },
  'group-voice': { kk: 'Жиналыс, сөз, дін, сайлау', ru: 'Собрания, слово, вера, выборы', en: 'Assembly, speech, religion, elections' },
  'group-justice': { kk: 'Сот пен билік органдары', ru: 'Суд и органы власти', en: 'Courts and authorities' },
  'group-border': { kk: 'Шекара, пана, құжат', ru: 'Граница, убежище, документы', en: 'Border, asylum, papers' },
  'group-life': { kk: 'Отбасы, үй, жұмыс, денсаулық', ru: 'Семья, дом, работа, здоровье', en: 'Family, home, work, health' },
  'in-danger': {
    kk: 'Үйде, жыныстық, өшпенділіктен, адам саудасы',
    ru: 'Дома, сексуальное, из ненависти, торговля людьми',
    en: 'At home, sexual, out of hatred, trafficking',
  },
  'in-police': {
    kk: 'Ұстау, ұрып-соғу, азаптау, тінту, адвокатсыз жауап алу',
    ru: 'Задержали, избили, пытали, обыскали, не дали адвоката',
    en: 'Held, beaten, tortured, searched, no lawyer',
  },
  'in-prison': {
    kk: 'Қорлау, емдемеу, қамаудағы өлім, еріксіз емдеу',
    ru: 'Унижают, не лечат, смерть под стражей, держат в психбольнице',
    en: 'Ill-treatment, no care, death in custody, psychiatric hold',
  },
  'in-voice': {
    kk: 'Айыппұл, бас тарту, бұғаттау, жала, журналист, бірлестік, дін, дауыс беру',
    ru: 'Штраф, отказ, блокировка, клевета, журналисты, объединения, религия, голосование',
    en: 'Fines, refusals, blocking, defamation, press, associations, religion, voting',
  },
  'in-justice': {
    kk: 'Іс қозғамады, сот әділ болмады, шешім орындалмайды, орган үнсіз',
    ru: 'Не расследуют, суд был несправедлив, решение не исполняют, орган молчит',
    en: 'No investigation, unfair trial, judgment not enforced, silence',
  },
  'in-border': {
    kk: 'Босқын мәртебесі, елден шығару, азаматтық, шығуға тыйым',
    ru: 'Статус беженца, высылка, гражданство, запрет выезда',
    en: 'Refugee status, expulsion, citizenship, travel bans',
  },
  'in-life': {
    kk: 'Бала дауы, үйден шығару, мүлік, жұмыс пен жалақы, кемсіту, ем, жеке деректер',
    ru: 'Дети, выселение, имущество, работа и зарплата, дискриминация, лечение, личные данные',
    en: 'Children, eviction, property, work and pay, discrimination, care, personal data',
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
