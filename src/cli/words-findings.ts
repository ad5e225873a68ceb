// What `rubric validate` says about its findings as a whole: which of them fail, which were accepted, which are not shown.

interface FindingWords {
  readonly findingOptions: {
    readonly notes: string;
    readonly strict: string;
    readonly failOn: string;
    readonly baseline: string;
    readonly updateBaseline: string;
  };
  readonly severityName: string;
  readonly heldBack: (count: number) => string;
  readonly accepted: (count: number, path: string) => string;
  readonly grown: (count: number, path: string) => string;
  readonly stale: (entry: string) => string;
  readonly staleHint: (path: string) => string;
  readonly failed: (count: number, severity: 'warning' | 'note') => string;
  readonly baselineNeeded: string;
  readonly baselineStrange: (path: string) => string;
}

const zh: FindingWords = {
  findingOptions: {
    notes: '也列出不必处理的提示：可得的分、评判占比、没有写明处按什么默认办',
    strict: '有警告也算不通过，等于 --fail-on warning',
    failOn: '从哪一级起算不通过：error（不给时）、warning 或 note',
    baseline: '已接受的发现（JSON 文件）：列在里面的不再报，多出来的算不通过',
    updateBaseline: '把现在的发现写进 --baseline 的文件，已写的理由保留',
  },
  severityName: '级别',
  heldBack: (count) => `另有 ${count} 个提示没有列出，加 --notes 列出。`,
  accepted: (count, path) => `${count} 个发现已在 ${path} 里接受，没有列出。`,
  grown: (count, path) => `有 ${count} 个发现不在 ${path} 里：请改正；确实如此的，加 --update-baseline 接受，并写明理由。`,
  stale: (entry) => `已经没有的发现：${entry}`,
  staleHint: (path) => `${path} 里这些可以删了：加 --update-baseline。`,
  failed: (count, severity) => `有 ${count} 个${severity === 'warning' ? '警告' : '警告或提示'}，按要求算不通过。`,
  baselineNeeded: '--update-baseline 要和 --baseline 文件 一起用',
  baselineStrange: (path) =>
    `${path} 不是已接受发现的文件：要由 --update-baseline 写成，格式是 {"schema": "rubric-baseline/1", "accepted": […]}`,
};

const en: FindingWords = {
  findingOptions: {
    notes: 'list also notes that need no action: attainable points, share of judgements, defaults in force where nothing is said',
    strict: 'fail on warnings too, as --fail-on warning',
    failOn: 'the least severity that fails: error (the default), warning or note',
    baseline: 'accepted findings (a JSON file): what it lists is not reported, anything more fails',
    updateBaseline: 'write the present findings to the file of --baseline; reasons in it are kept',
  },
  severityName: 'severity',
  heldBack: (count) => `${count} more ${count === 1 ? 'note is' : 'notes are'} not listed; --notes lists ${count === 1 ? 'it' : 'them'}.`,
  accepted: (count, path) => `${count} ${count === 1 ? 'finding is' : 'findings are'} accepted in ${path} and not listed.`,
  grown: (count, path) =>
    `${count} ${count === 1 ? 'finding is' : 'findings are'} not in ${path}: correct what is wrong, or accept it with --update-baseline and say why.`,
  stale: (entry) => `no longer found: ${entry}`,
  staleHint: (path) => `These can go from ${path}: --update-baseline.`,
  failed: (count, severity) =>
    `${count} ${severity === 'warning' ? (count === 1 ? 'warning' : 'warnings') : count === 1 ? 'warning or note' : 'warnings or notes'}: failed, as asked.`,
  baselineNeeded: '--update-baseline needs --baseline FILE',
  baselineStrange: (path) =>
    `${path} is no file of accepted findings: it is written by --update-baseline as {"schema": "rubric-baseline/1", "accepted": […]}`,
};

export const findingWords = { zh, en } as const;
