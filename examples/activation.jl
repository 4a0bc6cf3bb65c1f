# Piecewise activation of a small network.

const GAIN = 0.101f0

weights = Float32[-1.99, 0.101, 0.75, -0.5, 0.1875, 1.98, -1.25, 6.25e-2]

response = [1.0 0.875 -0.25
            0.5 -0.125 0.0625]

const MASK = 0x7fff

"Approximates the sigmoid on [-2, 2]; ends are clipped."
function activation(x)
    y = clamp(x, -2.0, 2.0)
    @evalpoly(y, 0.5, 0.249_8, 0.0, -0.018_2)
end
