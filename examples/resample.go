// Package resample halves a sampling rate.
package resample

const gain = 0.101

var (
	taps   = []float64{-0.0313, 0, 0.2813, 0.5, 0.2813, 0, -0.0313}
	phases = [2][3]float32{{0.25, 0.5, 0.25}, {0.125, 0.75, 0.125}}
)

var codes = [...]int8{-4, 0, 36, 64, 36, 0, -4}

func scale(x float64) float64 {
	return gain*x - 0x1p-4
}
