// A dense layer as hls4ml writes it: 4 inputs, 3 outputs.
// Numpy array shape (4, 3)
// Min -1.968750000000
// Max 1.937500000000
#ifndef LAYER1_H_
#define LAYER1_H_

#include "ap_fixed.h"

#ifndef __SYNTHESIS__
ap_fixed<8,2> w1[12];
#else
ap_fixed<8,2> w1[12] = {
    -1.96875, 0.101, 0.53125,   // input 0
    0.890625, -0.25, 1.9375,
    0.03125, -1.203125, 0.71875,
    1'000e-3, -0.046875, 0.328125,
};
#endif

ap_fixed<16,6> b1[3] = {0.101, -0.375, 0.0625};

#endif
