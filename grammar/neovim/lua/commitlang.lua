-- CommitLang for Neovim: the language server, and commands that ask it. In init.lua:
--
--   vim.opt.runtimepath:append('PATH/TO/grammar/neovim')
--   require('commitlang').setup()
--
-- setup() takes `cmd` (how the server is started), `as_of` (a day such as '2026-01-31'), `inlay_hints` and `code_lens` (true where nothing is said),
-- and `on_attach(client, buffer)`. Neovim 0.11 and later get it by vim.lsp.config, older ones (from 0.7 on) by vim.lsp.start_client.
local M = {}

local defaults = { cmd = { 'commitlang', 'lsp' }, inlay_hints = true, code_lens = true }

local function settings(options)
  return { commitlang = { asOf = options.as_of or vim.NIL, inlayHints = options.inlay_hints, codeLens = options.code_lens } }
end

local function get_clients(filter)
  local clients = vim.lsp.get_clients and vim.lsp.get_clients(filter) or vim.lsp.get_active_clients()
  return vim.tbl_filter(function(client) return client.name == 'commitlang' end, clients)
end

-- The folder that the checks of a file belong to: the one above it with settings or a repository, else its own.
local function root_of(path)
  local folder = vim.fn.fnamemodify(path, ':p:h')
  local above = folder
  while true do
    if vim.fn.filereadable(above .. '/.commitlangrc') == 1 or vim.fn.isdirectory(above .. '/.git') == 1 or vim.fn.filereadable(above .. '/.git') == 1 then
      return above
    end
    local next = vim.fn.fnamemodify(above, ':h')
    if next == above then
      return folder
    end
    above = next
  end
end

local function execute(command, arguments, buffer, on_answer)
  vim.lsp.buf_request(buffer, 'workspace/executeCommand', { command = command, arguments = arguments }, function(problem, answer)
    if problem then
      vim.notify('CommitLang: ' .. problem.message, vim.log.levels.ERROR)
    elseif on_answer then
      on_answer(answer)
    end
  end)
end

--- Shows why the verdict of the declaration at the cursor is what it is, in a window beside the text.
function M.why()
  local place = vim.lsp.util.make_position_params(0, 'utf-16')
  execute('commitlang.why', { { uri = place.textDocument.uri, position = place.position } }, 0, function(answer)
    if answer == nil or answer == vim.NIL then
      vim.notify('CommitLang: no declaration stands here.', vim.log.levels.INFO)
      return
    end
    vim.lsp.util.open_floating_preview(vim.split('# ' .. answer.title .. '\n\n' .. answer.markdown, '\n'), 'markdown', { border = 'rounded' })
  end)
end

--- Judges everything as of a day (such as '2026-01-31') from now on; with nil or '' as the files say, else as of today.
function M.as_of(day)
  execute('commitlang.asOf', { (day == nil or day == '') and vim.NIL or day }, 0)
end

local function on_attach(options)
  return function(client, buffer)
    vim.api.nvim_buf_set_option(buffer, 'omnifunc', 'v:lua.vim.lsp.omnifunc')
    if options.inlay_hints and vim.lsp.inlay_hint then
      vim.lsp.inlay_hint.enable(true, { bufnr = buffer })
    end
    if options.code_lens and client.server_capabilities.codeLensProvider then
      local group = vim.api.nvim_create_augroup('commitlang-lens-' .. buffer, { clear = true })
      vim.api.nvim_create_autocmd({ 'BufEnter', 'InsertLeave', 'BufWritePost' }, {
        group = group,
        buffer = buffer,
        callback = function() vim.lsp.codelens.refresh() end,
      })
    end
    if options.on_attach then
      options.on_attach(client, buffer)
    end
  end
end

local function configuration(options, root)
  return {
    name = 'commitlang',
    cmd = options.cmd,
    root_dir = root,
    workspace_folders = root and { { uri = vim.uri_from_fname(root), name = vim.fn.fnamemodify(root, ':t') } } or nil,
    init_options = { asOf = options.as_of or vim.NIL },
    settings = settings(options),
    on_attach = on_attach(options),
  }
end

-- One server for each root, started when its first file is opened.
local function start_by_hand(options)
  local started = {}
  vim.api.nvim_create_autocmd('FileType', {
    group = vim.api.nvim_create_augroup('commitlang', { clear = true }),
    pattern = 'commitlang',
    callback = function(event)
      local root = root_of(event.match ~= '' and vim.api.nvim_buf_get_name(event.buf) or event.file)
      local id = started[root]
      if id == nil or vim.lsp.get_client_by_id(id) == nil then
        id = vim.lsp.start_client(configuration(options, root))
        started[root] = id
      end
      if id then
        vim.lsp.buf_attach_client(event.buf, id)
      end
    end,
  })
end

-- Libraries and pages of diagnostics come with the command, as texts that cannot be written: commitlang:/std/countries.commit.
local function show_tool_text(event)
  local client = get_clients()[1]
  local answer = client
    and client.request_sync('workspace/executeCommand', { command = 'commitlang.text', arguments = { event.file } }, 5000, event.buf)
  local text = answer and answer.result
  if type(text) ~= 'string' then
    text = 'There is no text ' .. event.file .. ' in this version of CommitLang.\n'
  end
  vim.api.nvim_buf_set_lines(event.buf, 0, -1, false, vim.split((text:gsub('\n$', '')), '\n'))
  vim.api.nvim_buf_set_option(event.buf, 'buftype', 'nofile')
  vim.api.nvim_buf_set_option(event.buf, 'modifiable', false)
  vim.api.nvim_buf_set_option(event.buf, 'filetype', event.file:match('%.md$') and 'markdown' or 'commitlang-text')
  vim.api.nvim_buf_set_option(event.buf, 'syntax', event.file:match('%.md$') and 'markdown' or 'commitlang')
end

function M.setup(given)
  local options = vim.tbl_extend('force', defaults, given or {})
  if vim.fn.executable(options.cmd[1]) == 0 then
    vim.notify(
      "CommitLang: there is no program '" .. options.cmd[1] .. "'. Install it (dotnet tool install --global CommitLang.Tool), or name it: setup { cmd = { 'PATH', 'lsp' } }",
      vim.log.levels.WARN)
    return
  end

  if vim.lsp.config and vim.lsp.enable then
    local config = configuration(options)
    config.filetypes = { 'commitlang' }
    config.root_markers = { '.commitlangrc', '.git' }
    vim.lsp.config('commitlang', config)
    vim.lsp.enable('commitlang')
  else
    start_by_hand(options)
  end

  vim.api.nvim_create_autocmd('BufReadCmd', {
    group = vim.api.nvim_create_augroup('commitlang-texts', { clear = true }),
    pattern = 'commitlang:/*',
    callback = show_tool_text,
  })
  vim.api.nvim_create_user_command('CommitLangWhy', M.why, { desc = 'Why the verdict at the cursor is what it is' })
  vim.api.nvim_create_user_command('CommitLangAsOf', function(call) M.as_of(call.args) end,
    { nargs = '?', desc = 'Judge as of a day; without one as the files say' })
end

M.clients = get_clients

return M
