" A statement starts in column one; an indented line continues it.
if exists('b:did_ftplugin')
  finish
endif
let b:did_ftplugin = 1

setlocal commentstring=#\ %s comments=:##,:# formatoptions-=t
setlocal expandtab shiftwidth=2 softtabstop=2 autoindent nosmartindent
setlocal iskeyword=@,48-57,_,-,192-255
let b:undo_ftplugin = 'setlocal commentstring< comments< formatoptions< expandtab< shiftwidth< softtabstop< autoindent< smartindent< iskeyword<'
