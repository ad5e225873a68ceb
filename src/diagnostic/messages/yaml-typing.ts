// Words for slips of the keyboard: full-width punctuation and spaces, tabs, a space that is missing.

import { define } from '../define.js';
import { brief } from './brief.js';

const imeZh = '这些符号要用半角（英文输入法，或中文输入法按 Shift 切换到英文）输入。写在标题、备注这类文字里面的全角标点不受影响。';
const imeEn =
  'Type this mark with the keyboard switched to English (half-width). Full-width punctuation inside titles, notes and other text is fine.';
const nameZh = (space: string): string => (space === 'U+3000' ? '全角空格' : '特殊空格');
const nameEn = (space: string): string => (space === 'U+3000' ? 'a full-width space' : 'a special space');

export const yamlTypingMessages = {
  'yaml/full-width-colon': define({
    severity: 'error',
    zh: ({ key }: { key: string }) => `“${brief(key)}”后面的冒号是全角“：”，应为半角冒号加一个空格“: ”。`,
    en: ({ key }) => `The colon after "${brief(key)}" is full-width (：); it should be a half-width colon and a space (: ).`,
    explain: {
      zh: `键和值之间要用半角冒号加一个空格。用了全角冒号，这一整行就被当成一段文字。${imeZh}`,
      en: `A key and its value are divided by a half-width colon and a space. With a full-width colon the whole line is one piece of text. ${imeEn}`,
      wrong: 'title：公文处理\npoints: 20',
      right: 'title: 公文处理\npoints: 20',
    },
  }),
  'yaml/full-width-comma': define({
    severity: 'error',
    zh: ({ found }: { found: string }) => `分隔各项的“${found}”是中文标点，应为半角逗号加一个空格“, ”。`,
    en: ({ found }) => `The items are divided by a Chinese mark (${found}); it should be a half-width comma and a space (, ).`,
    explain: {
      zh: `方括号 [ ] 和花括号 { } 里面，各项之间用半角逗号分隔。用了全角逗号或顿号，几项会连成一项。${imeZh}如果逗号本来就是文字的一部分，请给整段文字加上半角引号。`,
      en: `Within [ ] and { } the items are divided by half-width commas. A full-width comma joins several items into one. ${imeEn} If the mark belongs to the text, put the text in half-width quotes.`,
      wrong: '- {id: plan，title: 工作方案}',
      right: '- {id: plan, title: 工作方案}',
    },
  }),
  'yaml/full-width-quote': define({
    severity: 'error',
    zh: ({ found, right }: { found: string; right: string }) => `这里的引号是中文引号 ${found} ，应为半角引号 ${right} 。`,
    en: ({ found, right }) => `This is a Chinese quotation mark (${found}); it should be a half-width one (${right}).`,
    explain: {
      zh: `只有半角引号 " 和 ' 能把文字括起来。中文引号是文字的一部分，括不住里面的冒号、逗号和井号。${imeZh}`,
      en: `Only the half-width quotes " and ' enclose text. Chinese quotation marks are part of the text and protect no colon, comma or # within. ${imeEn}`,
      wrong: 'note: “见附件: 第一条”',
      right: 'note: "见附件: 第一条"',
    },
  }),
  'yaml/full-width-bracket': define({
    severity: 'error',
    zh: ({ found, right }: { found: string; right: string }) => `这里的括号是全角“${found}”，应为半角“${right}”。`,
    en: ({ found, right }) => `This bracket is full-width (${found}); it should be half-width (${right}).`,
    explain: {
      zh: `列表用半角方括号 [ ]，成对的键值用半角花括号 { }，左右都要半角。${imeZh}`,
      en: `A list stands in half-width [ ], keys and values in half-width { }, on both sides. ${imeEn}`,
      wrong: 'required: [plan, scheme］\npoints: 4',
      right: 'required: [plan, scheme]\npoints: 4',
    },
  }),
  'yaml/full-width-space': define({
    severity: 'error',
    zh: ({ space }: { space: string }) => `这里有${nameZh(space)}（${space}），缩进和分隔只能用半角空格。`,
    en: ({ space }) => `There is ${nameEn(space)} (${space}) here; indentation and separation take ordinary spaces only.`,
    explain: {
      zh: '全角空格看上去像两个空格，但不算缩进，会变成文字的一部分：键名前面多出一个看不见的字，层次也乱了。请换成半角空格，每层两个。从网页或 Word 复制来的“不间断空格”也是这样。文字中间的全角空格不受影响。',
      en: 'A full-width space looks like two spaces but is no indentation: it becomes part of the text, the key starts with an invisible character, and the levels are lost. Use ordinary spaces, two for each level. The same goes for no-break spaces copied from web pages or Word. Within text full-width spaces are fine.',
      wrong: 'items:\n\u3000\u3000- id: news',
      right: 'items:\n  - id: news',
    },
  }),
  'yaml/full-width-mark': define({
    severity: 'error',
    zh: ({ found, right }: { found: string; right: string }) => `这里的“${found}”是中文符号，应为半角“${right}”。`,
    en: ({ found, right }) => `This mark is full-width (${found}); it should be half-width (${right}).`,
    explain: {
      zh: `列表每一项前面的短横线和注释前面的井号都要半角，短横线后面还要一个空格。${imeZh}`,
      en: `The dash before a list item and the # before a comment are half-width, and a space follows the dash. ${imeEn}`,
      wrong: 'items:\n  － id: news',
      right: 'items:\n  - id: news',
    },
  }),
  'yaml/tab': define({
    severity: 'error',
    zh: () => '这一行的缩进里有制表符（Tab），应当用空格，每层两个。',
    en: () => 'There is a tab in the indentation of this line; use spaces, two for each level.',
    explain: {
      zh: 'YAML 用空格表示层次，不许用制表符：各人的编辑器显示的宽度不一样，看不出层次。请把编辑器设成“按 Tab 键输入空格”，再把文件里的制表符全部替换成空格。',
      en: 'YAML shows levels by spaces and forbids tabs, because every editor shows them in another width. Set the editor to insert spaces for the Tab key, then replace all tabs in the file.',
      wrong: 'unit:\n\tid: town_a',
      right: 'unit:\n  id: town_a',
    },
  }),
  'yaml/missing-space': define({
    severity: 'error',
    zh: ({ found, right }: { found: string; right: string }) => `“${brief(found)}”这里少一个空格，应写成“${brief(right)}”。`,
    en: ({ found, right }) => `A space is missing at "${brief(found)}"; it should be "${brief(right)}".`,
    explain: {
      zh: '冒号后面、列表的短横线后面、注释的井号前面都要有一个空格。没有空格，它们就是文字的一部分（例如时间 12:30、网址、编号 2017-3 里的符号）。',
      en: 'A space stands after the colon of a key, after the dash of a list item and before the # of a comment. Without it they are part of the text, as in 12:30, a web address or 2017-3.',
      wrong: 'title: 测试\npoints:20',
      right: 'title: 测试\npoints: 20',
    },
  }),
} as const;
