// A dense layer as hls4ml writes it: 4 inputs, 3 outputs.
// Numpy array shape (4, 3)
// Min -1.968750000000
// Max 1.937500000000
#ifndef LAYER1_H_
#define LAYER1_H_

#include "ap_fixed.h"

typedef ap_fixed<8,2> weight_t;
typedef ap_fixed<16,6,AP_RND,AP_SAT> bias_t;

#ifndef __SYNTHESIS__
weight_t w1[12];
#else
weight_t w1[12] = {
    -1.96875, 0.101, 0.53125,   // input 0
    0.890625, -0.25, 1.9375,
    0.03125, -1.203125, 0.71875,
    1'000e-3, -0.046875, 0.328125,
};
#endif

bias_t b1[3] = {0.101, -0.375, 0.0625};

// fixed-point: frac_bw=6
const int8_t scale1[3] = {64, -128, 32};

const float gain1 = 0.101f; // fixed-point: Q1.6 rounding=floor

#endif
