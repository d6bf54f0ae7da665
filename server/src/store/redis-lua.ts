/**
 * Pieces that the scripts share. Redis refuses a whole script when its memory is full or it may not be written to, as
 * long as the first write is one that needs memory (HSET): so that one comes first, and nothing is done by halves.
 */

/** `now`, in milliseconds, on Redis's own clock: those of the processes need not agree. */
export const luaNow = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)`;

/** `revoke(signIn)` removes a session and its ceremonies, and answers the ceremonies that were open; needs `base`. */
export const luaRevoke = `
local function revoke(signIn)
  local ceremonies = base .. ':ceremonies:' .. signIn
  local open = {}
  local entries = redis.call('HGETALL', ceremonies)
  for i = 1, #entries, 2 do
    local state, expiresAt = string.match(entries[i + 1], '^(%a+) (%d+)')
    if state == 'open' and now < tonumber(expiresAt) then open[#open + 1] = entries[i] end
  end
  redis.call('DEL', base .. ':session:' .. signIn, ceremonies)
  redis.call('ZREM', base .. ':sign-ins', signIn)
  return open
end`;

/** `extend(key, ms)` lets a key live that long at least: a lifetime that was set shorter must not cut off older sessions. */
export const luaExtend = `
local function extend(key, ms)
  if redis.call('PTTL', key) < tonumber(ms) then redis.call('PEXPIRE', key, ms) end
end`;

/** `live()` answers the person's sign-ins that have a session, the oldest first, and forgets the others; needs `base`. */
export const luaLive = `
local function live()
  local found = {}
  for _, signIn in ipairs(redis.call('ZRANGE', base .. ':sign-ins', 0, -1)) do
    if redis.call('EXISTS', base .. ':session:' .. signIn) == 1 then found[#found + 1] = signIn
    else redis.call('ZREM', base .. ':sign-ins', signIn) end
  end
  return found
end`;
