-- Neovim, without a window, with the recipe of grammar/neovim:
--
--   PROGRAM=… FOLDER=… nvim --headless -u NONE -i NONE --cmd 'set runtimepath^=grammar/neovim' -c 'luafile tests/editor-clients/clients/neovim.lua'
--
-- FOLDER holds the workspace that workspace.mjs makes. The last line of the output is "neovim: N passed, N failed". Neovim before 0.10 shows no inlay hints:
-- they are asked for as it would ask.
local passed, failed = 0, 0
local program, folder = vim.env.PROGRAM, vim.env.FOLDER
local patience = 60000

local function check(what, is_so, found)
  if is_so then
    passed = passed + 1
  else
    failed = failed + 1
    io.stderr:write('FAILED ' .. what .. (found ~= nil and '\n    found: ' .. vim.inspect(found):sub(1, 2000) or '') .. '\n')
  end
end

local function group(name, run)
  local is_fine, problem = xpcall(run, debug.traceback)
  if not is_fine then
    check(name, false, problem)
  end
end

local function lines()
  return vim.api.nvim_buf_get_lines(0, 0, -1, false)
end

--- Puts the cursor on a piece of the text, `behind` characters behind its start.
local function go_to(piece, behind)
  for number, line in ipairs(lines()) do
    local start = line:find(piece, 1, true)
    if start then
      vim.api.nvim_win_set_cursor(0, { number, start - 1 + (behind or 0) })
      return number
    end
  end
  error("'" .. piece .. "' does not stand in the text")
end

local function ask(method, params)
  local answers, problem = vim.lsp.buf_request_sync(0, method, params, patience)
  assert(answers, method .. ': ' .. tostring(problem))
  local _, answer = next(answers)
  assert(answer, method .. ': nobody answered')
  return answer.result, answer.err or answer.error
end

local function here()
  return vim.lsp.util.make_position_params(0, 'utf-16')
end

local function errors()
  return vim.diagnostic.get(0, { severity = vim.diagnostic.severity.ERROR })
end

local function text_of(label)
  if type(label) == 'string' then
    return label
  end
  return table.concat(vim.tbl_map(function(part) return part.value end, label))
end

group('newer versions', function()
  -- What 0.11 would be given.
  local real = { vim.lsp.config, vim.lsp.enable }
  local given, enabled
  vim.lsp.config = function(name, config) given = { name = name, config = config } end
  vim.lsp.enable = function(name) enabled = name end
  require('commitlang').setup({ cmd = { program, 'lsp' }, as_of = '2026-01-31', inlay_hints = false })
  vim.lsp.config, vim.lsp.enable = real[1], real[2]
  check('vim.lsp.config is given the server', given and given.name == 'commitlang' and given.config.cmd[1] == program, given)
  check('and the day', given and given.config.init_options.asOf == '2026-01-31', given)
  check('and the settings', given and given.config.settings.commitlang.inlayHints == false, given)
  check('and the file type', given and given.config.filetypes[1] == 'commitlang', given)
  check('and it is switched on', enabled == 'commitlang', enabled)
end)

group('the program is missing', function()
  local real, said = vim.notify, nil
  vim.notify = function(message) said = message end
  require('commitlang').setup({ cmd = { '/nowhere/commitlang', 'lsp' } })
  vim.notify = real
  check('that is said, with the mend', said and said:find('/nowhere/commitlang', 1, true) and said:find('dotnet tool install', 1, true) ~= nil, said)
end)

local is_running = false

group('the file type', function()
  vim.cmd('filetype plugin indent on')
  vim.cmd('syntax on')
  vim.opt.swapfile = false
  vim.opt.hidden = true
  require('commitlang').setup({ cmd = { program, 'lsp' } })
  vim.cmd('edit ' .. folder .. '/talks.commit')
  check('a .commit file is CommitLang', vim.bo.filetype == 'commitlang', vim.bo.filetype)
  check('comments', vim.bo.commentstring == '# %s', vim.bo.commentstring)
  local number = go_to('expect')
  local name = vim.fn.synIDattr(vim.fn.synID(number, 1, 1), 'name')
  check('a statement is coloured', name == 'commitlangStatement', name)
end)

group('the server starts', function()
  is_running = vim.wait(patience, function()
    local clients = require('commitlang').clients()
    return #clients == 1 and clients[1].initialized == true and vim.lsp.buf_is_attached(0, clients[1].id)
  end, 20)
  check('one client is attached', is_running, vim.inspect(require('commitlang').clients()):sub(1, 300))
end)

-- Without a server each wait would only last its minute.
local group_of_server = is_running and group or function() end

