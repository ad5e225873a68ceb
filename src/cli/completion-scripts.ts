// What a shell runs when somebody presses Tab: it asks `rubric complete -- WORDS`, which prints a candidate a line with what it is behind a
// tab, and `:files` where a path may stand. Nothing that was typed is evaluated.

export const shells = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof shells)[number];

/** Bash takes words apart at `=`; the answer knows. Without a candidate readline completes the path itself, quotes and all. */
const bash = `# bash completion for rubric
_rubric_completion() {
  local line files= candidates=()
  while IFS= read -r line; do
    if [[ $line == :files ]]; then files=1; else candidates+=("\${line%%$'\\t'*}"); fi
  done < <(rubric complete -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
  if [[ $files && \${#candidates[@]} -eq 0 ]]; then
    compopt -o default 2>/dev/null
  elif [[ $files ]]; then
    while IFS= read -r line; do candidates+=("$line"); done < <(compgen -f -- "\${COMP_WORDS[COMP_CWORD]}")
    compopt -o filenames 2>/dev/null
  fi
  COMPREPLY=("\${candidates[@]}")
}
complete -o nosort -F _rubric_completion rubric 2>/dev/null || complete -F _rubric_completion rubric
`;

const zsh = `#compdef rubric
# zsh completion for rubric
_rubric() {
  local line files value
  local -a candidates
  while IFS= read -r line; do
    if [[ $line == :files ]]; then
      files=1
    else
      value=\${line%%$'\\t'*}
      candidates+=("\${value//:/\\\\:}:\${line#*$'\\t'}")
    fi
  done < <(rubric complete -- "\${(@)words[2,CURRENT]}" 2>/dev/null)
  if (( $#candidates )); then _describe -V rubric candidates; fi
  if [[ -n $files ]]; then _files; fi
}
if [[ $funcstack[1] == _rubric ]]; then _rubric "$@"; else compdef _rubric rubric; fi
`;

const fish = `# fish completion for rubric
function __rubric_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    for line in (rubric complete -- $words[2..-1] "$current" 2>/dev/null)
        if test "$line" = :files
            __fish_complete_path "$current"
        else
            echo $line
        end
    end
end
complete -c rubric -f -k -a '(__rubric_complete)'
`;

export const completionScripts: Readonly<Record<Shell, string>> = { bash, zsh, fish };
