// Words for problems with the structure of a YAML text: levels, brackets, quotes, colons.

import { define } from '../define.js';
import { brief } from './brief.js';

export const yamlStructureMessages = {
  'yaml/syntax': define({
    severity: 'error',
    zh: ({ detail }: { detail: string }) => `这里不符合 YAML 的写法，请检查这一行和上一行的缩进、引号和括号（解析器原话：${detail}）。`,
    en: ({ detail }) =>
      `This is not valid YAML; look at the indentation, quotes and brackets of this line and the one above (the parser says: ${detail}).`,
    explain: {
      zh: '这一处读不通，但程序说不出是哪一种常见错误。多半是上一行的引号或括号没有配对，或者缩进没有对齐。一时看不出来，可以先把这一段注释掉，再一行一行恢复。',
      en: 'This place cannot be read, and it is none of the mistakes that are known by name. Usually a quote or bracket of the line above is not closed, or lines are not aligned. Comment the part out and bring it back line by line.',
      wrong: 'a: &x &y 1',
      right: 'a: 1',
    },
  }),
  'yaml/indentation': define({
    severity: 'error',
    zh: () => '这一行的缩进和上面的行对不齐；同一层的各行左边应当对齐，下一层比上一层多两个空格。',
    en: () =>
      'This line is not aligned with those above; lines of one level start in the same column, the next level two spaces further in.',
    explain: {
      zh: 'YAML 靠行首的空格分层次。同一层的键（或同一个列表的短横线）必须在同一列；已经有值的键下面，不能再缩进写下一层。',
      en: 'YAML reads levels from the spaces at the start of a line. Keys of one level (or dashes of one list) stand in one column, and nothing can be indented below a key that already has a value.',
      wrong: 'unit:\n  id: town_a\n   name: 示例甲镇',
      right: 'unit:\n  id: town_a\n  name: 示例甲镇',
    },
  }),
  'yaml/missing-colon': define({
    severity: 'error',
    zh: ({ line }: { line: string }) => `“${brief(line)}”这一行没有冒号；这一层的每一行都应写成“键: 值”。`,
    en: ({ line }) => `The line "${brief(line)}" has no colon; every line of this level should read "key: value".`,
    explain: {
      zh: '同一层里，每一行都是“键: 值”。如果这一行是上一行文字的继续，请比上一行多缩进两个空格，或者给整段文字加引号。如果是注释，请在前面加 # 。',
      en: 'Every line of a level is "key: value". If the line continues the text above, indent it by two more spaces or quote the whole text. If it is a comment, begin it with #.',
      wrong: 'title: 公文处理\n按时办结\npoints: 20',
      right: 'title: 公文处理\n# 按时办结\npoints: 20',
    },
  }),
  'yaml/colon-in-text': define({
    severity: 'error',
    zh: ({ text }: { text: string }) => `文字“${brief(text)}”里有冒号加空格，会被当成另一个键；应给整段文字加上半角引号。`,
    en: ({ text }) =>
      `The text "${brief(text)}" holds a colon and a space, which would begin another key; put the whole text in half-width quotes.`,
    explain: {
      zh: '没有引号的文字里不能出现“冒号加空格”，否则分不清哪里是键、哪里是值。给整段文字加上半角引号，或者把里面的冒号改成全角“：”。',
      en: 'Text without quotes cannot hold a colon followed by a space: it would be unclear what is key and what is value. Quote the whole text, or use a full-width colon inside it.',
      wrong: 'note: 见附件: 第一条',
      right: 'note: "见附件: 第一条"',
    },
  }),
  'yaml/list-among-keys': define({
    severity: 'error',
    zh: () => '同一层里既有列表项（- 开头）又有“键: 值”，只能用一种；请检查这一行的缩进。',
    en: () => 'This level mixes list items (starting with -) and keys; it can hold only one of them. Check the indentation of this line.',
    explain: {
      zh: '一层要么全是“键: 值”，要么全是 - 开头的列表项。属于某个键的列表，写在那个键的下面。',
      en: 'A level is either all "key: value" or all items starting with -. A list that belongs to a key stands below that key.',
      wrong: '- id: a\nb: 1',
      right: '- id: a\n  b: 1',
    },
  }),
  'yaml/dash-after-key': define({
    severity: 'error',
    zh: () => '列表项的短横线不能和键写在同一行，应当另起一行并缩进。',
    en: () => 'A list item cannot begin on the line of its key; put it on a new line, indented.',
    explain: {
      zh: '短横线列表从键的下一行开始。只有几项的短列表，可以在同一行用方括号写：[甲, 乙]。',
      en: 'A list with dashes begins on the line after its key. A short list fits on the same line in brackets: [a, b].',
      wrong: 'items: - id: news',
      right: 'items:\n  - id: news',
    },
  }),
  'yaml/unclosed-quote': define({
    severity: 'error',
    zh: ({ quote }: { quote: string }) => `这个引号 ${quote} 只有开头，没有结尾；应在文字末尾补上 ${quote} 。`,
    en: ({ quote }) => `This quote ${quote} is opened but never closed; put ${quote} at the end of the text.`,
    explain: {
      zh: '半角引号要成对。文字里面本来有引号时，外面换用另一种半角引号（外面用 \' 里面用 "），或者里面用中文引号。',
      en: 'Half-width quotes come in pairs. If the text itself holds such a quote, use the other kind around it.',
      wrong: 'title: "公文处理\npoints: 20',
      right: 'title: "公文处理"\npoints: 20',
    },
  }),
  'yaml/unclosed-bracket': define({
    severity: 'error',
    zh: ({ open, close }: { open: string; close: string }) => `这个括号 ${open} 没有配对的 ${close} ；应在各项之后补上 ${close} 。`,
    en: ({ open, close }) => `This bracket ${open} has no ${close}; put ${close} after the last item.`,
    explain: {
      zh: '方括号和花括号要成对。括号里的内容写成几行时，中间各行要比括号所在的行多缩进。',
      en: 'Brackets come in pairs. If the content takes several lines, they are indented deeper than the line of the bracket.',
      wrong: 'required: [plan, scheme\npoints: 4',
      right: 'required: [plan, scheme]\npoints: 4',
    },
  }),
  'yaml/wrong-bracket': define({
    severity: 'error',
    zh: ({ open, close, found }: { open: string; close: string; found: string }) => `括号 ${open} 应由 ${close} 结束，这里却是 ${found} 。`,
    en: ({ open, close, found }) => `The bracket ${open} should be closed by ${close}, but here is ${found}.`,
    explain: {
      zh: '[ 配 ]，{ 配 }，先开的后关。',
      en: '[ is closed by ], { by }, and what was opened last is closed first.',
      wrong: 'rules: [{id: a, fact: b]',
      right: 'rules: [{id: a, fact: b}]',
    },
  }),
  'yaml/stray-bracket': define({
    severity: 'error',
    zh: ({ found }: { found: string }) => `这里多出一个 ${found} ，前面没有与它配对的括号；应删掉，或补上前一半。`,
    en: ({ found }) => `There is a ${found} too many: no bracket before it is open. Delete it or add its partner.`,
    explain: {
      zh: '右括号比左括号多。如果括号是文字的一部分，请给整段文字加上半角引号。',
      en: 'There are more closing brackets than opening ones. If the bracket belongs to the text, quote the whole text.',
      wrong: 'required: [plan, scheme]]',
      right: 'required: [plan, scheme]',
    },
  }),
  'yaml/missing-comma': define({
    severity: 'error',
    zh: () => '括号里的两项之间少了逗号（或冒号）；各项之间应写半角逗号加空格“, ”。',
    en: () => 'A comma (or colon) is missing between two items in brackets; divide them by a comma and a space.',
    explain: {
      zh: '方括号和花括号里，各项之间用半角逗号分隔；花括号里键和值之间用半角冒号。',
      en: 'Items within brackets are divided by commas; within { } a colon stands between key and value.',
      wrong: 'required: ["plan" "scheme"]',
      right: 'required: ["plan", "scheme"]',
    },
  }),
  'yaml/extra-comma': define({
    severity: 'error',
    zh: () => '这里多了一个逗号：两个逗号之间（或括号开头）没有内容；应删掉，或补上漏写的一项。',
    en: () => 'There is a comma too many: nothing stands before it. Delete it or add the missing item.',
    explain: {
      zh: '空着的一项不能省略不写：看不出是没有，还是漏了。',
      en: 'An item cannot be left blank: nobody could tell whether it is absent or forgotten.',
      wrong: 'required: [plan,, scheme]',
      right: 'required: [plan, scheme]',
    },
  }),
  'yaml/text-after-value': define({
    severity: 'error',
    zh: ({ found, behind }: { found: string; behind?: string | undefined }) =>
      `值已经结束，后面多出“${brief(found)}”；${behind ? '说明应写成注释，前面加空格和 #' : '整段文字应放在同一对引号里'}。`,
    en: ({ found, behind }) =>
      `The value has ended, but "${brief(found)}" follows; ${behind ? 'a remark begins with a blank and #' : 'the whole text belongs in one pair of quotes'}.`,
    explain: {
      zh: '引号或括号一关，这个值就结束了，同一行后面只能写注释（空格加 #）。文字里有引号时，最外面换用另一种半角引号。',
      en: 'A value ends with its closing quote or bracket; only a comment (space and #) may follow. If the text holds quotes itself, use the other kind around it.',
      wrong: 'note: "三重一大"事项未上报',
      right: 'note: \'"三重一大"事项未上报\'',
    },
  }),
  'yaml/reserved-character': define({
    severity: 'error',
    zh: ({ found }: { found: string }) => `文字不能以 ${found} 开头（它在 YAML 里另有用处）；应给整段文字加上半角引号。`,
    en: ({ found }) => `Text cannot begin with ${found}, which has a meaning of its own in YAML; put the whole text in half-width quotes.`,
    explain: {
      zh: '@ ` % & * ! 逗号等符号在 YAML 里另有用处，文字以它们开头时要加半角引号。',
      en: 'Signs such as @ ` % & * ! and the comma have a meaning in YAML. Text that begins with one needs half-width quotes.',
      wrong: 'note: @考核一组',
      right: 'note: "@考核一组"',
    },
  }),
  'yaml/escape': define({
    severity: 'error',
    zh: ({ found }: { found: string }) => `双引号里的反斜杠写法“${found}”不存在；文件路径等请改用单引号，或把反斜杠写成两个。`,
    en: ({ found }) => `"${found}" is no valid escape in double quotes; use single quotes, or write the backslash twice.`,
    explain: {
      zh: '双引号里，反斜杠表示特殊字符（\\n 是换行）。要写反斜杠本身，请用单引号，或者写成 \\\\ 。',
      en: 'In double quotes a backslash begins a special character (\\n is a line break). For the backslash itself use single quotes or write \\\\.',
      wrong: 'document: "D:\\考核\\一.pdf"',
      right: "document: 'D:\\考核\\一.pdf'",
    },
  }),
  'yaml/block-text-header': define({
    severity: 'error',
    zh: ({ found }: { found: string }) => `竖线 | 或 > 后面不能跟“${brief(found)}”；多行文字应从下一行开始，并缩进。`,
    en: ({ found }) => `Nothing like "${brief(found)}" may follow | or >; the text begins on the next line, indented.`,
    explain: {
      zh: '| 和 > 表示下面几行是一段文字。它们后面只能换行。文字以 | 或 > 开头时，请加半角引号。',
      en: '| and > say that the lines below are one text; nothing else stands on their line. Text that begins with | or > needs quotes.',
      wrong: 'note: |注意\n  按时报送',
      right: 'note: |\n  注意\n  按时报送',
    },
  }),
  'yaml/directive': define({
    severity: 'error',
    zh: ({ found }: { found: string }) => `以 % 开头的指令“${brief(found)}”这里不用，应删掉这一行。`,
    en: ({ found }) => `The directive "${brief(found)}" is not used here; delete this line.`,
    explain: {
      zh: '文件一律按 YAML 1.2 读，不接受别的版本：YAML 1.1 会把 yes、12:30、012 读成别的东西。',
      en: 'Files are always read as YAML 1.2. Other versions are not accepted: YAML 1.1 reads yes, 12:30 or 012 as something else.',
      wrong: '%YAML 1.1\n---\ntitle: 测试',
      right: 'title: 测试',
    },
  }),
} as const;
