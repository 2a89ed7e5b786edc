" Made from grammar/commitlang.grammar by CommitLang.Generator; edit that file and run the generator.
" A word is coloured as a keyword wherever it stands; the language server tells keywords from names.
if exists('b:current_syntax')
  finish
endif

syntax case match
syntax iskeyword @,48-57,_,-,192-255

syntax keyword commitlangStatement import as of known by accept require source sources actor conduct topic unit measure agreement rule expect events
syntax keyword commitlangRecord did does had has possibly monitored withheld withdraws suspends resumes each one about
syntax keyword commitlangClause aka code organ member speaks acts for from until party is mutual in total publisher url published grade will aims to may not keep or and sum average max min count a before toward with against told during within at every if whenever while unless except under replacing according corrects counts when after least overrides format
syntax keyword commitlangVerdict consistent contradicted unverified cured breached conflicting inactive uncertain upheld supported withdrawn no-evidence fulfilled late missed overdue unmet pending
syntax keyword commitlangUnit day days week weeks month months quarter year years k mn bn tn

syntax match commitlangNumber "\<\d[0-9_]*\(\.\d\+\)\?"
syntax match commitlangDate "\<\d[0-9X]\{3}\(-[0-9QX][0-9A-Za-z]*\)\+\~\?\(/\(\.\.\|[0-9X]\{4}[-0-9QX]*\~\?\)\)\?"
syntax match commitlangDate "\.\./\d[-0-9QX]\+\~\?"
syntax match commitlangVariable "?\a[-0-9A-Za-z_]*"
syntax match commitlangName "`[^`]\+`"
syntax match commitlangOperator "<=\|>=\|!=\|<\|>\|="
syntax region commitlangString start=/"/ skip=/\\./ end=/"/ oneline contains=commitlangEscape
syntax region commitlangString start=/"""/ skip=/\\./ end=/"""/ contains=commitlangEscape
syntax match commitlangEscape /\\\(["\\nt]\|u{\x\+}\)/ contained
syntax match commitlangComment "#.*$"
syntax match commitlangDocumentation "^\s*##.*$"

highlight default link commitlangStatement Statement
highlight default link commitlangRecord Conditional
highlight default link commitlangClause Keyword
highlight default link commitlangVerdict Constant
highlight default link commitlangUnit Type
highlight default link commitlangNumber Number
highlight default link commitlangDate Number
highlight default link commitlangVariable Identifier
highlight default link commitlangName Identifier
highlight default link commitlangOperator Operator
highlight default link commitlangString String
highlight default link commitlangEscape SpecialChar
highlight default link commitlangComment Comment
highlight default link commitlangDocumentation SpecialComment

let b:current_syntax = 'commitlang'
