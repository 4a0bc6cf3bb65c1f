-- A noise gate's smoothing filter, as the effect unit's script computes it.
local taps <const> = { 0.101, -0.25, 0.5, 0.5, -0.25, 0.101 } -- 6 of 16 bits

local gate = {
  threshold = 0x1.8p-6,
  curve = { { 0.0, 0.0 }, { 0.5, 0.125 }, { 1.0, 0.75 }, { 1.5, 1.25 } },
  hold = { [1] = 12, [2] = 24, [3] = 48 },
}

local help = [[
The curve has 4 points; 0.5 is the knee.
]]

function gate.smooth(history)
  local sum = 0
  for i = 1, #taps do
    sum = sum + taps[i] * history[i] - 1 / 256
  end
  return sum
end

return gate
