// Words for problems with single values and keys of a YAML text: numbers, duplicate keys, tags, anchors; and for the limits on their amount.

import { define } from '../define.js';
import { brief } from './brief.js';

export const yamlValueMessages = {
  'yaml/number': define({
    severity: 'error',
    zh: ({ text, plain }: { text: string; plain?: string | undefined }) =>
      `“${brief(text)}”不是普通小数的写法，${plain === undefined ? '数字应直接写出（如 1000 或 0.5）' : `如果是数，应写成 ${brief(plain)}`}；如果是编号，应加引号 "${brief(text)}"。`,
    en: ({ text, plain }) =>
      `"${brief(text)}" is not a plain decimal; ${plain === undefined ? 'write a number out (1000 or 0.5)' : `if it is a number, write ${brief(plain)}`}; if it is a label, quote it: "${brief(text)}".`,
    explain: {
      zh: '科学记数法（1e3）、十六进制（0x1F）、八进制（0o12）、无穷（.inf）在别的程序里是数，在这里一律不认：分数要让人一眼看懂，也不能让编号悄悄变成数。',
      en: 'Exponents (1e3), hexadecimal (0x1F), octal (0o12) and infinity (.inf) are numbers to other programs. They are refused here: points must be readable at a glance, and a label must never turn into a number.',
      wrong: 'target: 1e3',
      right: 'target: 1000',
    },
  }),
  'yaml/leading-zero': define({
    severity: 'error',
    zh: ({ text, number }: { text: string; number?: string | undefined }) =>
      `“${brief(text)}”以 0 开头：如果是编号，应加引号 "${brief(text)}"${number === undefined ? '' : `；如果是数，应写成 ${brief(number)}`}。`,
    en: ({ text, number }) =>
      `"${brief(text)}" begins with 0: if it is a label, quote it: "${brief(text)}"${number === undefined ? '' : `; if it is a number, write ${brief(number)}`}.`,
    explain: {
      zh: '01、012 这样的写法，有的程序读成 1、12，有的按八进制读成 10。是编号就加引号，前面的 0 才不会丢；是数就去掉 0。',
      en: 'Some programs read 012 as 12, others as octal 10. Quote it if it is a label, so that the zero is kept; drop the zero if it is a number.',
      wrong: 'document: 012',
      right: 'document: "012"',
    },
  }),
  'yaml/number-too-long': define({
    severity: 'error',
    zh: ({ digits }: { digits: string }) => `这个数有 ${digits} 位，太长了（最多 100 位）；如果是编号，应加引号。`,
    en: ({ digits }) => `This number has ${digits} digits, which is too many (at most 100); if it is a label, quote it.`,
    explain: {
      zh: '没有哪个分数需要一百位数字，这多半是粘贴错了，或者是一个没有加引号的编号。',
      en: 'No score needs a hundred digits. It is probably a slip of pasting, or a label without quotes.',
      wrong: `target: ${'1234567890'.repeat(11)}`,
      right: 'target: 1234567890',
    },
  }),
  'yaml/duplicate-key': define({
    severity: 'error',
    zh: ({ key }: { key: string }) => `键“${brief(key)}”在同一层写了两次，每个键只能写一次；请删掉一个或改名。`,
    en: ({ key }) => `The key "${brief(key)}" is written twice in one level; delete one of them or rename it.`,
    explain: {
      zh: '同一个键写了两次，程序不知道该信哪一个。很多程序悄悄用后一个，这里不许：分数不能取决于谁写在后面。5 和 "5" 算同一个键。',
      en: 'With a key written twice nobody can tell which one counts. Many programs silently take the last; here a score never depends on that. 5 and "5" are the same key.',
      wrong: 'points: 10\ntitle: 测试\npoints: 20',
      right: 'points: 20\ntitle: 测试',
    },
  }),
  'yaml/key-not-text': define({
    severity: 'error',
    zh: () => '这里的键是一个列表、一组键值或别名，键只能是简单的文字；如果是文字里的括号，应加半角引号。',
    en: () => 'This key is a list, a map or an alias; a key can only be simple text. If the bracket belongs to a text, quote it.',
    explain: {
      zh: '冒号前面只能是简单的文字或数字。文字以 [ 或 { 开头时会被当成列表，请加半角引号；模板占位符 {{ }} 也是。',
      en: 'Only simple text or a number may stand before the colon. Text that begins with [ or { would be a list or a map: quote it, placeholders {{ }} too.',
      wrong: '{{name}}: 3',
      right: '"{{name}}": 3',
    },
  }),
  'yaml/empty-key': define({
    severity: 'error',
    zh: () => '冒号前面没有键；应在冒号前写上键名。',
    en: () => 'There is no key before this colon; write its name.',
    explain: {
      zh: '每个值都要有名字。可能是键名被误删了，或者冒号多打了一个。',
      en: 'Every value has a name. Perhaps the key was deleted by accident, or the colon is one too many.',
      wrong: ': 3',
      right: 'points: 3',
    },
  }),
  'yaml/merge-key': define({
    severity: 'error',
    zh: () => '不能用 << 合并别处的内容；请把需要的各行直接写在这里。',
    en: () => 'Merging with << is not supported; write the lines out here.',
    explain: {
      zh: '用了 << ，这一处实际有哪些内容就要到别处去找，核对的人看不出来。重复几行没有关系；整块相同的内容可以用别名（*名称）引用。',
      en: 'With << a reader has to look elsewhere for what really stands here, and an auditor may miss it. Repeating some lines is fine; a whole block may be reused by an alias (*name).',
      wrong: 'base: &base {points: 2}\nnews:\n  <<: *base\n  title: 信息',
      right: 'base: {points: 2}\nnews:\n  points: 2\n  title: 信息',
    },
  }),
  'yaml/tag': define({
    severity: 'error',
    zh: ({ tag }: { tag: string }) => `不能用标签“${brief(tag)}”；如果是文字，应给整个值加半角引号。`,
    en: ({ tag }) => `Tags such as "${brief(tag)}" are not supported; if it is text, put the whole value in half-width quotes.`,
    explain: {
      zh: '以感叹号开头的标签会改变值的意思，这里不用。要写感叹号开头的文字，请加半角引号；要把数字当文字，也加引号就够了。',
      en: 'A tag, beginning with an exclamation mark, changes what a value means; it is not used here. Quote text that begins with one; to make a number text, quotes are enough.',
      wrong: 'note: !重要 按时报送',
      right: 'note: "!重要 按时报送"',
    },
  }),
  'yaml/unknown-alias': define({
    severity: 'error',
    zh: ({ name }: { name: string }) => `前面没有名为“${brief(name)}”的锚点（&${brief(name)}）；如果 * 是文字的一部分，应加半角引号。`,
    en: ({ name }) => `There is no anchor &${brief(name)} before this alias; if the * belongs to a text, quote it.`,
    explain: {
      zh: '*名称 表示“和前面 &名称 标出的内容相同”，锚点必须写在前面。文字以 * 开头时请加半角引号。',
      en: '*name means “the same as what &name marked before”, so the anchor must come first. Text that begins with * needs quotes.',
      wrong: 'deduct: *usual',
      right: 'first: {deduct: &usual 0.5}\nsecond: {deduct: *usual}',
    },
  }),
  'yaml/cyclic-alias': define({
    severity: 'error',
    zh: ({ name }: { name: string }) => `别名 *${brief(name)} 引用了包含它自己的内容，没有尽头；应直接写出这里的值。`,
    en: ({ name }) => `The alias *${brief(name)} stands inside the very thing it refers to and would never end; write the value out.`,
    explain: {
      zh: '别名不能引用正在定义、还没有写完的内容。',
      en: 'An alias cannot refer to something that is still being defined.',
      wrong: 'list: &all [甲, *all]',
      right: 'list: [甲, 乙]',
    },
  }),
  'yaml/alias-to-alias': define({
    severity: 'error',
    zh: () => '别名（*）前面不能再加锚点（&）；请直接引用最初的锚点。',
    en: () => 'An alias (*) cannot have an anchor (&) of its own; refer to the first anchor directly.',
    explain: {
      zh: '别名的别名会让人找不到值写在哪里。所有引用都指向最初的那一处。',
      en: 'An alias of an alias hides where the value is written. All references point to the first place.',
      wrong: 'a: &x 1\nb: &y *x',
      right: 'a: &x 1\nb: *x',
    },
  }),
  'yaml/duplicate-anchor': define({
    severity: 'error',
    zh: ({ name }: { name: string }) => `锚点 &${brief(name)} 标了两次，引用时分不清是哪一处；应改成不同的名称。`,
    en: ({ name }) => `The anchor &${brief(name)} is set twice, so an alias could mean either; give them different names.`,
    explain: {
      zh: '复制一段内容时，锚点也会一起复制。请给第二处换一个名称，或者去掉它。',
      en: 'Copying a block copies its anchor too. Rename or remove the second one.',
      wrong: 'a: &x 1\nb: &x 2',
      right: 'a: &x 1\nb: &y 2',
    },
  }),
  'yaml/alias-expansion': define({
    severity: 'error',
    zh: ({ limit }: { limit: string }) => `别名展开后的内容太多（超过 ${limit} 个值），读不下；应直接写出需要的内容。`,
    en: ({ limit }) => `The aliases stand for too much (more than ${limit} values); write out what is needed.`,
    explain: {
      zh: '别名引用的内容里又有别名，层层展开会成倍增长。正常的细则和证据用不到这么多。',
      en: 'Aliases to blocks that hold aliases themselves multiply at every level. No rubric or evidence needs that many.',
      wrong:
        'a: &a [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]\nc: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]\nd: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c]\ne: &e [*d, *d, *d, *d, *d, *d, *d, *d, *d, *d]',
      right: 'a: &a [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]\nb: *a',
    },
  }),
  'yaml/too-deep': define({
    severity: 'error',
    zh: ({ limit }: { limit: string }) => `层次太深（超过 ${limit} 层）；应检查括号和缩进，减少层次。`,
    en: ({ limit }) => `The nesting is too deep (more than ${limit} levels); check brackets and indentation.`,
    explain: {
      zh: '评分表一般只有几层。层次这么深，多半是括号或短横线重复了许多次。',
      en: 'A scoring table has a few levels. Nesting this deep usually means that a bracket or dash was repeated many times.',
      wrong: `items: ${'['.repeat(101)}${']'.repeat(101)}`,
      right: 'items: [[1, 2], [3, 4]]',
    },
  }),
  'yaml/too-many-keys': define({
    severity: 'error',
    zh: ({ limit }: { limit: string }) => `这一层的键太多（超过 ${limit} 个）；应拆成几个文件。`,
    en: ({ limit }) => `There are too many keys in this level (more than ${limit}); split it into several files.`,
    explain: {
      zh: '一层里有几万个键，多半是程序导出时放错了位置。按单位拆成几个文件，结果不变。',
      en: 'Tens of thousands of keys in one level usually come from an export gone wrong. Split the file by unit; the result stays the same.',
      wrong: 'facts: {a1: 0, a2: 0, …}',
      right: 'facts: {a1: 0, a2: 0}',
    },
  }),
} as const;
