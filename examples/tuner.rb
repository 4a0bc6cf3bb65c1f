# The coefficients of a guitar tuner's six band filters.
module Tuner
  STRINGS = [82.41, 110.0, 146.83, 196.0, 246.94, 329.63].freeze

  BANDS = {
    low: [0.101, -0.202, 0.101],
    high: [0.875, -1.75, 0.875]
  }.freeze

  MATRIX = [
    [0.5, -0.25],
    [1_000.25e-3, 0.125]
  ].freeze

  NAMES = %w[E2 A2 D3 G3 B3 E4]

  def self.cents(frequency, reference)
    1200 * Math.log2(frequency / reference) - 0.5
  end

  def self.help
    <<~TEXT
      Six strings, #{STRINGS.first + 0.5} Hz is the first; 440 is A4.
    TEXT
  end
end
