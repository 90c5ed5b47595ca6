-- What a person does in Neovim, with nothing of ours but the server: run by neovim.mjs in the folder of the example.
-- Neovim 0.7 (Debian's) and newer. Says how each thing went, one line each.
local wsoa = vim.split(os.getenv('WSOA_COMMAND'), '\n')
local passed, failed = 0, 0

local function say(line) io.stdout:write(line .. '\n') end

local function it(what, check)
  local ok, problem = pcall(check)
  if ok then passed = passed + 1 else failed = failed + 1 end
  say((ok and '    ok    ' or '    FAIL  ') .. what .. (ok and '' or '\n          ' .. tostring(problem)))
end

-- Waits until `ready` gives something, and gives that.
local function await(what, ready)
  local found
  assert(vim.wait(20000, function() found = ready(); return found end, 20), 'waited in vain for ' .. what)
  return found
end

local function lines() return vim.api.nvim_buf_get_lines(0, 0, -1, false) end

-- Puts the cursor on the first place where a text stands.
local function go_to(text)
  for number, line in ipairs(lines()) do
    local column = line:find(text, 1, true)
    if column then return vim.api.nvim_win_set_cursor(0, { number, column - 1 }) end
  end
  error(text .. ' is not in the file')
end

local function diagnostics(rule)
  return vim.tbl_filter(function(one) return not rule or one.code == rule end, vim.diagnostic.get(0))
end

-- The configuration of docs/other-editors.md, in the words of every version.
local function attach()
  local options = {
    name = 'wsoa',
    cmd = wsoa,
    root_dir = vim.fn.getcwd(),
    init_options = { today = '2027-02-01' },
  }
  if vim.lsp.start then return vim.lsp.start(options) end
  local id = vim.lsp.start_client(options)
  vim.lsp.buf_attach_client(0, id)
  return id
end

vim.cmd('edit statement.md')
vim.bo.filetype = 'markdown'
attach()

it('shows what is found, the same as the command line', function()
  local expected = vim.split(os.getenv('WSOA_EXPECTED'), '\n')
  await('diagnostics', function() return #diagnostics() > 0 end)
  local found = vim.tbl_map(function(one) return (one.lnum + 1) .. ' ' .. one.code end, diagnostics())
  table.sort(found)
  assert(table.concat(found, '\n') == table.concat(expected, '\n'), table.concat(found, ', '))
end)

it('tells about an area in a window that floats', function()
  go_to('A3 ')
  vim.lsp.buf.hover()
  local text = await('the hover', function()
    for _, window in ipairs(vim.api.nvim_list_wins()) do
      if vim.api.nvim_win_get_config(window).relative ~= '' then
        return table.concat(vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false), '\n')
      end
    end
  end)
  assert(text:find('understanding and application of thresholds', 1, true), text)
  vim.cmd('only')
end)

it('applies a code action that is chosen, and one undo takes it back', function()
  local before = lines()
  vim.cmd('let &undolevels = &undolevels') -- what follows is a change of its own
  go_to('31 April 2027')
  local offered
  vim.ui.select = function(items, options, choose)
    offered = vim.tbl_map(options.format_item or tostring, items)
    choose(items[1], 1)
  end
  vim.lsp.buf.code_action()
  await('a changed line', function() return not vim.deep_equal(before, lines()) end)
  assert(#offered > 0)
  await('the finding to go', function() return #diagnostics('impossible-date') == 0 end)
  vim.cmd('undo')
  assert(vim.deep_equal(before, lines()), 'undo left something behind')
  await('the finding to come back', function() return #diagnostics('impossible-date') == 1 end)
end)

it('offers the areas of the letter in a field for them', function()
  go_to('- **Area:** A6')
  vim.cmd('normal! f6')
  local parameters = vim.lsp.util.make_position_params(0, 'utf-16')
  parameters.position.character = parameters.position.character - 1
  local answers = vim.lsp.buf_request_sync(0, 'textDocument/completion', parameters, 20000)
  local _, answer = next((assert(answers, 'no answer')))
  local items = answer.result.items or answer.result
  local labels = vim.tbl_map(function(item) return item.label end, items)
  assert(vim.tbl_contains(labels, 'A8'), table.concat(labels, ', '))
end)

it('goes from a reference to the letter', function()
  go_to('A9')
  vim.lsp.buf.definition()
  await('the letter', function() return vim.fn.expand('%:t') == 'letter.md' end)
  assert(vim.api.nvim_get_current_line():find('supervision', 1, true), vim.api.nvim_get_current_line())
end)

it('lets the server go when it is closed', function()
  local clients = (vim.lsp.get_clients or vim.lsp.get_active_clients)()
  assert(#clients == 1, #clients .. ' clients')
  clients[1].stop()
  await('the end of the server', function() return #(vim.lsp.get_clients or vim.lsp.get_active_clients)() == 0 end)
end)

say(' SUMMARY ' .. passed .. ' passed, ' .. failed .. ' failed')
vim.cmd(failed == 0 and 'qall!' or 'cquit! 1')
