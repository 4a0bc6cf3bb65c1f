/*
 * Low-pass FIR for a Cortex-M, 16 taps, cut-off 0.2 of the sample rate.
 * Hover a tap, then run "Fixed Point: Convert to Integer Code" on the name `taps`.
 */
#include <stdint.h>

typedef int16_t q15_t;

#define GAIN 0.101f

static const float taps[16] = {
    -0.00227f, -0.00516f,  0.00341f,  0.02618f, /* 0 ... 3 */
     0.01207f, -0.06103f, -0.10482f,  0.35917f,
     0.35917f, -0.10482f, -0.06103f,  0.01207f,
     0.02618f,  0.00341f, -0.00516f, -0.00227f,
};

/* The same filter as codes, as CMSIS-DSP takes it. */
static const q15_t taps_q15[16] = {
    (q15_t)0xFFB6, (q15_t)0xFF57, 0x0070, 0x035A,
    0x018C, (q15_t)0xF830, (q15_t)0xF295, 0x2DF9,
    0x2DF9, (q15_t)0xF295, (q15_t)0xF830, 0x018C,
    0x035A, 0x0070, (q15_t)0xFF57, (q15_t)0xFFB6,
};

/* Weights in (-2, 2): which scale is best for 8 bits? */
static const float weights[2][4] = {
    { -1.99f, 0.101f, 0.75f, -0.5f },
    { 0x1.8p-3f, 1.98f, -1.25f, .0625f },
};

float fir(const float *x)
{
    float sum = 0;
    for (int i = 0; i < 16; i++)
        sum += taps[i] * x[i] - GAIN * weights[0][i % 4];
    return sum;
}