group_of_server('diagnostics', function()
  local number = go_to('toward China as')
  local sound = lines()[number]
  vim.api.nvim_buf_set_lines(0, number - 1, number, false, { (sound:gsub('toward China', 'toward Chine')) })
  local is_told = vim.wait(patience, function() return #errors() > 0 end, 20)
  check('a name that nobody declared is told while one types', is_told and errors()[1].message:find('Chine', 1, true) ~= nil, errors())
  check('in its line', is_told and errors()[1].lnum == number - 1, errors())
  vim.api.nvim_buf_set_lines(0, number - 1, number, false, { sound })
  check('and is gone when it is mended', vim.wait(patience, function() return #errors() == 0 end, 20), errors())
end)

group_of_server('hover', function()
  go_to('US: not')
  local hover = ask('textDocument/hover', here())
  check('an actor with its full name', hover and vim.inspect(hover.contents):find('United States of America', 1, true) ~= nil, hover)
  vim.lsp.buf.hover()
  local is_shown = vim.wait(patience, function() return #vim.api.nvim_list_wins() > 1 end, 20)
  check('in a window', is_shown)
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= '' then
      vim.api.nvim_win_close(window, true)
    end
  end
end)

group_of_server('inlay hints', function()
  local number = go_to('not decoupling')
  local hints = ask('textDocument/inlayHint', {
    textDocument = vim.lsp.util.make_text_document_params(0),
    range = { start = { line = 0, character = 0 }, ['end'] = { line = #lines(), character = 0 } },
  })
  local found = vim.tbl_filter(function(hint) return hint.position.line == number - 1 end, hints or {})
  check('the declaration ends with its verdict', #found == 1 and text_of(found[1].label):find('unverified', 1, true) ~= nil, hints)
end)

group_of_server('completion', function()
  vim.api.nvim_buf_set_lines(0, -1, -1, false, { '2023-11-01 US did ratify toward ' })
  vim.api.nvim_win_set_cursor(0, { #lines(), #lines()[#lines()] })
  vim.cmd('startinsert!')
  local params = here()
  params.position.character = #lines()[#lines()]
  local answer = ask('textDocument/completion', params)
  local labels = vim.tbl_map(function(item) return item.label end, answer and (answer.items or answer) or {})
  check('behind toward stand the actors', vim.tbl_contains(labels, 'China'), labels)
  local items = vim.lsp.util.text_document_completion_list_to_complete_items(answer or {}, '')
  check('Neovim can insert them', #items == #labels and #items > 0, items)
  vim.cmd('stopinsert')
  vim.api.nvim_buf_set_lines(0, -2, -1, false, {})
end)

group_of_server('rename', function()
  go_to('US: not')
  vim.lsp.buf.rename('America')
  local is_renamed = vim.wait(patience, function() return table.concat(lines(), '\n'):find('America: not', 1, true) ~= nil end, 20)
  check('an actor is renamed where it stands', is_renamed and table.concat(lines(), '\n'):find('US', 1, true) == nil, lines())
  local declared = vim.fn.bufnr(folder .. '/actors.commit')
  check('and where it is declared', declared > 0 and vim.api.nvim_buf_get_lines(declared, 0, 1, false)[1]:find('^actor America') ~= nil,
    declared > 0 and vim.api.nvim_buf_get_lines(declared, 0, -1, false))
  check('nothing is in error then', vim.wait(patience, function() return #errors() == 0 end, 20), errors())
end)

group_of_server('commands', function()
  go_to('not decoupling')

  -- Neovim tells the server of the edit in the other buffer a moment later.
  local place = here()
  vim.wait(patience, function()
    local why = ask('workspace/executeCommand', { command = 'commitlang.why', arguments = { { uri = place.textDocument.uri, position = place.position } } })
    return why ~= nil and why ~= vim.NIL
  end, 50)
  vim.cmd('CommitLangWhy')
  local shown
  vim.wait(patience, function()
    for _, window in ipairs(vim.api.nvim_list_wins()) do
      if vim.api.nvim_win_get_config(window).relative ~= '' then
        shown = table.concat(vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false), '\n')
        return true
      end
    end
    return false
  end, 20)
  check(':CommitLangWhy shows the why', shown and shown:find('unverified', 1, true) ~= nil, shown)

  vim.cmd('CommitLangAsOf 2023-06-01')
  local tests = ask('workspace/executeCommand', { command = 'commitlang.tests', arguments = { vim.uri_from_bufnr(0) } })
  check(':CommitLangAsOf judges as of another day', #vim.tbl_filter(function(test) return not test.passed end, tests or {}) > 0, tests)
  vim.cmd('CommitLangAsOf')
  tests = ask('workspace/executeCommand', { command = 'commitlang.tests', arguments = { vim.uri_from_bufnr(0) } })
  check('and without a day as the file says', #vim.tbl_filter(function(test) return not test.passed end, tests or {}) == 0, tests)
end)

group_of_server('texts of the command', function()
  vim.cmd('edit commitlang:/std/countries.commit')
  check('a library is shown', table.concat(lines(), '\n'):find('actor China', 1, true) ~= nil and vim.bo.modifiable == false, lines()[1])
  vim.cmd('edit commitlang:/std/none.commit')
  check('that there is none is said', lines()[1]:find('There is no text', 1, true) ~= nil, lines()[1])
end)

group_of_server('the end', function()
  local clients = require('commitlang').clients()
  vim.lsp.stop_client(clients)
  check('the server is stopped', vim.wait(patience, function() return #require('commitlang').clients() == 0 end, 20))
end)

if passed + failed ~= 27 and failed == 0 then
  check('27 checks are made', false, passed)
end

io.stdout:write(('neovim: %d passed, %d failed\n'):format(passed, failed))
vim.cmd(failed == 0 and 'qall!' or 'cquit 1')
