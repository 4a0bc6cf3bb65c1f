/// A Kalman filter's gains and the model behind it.
struct Tracker {
  static let gains: [Float] = [0.101, 0.0625, -0.25, 1.5]
  static let model: [[Double]] = [
    [1, 0.04],
    [0, 0.98],
  ]
  let codes: [Int8] = [26, 16, -64, 127]

  func describe(_ x: Double) -> String {
    "moved by \(x - 0.5) in \(0...3)"
  }
}
