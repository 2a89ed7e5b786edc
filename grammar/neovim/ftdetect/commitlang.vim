autocmd BufRead,BufNewFile *.commit setfiletype commitlang
